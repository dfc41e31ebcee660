package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;

/** The names of types where StarRocks prints them in MySQL's older form, with the display width of whole numbers. */
final class MysqlTypeNames {
    private MysqlTypeNames() {}

    /** {@code bigint(20)}, as in SHOW CREATE TABLE and COLUMN_TYPE. */
    static String withWidth(ColumnType type) {
        return switch (type.kind()) {
            case TINYINT -> "tinyint(4)";
            case SMALLINT -> "smallint(6)";
            case INT -> "int(11)";
            case BIGINT -> "bigint(20)";
            case LARGEINT -> "largeint(40)";
            default -> type.text();
        };
    }

    /** {@code decimal(18,2)} without a space, as in DESC. */
    static String compact(ColumnType type) {
        return type.text().replace(", ", ",");
    }

    /** The bare name, as in DATA_TYPE. */
    static String bare(ColumnType type) {
        String text = type.text();
        int bracket = text.indexOf('(');
        return bracket < 0 ? text : text.substring(0, bracket);
    }
}
