package io.tieout.warehouse.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Checks each row of a body and appends the good ones to the staging table. */
final class RowIntake {
    private final LoadPlan plan;
    private final List<LoadColumn> columns;
    private final DuckDBAppender appender;
    private final RowErrors errors;
    private final @Nullable Object[] values;
    private long accepted;

    RowIntake(LoadPlan plan, DuckDBAppender appender, RowErrors errors) {
        this.plan = plan;
        this.columns = plan.targets().stream().map(LoadColumn::new).toList();
        this.appender = appender;
        this.errors = errors;
        this.values = new Object[columns.size()];
    }

    /** Takes rows to the end of the body. @return the number of good ones */
    long takeAll(RowSource rows) throws IOException, SQLException, LoadRefusedException {
        @Nullable String[] fields = new String[plan.sources().size()];
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
            int target = plan.sources().get(i).target();
            if (target >= 0) {
                values[target] =
                        columns.get(target).convert(fields[i], plan.parameters().mode());
            } else if (target == LoadPlan.Source.OPERATION_TARGET) {
                operation = operation(fields[i]);
            }
        }
        if (operation == 1 && plan.writeRule().mergeCondition().isPresent()) {
            throw new LoadRefusedException("delete with condition column "
                    + plan.writeRule().mergeCondition().get()
                    + ": rows with __op 1 cannot be in a load with merge_condition; send them in a load of their own");
        }
        appender.beginRow().append(accepted).append(operation);
        for (int i = 0; i < values.length; i++) {
            append(columns.get(i), values[i]);
        }
        appender.endRow();
        accepted++;
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
