package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that the engine is still computing, in the text form of StarRocks. Closing ends the computation. */
final class EngineRows implements Rows {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private final List<ResultColumn> columns;
    private final ResultSet rows;
    private final RunningStatement statement;
    private long left;

    EngineRows(List<ResultColumn> columns, ResultSet rows, RunningStatement statement, long limit) {
        this.columns = columns;
        this.rows = rows;
        this.statement = statement;
        this.left = limit;
    }

    List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            return rows.next();
        } catch (SQLException e) {
            throw statement.failure(e);
        }
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return text(columns.get(column), column + 1);
        } catch (SQLException e) {
            throw statement.failure(e);
        }
    }

    private @Nullable String text(ResultColumn column, int index) throws SQLException {
        ColumnType.Kind kind = column.type().kind();
        if (kind == Kind.DECIMAL) {
            BigDecimal value = rows.getBigDecimal(index);
            return value == null ? null : value.toPlainString();
        }
        Object value = rows.getObject(index);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case BOOLEAN -> value instanceof Boolean truth ? (truth ? "1" : "0") : value.toString();
            case BIGINT -> value instanceof BigInteger big ? inRange(column, big) : value.toString();
            case DATE ->
                value.toString().substring(0, Math.min(10, value.toString().length()));
            case DATETIME -> time(rows.getObject(index, LocalDateTime.class));
            case FLOAT, DOUBLE -> number(value);
            case JSON -> value instanceof Array array ? list(array) : value.toString();
            default -> value.toString();
        };
    }

    /** Whole numbers are added up in 128 bits here and in 64 in StarRocks: what fits no 64 bits has no answer there. */
    private static String inRange(ResultColumn column, BigInteger value) {
        if (value.compareTo(MOST) > 0 || value.compareTo(LEAST) < 0) {
            throw new SqlException(
                    1064,
                    "HY000",
                    "value " + value + " of column '" + column.name()
                            + "' is out of range of BIGINT; add up as DECIMAL(38, 0)");
        }
        return value.toString();
    }

    private static String time(LocalDateTime value) {
        return (value.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS).format(value);
    }

    /** {@code ["a",null]}: text in quotes, no space behind a comma. */
    private static String list(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            if (element == null) {
                texts.add("null");
            } else if (element instanceof Array inner) {
                texts.add(list(inner));
            } else if (element instanceof Number || element instanceof Boolean) {
                texts.add(element instanceof Boolean truth ? (truth ? "1" : "0") : number(element));
            } else {
                texts.add('"' + element.toString() + '"');
            }
        }
        return "[" + String.join(",", texts) + "]";
    }

    /** A float without its {@code .0}. */
    private static String number(Object value) {
        String text = value.toString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public void close() {
        statement.close();
    }
}
