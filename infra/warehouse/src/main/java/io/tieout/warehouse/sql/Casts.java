package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;

/** {@code CAST}: what does not fit becomes NULL, a fraction is cut and not rounded, BOOLEAN reads as 0 and 1. */
final class Casts {
    private final Tokens tokens;
    private final Expressions expressions;

    Casts(Tokens tokens, Expressions expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Sql cast() {
        tokens.expect("CAST");
        tokens.expectSymbol("(");
        Sql value = expressions.expression();
        tokens.expect("AS");
        ColumnType type = type();
        tokens.expectSymbol(")");
        return new Sql(cast(value, type), type);
    }

    /** {@code CONVERT(value, type)}, as a driver of MariaDB writes a cast. */
    Sql convert() {
        tokens.expect("CONVERT");
        tokens.expectSymbol("(");
        Sql value = expressions.expression();
        tokens.expectSymbol(",");
        ColumnType type = type();
        tokens.expectSymbol(")");
        return new Sql(cast(value, type), type);
    }

    /** In a cast, SIGNED and UNSIGNED stand for a whole number. */
    private ColumnType type() {
        if (!tokens.accept("SIGNED") && !tokens.accept("UNSIGNED")) {
            boolean endless = tokens.at("VARCHAR") && !tokens.peek(1).isSymbol("(");
            ColumnType type = Types.read(tokens);
            return endless ? new ColumnType(Kind.VARCHAR, Types.STRING_BYTES, 0) : type;
        }
        if (!tokens.accept("INT")) {
            tokens.accept("INTEGER");
        }
        return ColumnType.of(Kind.BIGINT);
    }

    static String cast(Sql value, ColumnType type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INT, BIGINT, LARGEINT -> integer(value, EngineSql.typeName(type));
            case CHAR, VARCHAR -> text(value);
            case JSON -> "TRY_CAST(" + value.text() + " AS JSON)";
            default -> "TRY_CAST(" + value.text() + " AS " + EngineSql.typeName(type) + ")";
        };
    }

    private static String integer(Sql value, String engineType) {
        String text = value.text();
        String plain = "TRY_CAST(" + text + " AS " + engineType + ")";
        if (Arithmetic.isInteger(value) || value.is(Kind.BOOLEAN)) {
            return plain;
        }
        return "(CASE WHEN typeof(" + text + ") LIKE 'DECIMAL%' THEN TRY_CAST(split_part(CAST(" + text
                + " AS VARCHAR), '.', 1) AS " + engineType + ") WHEN typeof(" + text
                + ") IN ('DOUBLE', 'FLOAT') THEN TRY_CAST(trunc(TRY_CAST(" + text + " AS DOUBLE)) AS " + engineType
                + ") WHEN typeof(" + text + ") = 'VARCHAR' AND NOT regexp_full_match(CAST(" + text
                + " AS VARCHAR), '\\s*[+-]?[0-9]+\\s*') THEN NULL ELSE " + plain + " END)";
    }

    /** The value as StarRocks prints it. */
    static String text(Sql value) {
        String text = value.text();
        if (value.is(Kind.VARCHAR) || value.is(Kind.CHAR)) {
            return text;
        }
        if (value.is(Kind.BOOLEAN)) {
            return "CAST(CAST(" + text + " AS TINYINT) AS VARCHAR)";
        }
        if (value.is(Kind.DATETIME)) {
            return "(CASE WHEN date_part('microsecond', " + text + ") % 1000000 = 0 THEN CAST(" + text
                    + " AS VARCHAR) ELSE strftime(" + text + ", '%Y-%m-%d %H:%M:%S.%f') END)";
        }
        return "CAST(" + text + " AS VARCHAR)";
    }
}
