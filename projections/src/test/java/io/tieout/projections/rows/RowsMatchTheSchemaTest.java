package io.tieout.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.projections.wire.RowTable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds record, JSON and DDL together: same columns, same order, same nullability, same key. */
class RowsMatchTheSchemaTest {
    private static final Path SCHEMA = Path.of("../infra/starrocks/schema");
    private static final Pattern COLUMN =
            Pattern.compile("^  (\\w+) ([A-Z]+)(?:\\([\\d,]+\\))? (NOT NULL|NULL),?$", Pattern.MULTILINE);
    private static final Pattern KEY =
            Pattern.compile("^(?:PRIMARY|DUPLICATE|UNIQUE) KEY \\(([^)]+)\\)$", Pattern.MULTILINE);
    private static final Map<RowTable, Class<? extends Row>> ROWS = Map.ofEntries(
            Map.entry(RowTable.ORDERS, OrderRow.class),
            Map.entry(RowTable.ORDER_ITEMS, OrderItemRow.class),
            Map.entry(RowTable.PAYMENTS, PaymentRow.class),
            Map.entry(RowTable.SETTLEMENT_BATCHES, SettlementBatchRow.class),
            Map.entry(RowTable.SETTLEMENT_LINES, SettlementLineRow.class),
            Map.entry(RowTable.JOURNAL_ENTRIES, JournalEntryRow.class),
            Map.entry(RowTable.POSTINGS, PostingRow.class),
            Map.entry(RowTable.ENTITLEMENTS, EntitlementRow.class),
            Map.entry(RowTable.REFUNDS, RefundRow.class),
            Map.entry(RowTable.REFUND_ITEMS, RefundItemRow.class),
            Map.entry(RowTable.CHARGEBACKS, ChargebackRow.class),
            Map.entry(RowTable.PAYOUTS, PayoutRow.class),
            Map.entry(RowTable.PAYOUT_BATCHES, PayoutBatchRow.class),
            Map.entry(RowTable.BANK_ENTRIES, BankEntryRow.class),
            Map.entry(RowTable.BANK_STATEMENTS, BankStatementRow.class),
            Map.entry(RowTable.FEE_SCHEDULE, FeeScheduleRow.class),
            Map.entry(RowTable.LEDGER_EVENT, LedgerEventRow.class),
            Map.entry(RowTable.ADJUSTMENTS, AdjustmentRow.class),
            Map.entry(RowTable.ACCOUNTING_PERIODS, AccountingPeriodRow.class),
            Map.entry(RowTable.RECON_BREAK, ReconBreakRow.class),
            Map.entry(RowTable.RECON_BREAK_HISTORY, ReconBreakHistoryRow.class));

    private record Column(String name, String type, boolean nullable) {}

    @ParameterizedTest
    @EnumSource(RowTable.class)
    void recordHasTheColumnsOfTheTableInOrderWithTheirNullability(RowTable table) throws IOException {
        List<Column> ofRecord = Arrays.stream(rowType(table).getRecordComponents())
                .map(component -> new Column(snakeCase(component.getName()), sqlType(component), isNullable(component)))
                .toList();

        assertThat(ofRecord).isEqualTo(columns(table));
    }

    @ParameterizedTest
    @EnumSource(RowTable.class)
    void jsonHasTheColumnsOfTheTableInOrderNullsIncluded(RowTable table) throws Exception {
        Row row = emptyRow(rowType(table));

        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(RowWriter.rowJson(row)).fieldNames().forEachRemaining(names::add);

        assertThat(names).isEqualTo(columns(table).stream().map(Column::name).toList());
    }

    @ParameterizedTest
    @EnumSource(RowTable.class)
    void keyHasTheKeyColumnsOfTheTable(RowTable table) throws Exception {
        Matcher key = KEY.matcher(ddl(table));
        assertThat(key.find()).isTrue();

        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(RowWriter.keyJson(emptyRow(rowType(table)).id()))
                .fieldNames()
                .forEachRemaining(names::add);

        assertThat(names).isEqualTo(List.of(key.group(1).split(", ")));
    }

    private static Class<? extends Row> rowType(RowTable table) {
        return Objects.requireNonNull(ROWS.get(table), table.tableName());
    }

    private static List<Column> columns(RowTable table) throws IOException {
        List<Column> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(ddl(table));
        while (column.find()) {
            if (!column.group(1).startsWith("_")) {
                columns.add(new Column(
                        column.group(1), column.group(2), column.group(3).equals("NULL")));
            }
        }
        return columns;
    }

    private static String ddl(RowTable table) throws IOException {
        try (Stream<Path> files = Files.list(SCHEMA)) {
            Path file = files.filter(f -> f.getFileName().toString().endsWith("_table_" + table.tableName() + ".sql"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file, StandardCharsets.UTF_8);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String sqlType(RecordComponent component) {
        Map<Class<?>, String> types = new HashMap<>();
        types.put(String.class, component.getName().toLowerCase(Locale.ROOT).endsWith("currency") ? "CHAR" : "VARCHAR");
        types.put(BigDecimal.class, "DECIMAL");
        types.put(int.class, "INT");
        types.put(Integer.class, "INT");
        types.put(long.class, "BIGINT");
        types.put(Long.class, "BIGINT");
        types.put(Instant.class, "DATETIME");
        types.put(LocalDate.class, "DATE");
        types.put(boolean.class, "BOOLEAN");
        types.put(byte[].class, "JSON");
        return Objects.requireNonNull(types.get(component.getType()));
    }

    /** A row with null in every column that allows it. */
    private static Row emptyRow(Class<? extends Row> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> isNullable(component) ? null : anyValue(component.getType()))
                .toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object anyValue(Class<?> type) {
        Map<Class<?>, Object> values = Map.of(
                String.class,
                "x",
                BigDecimal.class,
                new BigDecimal("1.00"),
                int.class,
                1,
                long.class,
                1L,
                boolean.class,
                true,
                Instant.class,
                Instant.EPOCH,
                LocalDate.class,
                LocalDate.EPOCH,
                byte[].class,
                "{}".getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(values.get(type));
    }
}
