package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.Arrays;
import java.util.List;

/** A column of a result: the name a client sees and its StarRocks type. */
public record ResultColumn(String name, ColumnType type) {
    static ResultColumn text(String name, int length) {
        return new ResultColumn(name, new ColumnType(Kind.VARCHAR, length, 0));
    }

    static ResultColumn of(String name, Kind kind) {
        return new ResultColumn(name, ColumnType.of(kind));
    }

    /** How a {@code ?} of a prepared statement is announced. */
    public static ResultColumn parameter(int index) {
        return text("$" + index, 1048576);
    }

    /** Columns from a list like {@code Db:20,Id:b}: text of a length, b BIGINT, i INT, d DATETIME, f DOUBLE. */
    static List<ResultColumn> list(String specification) {
        return Arrays.stream(specification.split(",", -1))
                .map(column -> column.split(":", -1))
                .map(column -> switch (column[1]) {
                    case "b" -> of(column[0], Kind.BIGINT);
                    case "i" -> of(column[0], Kind.INT);
                    case "d" -> of(column[0], Kind.DATETIME);
                    case "f" -> of(column[0], Kind.DOUBLE);
                    default -> text(column[0], Integer.parseInt(column[1]));
                })
                .toList();
    }

    /** Text columns of one length. */
    static List<ResultColumn> texts(int length, String... names) {
        return Arrays.stream(names).map(name -> text(name, length)).toList();
    }
}
