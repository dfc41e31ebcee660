package io.tieout.warehouse.catalog;

/**
 * A StarRocks column type. {@code length} is the byte length of CHAR and VARCHAR or the precision of DECIMAL, {@code scale} the
 * scale of DECIMAL; both are 0 where the kind has none.
 */
public record ColumnType(Kind kind, int length, int scale) {
    /** The types this warehouse stores. */
    public enum Kind {
        BOOLEAN,
        TINYINT,
        SMALLINT,
        INT,
        BIGINT,
        LARGEINT,
        FLOAT,
        DOUBLE,
        DECIMAL,
        DATE,
        DATETIME,
        CHAR,
        VARCHAR,
        JSON
    }

    /** A type without parameters. */
    public static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0);
    }

    /** The type as {@code DESC} and {@code SHOW CREATE TABLE} print it in lower case, for example {@code decimal(18, 4)}. */
    public String text() {
        return switch (kind) {
            case CHAR -> "char(" + length + ")";
            case VARCHAR -> "varchar(" + length + ")";
            case DECIMAL -> "decimal(" + length + ", " + scale + ")";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
