package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.ColumnDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Checks each row of a body and appends the good ones to a staging table. */
final class RowIntake {
    static final String OUTSIDE = "The row is out of partition ranges. Please add a new partition.";

    private final List<LoadPlan.Source> sources;
    private final LoadParameters.Mode mode;
    private final Optional<String> mergeCondition;
    private final Partitions partitions;
    private final List<Integer> partitionPlaces;
    private final List<LoadColumn> columns;
    private final DuckDBAppender appender;
    private final RowErrors errors;
    private final @Nullable Object[] values;
    private long accepted;

    private RowIntake(
            List<LoadPlan.Source> sources,
            List<ColumnDefinition> columns,
            LoadParameters.Mode mode,
            Optional<String> mergeCondition,
            Partitions partitions,
            DuckDBAppender appender,
            RowErrors errors) {
        this.sources = sources;
        this.mode = mode;
        this.mergeCondition = mergeCondition;
        this.partitions = partitions;
        this.partitionPlaces = partitions.places(columns);
        this.columns = columns.stream().map(LoadColumn::new).toList();
        this.appender = appender;
        this.errors = errors;
        this.values = new Object[columns.size()];
    }

    /** For the fields of a body, as the plan has them. */
    static RowIntake ofFields(LoadPlan plan, DuckDBAppender appender, RowErrors errors) {
        return new RowIntake(
                plan.sources(),
                plan.fields(),
                plan.parameters().mode(),
                plan.derivation().isPresent()
                        ? Optional.empty()
                        : plan.writeRule().mergeCondition(),
                plan.derivation().isPresent() ? Partitions.ALL : plan.partitions(),
                appender,
                errors);
    }

    /** For what a derivation made of the fields: the operation, then one text for each target. */
    static RowIntake ofDerived(LoadPlan plan, DuckDBAppender appender, RowErrors errors) {
        List<LoadPlan.Source> sources = new ArrayList<>();
        sources.add(new LoadPlan.Source(LoadPlan.OPERATION, LoadPlan.Source.OPERATION_TARGET, false));
        for (int i = 0; i < plan.targets().size(); i++) {
            sources.add(new LoadPlan.Source(plan.targets().get(i).name(), i, false));
        }
        // Strict mode does not judge results of expressions (protocol section 4.5).
        return new RowIntake(
                sources,
                plan.targets(),
                LoadParameters.Mode.LENIENT,
                plan.writeRule().mergeCondition(),
                plan.partitions(),
                appender,
                errors);
    }

    /** Takes rows to the end of the source. @return the number of good ones so far */
    long takeAll(RowSource rows) throws IOException, SQLException, LoadRefusedException {
        @Nullable String[] fields = new String[sources.size()];
        for (RowSource.Step step = rows.next(fields); step != RowSource.Step.END; step = rows.next(fields)) {
            if (step == RowSource.Step.BAD_ROW) {
                errors.add(rows.problem(), () -> rows.text(fields));
                continue;
            }
            try {
                take(fields);
            } catch (CellException e) {
                errors.add(String.valueOf(e.getMessage()), () -> rows.text(fields));
            }
        }
        return accepted;
    }

    private void take(@Nullable String[] fields) throws CellException, SQLException, LoadRefusedException {
        byte operation = 0;
        for (int i = 0; i < fields.length; i++) {
            int target = sources.get(i).target();
            if (target >= 0) {
                values[target] = columns.get(target).convert(fields[i], mode);
            } else if (target == LoadPlan.Source.OPERATION_TARGET) {
                operation = operation(fields[i]);
            }
        }
        if (operation == 1 && mergeCondition.isPresent()) {
            throw new LoadRefusedException("delete with condition column "
                    + mergeCondition.get()
                    + ": rows with __op 1 cannot be in a load with merge_condition; send them in a load of their own");
        }
        if (!partitionPlaces.isEmpty() && !partitions.takes(partitionValues())) {
            throw CellException.refused(OUTSIDE);
        }
        appender.beginRow().append(accepted).append(operation);
        for (int i = 0; i < values.length; i++) {
            append(columns.get(i), values[i]);
        }
        appender.endRow();
        accepted++;
    }

    private List<@Nullable Object> partitionValues() {
        List<@Nullable Object> deciding = new ArrayList<>();
        for (int place : partitionPlaces) {
            deciding.add(values[place]);
        }
        return deciding;
    }

    private static byte operation(@Nullable String text) throws CellException {
        if (text == null) {
            throw CellException.refused("NULL value in non-nullable column '__op'");
        }
        return switch (text.trim()) {
            case "0" -> (byte) 0;
            case "1" -> (byte) 1;
            // The server turns what is no number into null, which the column then refuses.
            default -> throw CellException.refused("NULL value in non-nullable column '__op'");
        };
    }

    private void append(LoadColumn column, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (column.type().kind()) {
            case BOOLEAN -> appender.append(((Boolean) value).booleanValue());
            case TINYINT -> appender.append(((Long) value).byteValue());
            case SMALLINT -> appender.append(((Long) value).shortValue());
            case INT -> appender.append(((Long) value).intValue());
            case BIGINT -> appender.append(((Long) value).longValue());
            case LARGEINT -> appender.append((BigInteger) value);
            case FLOAT -> appender.append(((Double) value).floatValue());
            case DOUBLE -> appender.append(((Double) value).doubleValue());
            case DECIMAL -> appender.append((BigDecimal) value);
            case DATE -> appender.append((LocalDate) value);
            case DATETIME -> appender.append((LocalDateTime) value);
            case CHAR, VARCHAR, JSON -> appender.append((String) value);
        }
    }
}
