package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;

/** Reads the name of a type. */
final class Types {
    /** What STRING means: a VARCHAR of this many bytes. */
    static final int STRING_BYTES = 65533;

    private static final int MOST_VARCHAR_BYTES = 1048576;

    private Types() {}

    /** @throws SqlException if the type is unknown, or known but not stored by this warehouse */
    static ColumnType read(Tokens tokens) {
        Token token = tokens.next();
        ColumnType type = switch (token.upper()) {
            case "BOOLEAN", "BOOL" -> ColumnType.of(Kind.BOOLEAN);
            case "TINYINT" -> integer(tokens, Kind.TINYINT);
            case "SMALLINT" -> integer(tokens, Kind.SMALLINT);
            case "INT", "INTEGER" -> integer(tokens, Kind.INT);
            case "BIGINT" -> integer(tokens, Kind.BIGINT);
            case "LARGEINT" -> integer(tokens, Kind.LARGEINT);
            case "FLOAT" -> ColumnType.of(Kind.FLOAT);
            case "DOUBLE" -> ColumnType.of(Kind.DOUBLE);
            case "DECIMAL", "DECIMALV3", "NUMERIC" -> decimal(tokens);
            case "DATE" -> ColumnType.of(Kind.DATE);
            case "DATETIME" -> ColumnType.of(Kind.DATETIME);
            case "CHAR" -> new ColumnType(Kind.CHAR, length(tokens, 1, 255, "CHAR"), 0);
            case "VARCHAR" -> new ColumnType(Kind.VARCHAR, length(tokens, 1, MOST_VARCHAR_BYTES, "VARCHAR"), 0);
            case "STRING", "TEXT" -> new ColumnType(Kind.VARCHAR, STRING_BYTES, 0);
            case "JSON" -> ColumnType.of(Kind.JSON);
            case "ARRAY", "MAP", "STRUCT", "BITMAP", "HLL", "PERCENTILE", "VARBINARY", "BINARY", "TIME" ->
                throw SqlException.notHere(
                        "type " + token.upper(), "use a scalar type, or run the statement on a StarRocks cluster");
            default ->
                throw SqlException.syntax(token, "'BIGINT'", "'DATE'", "'DATETIME'", "'DECIMAL'", "'INT'", "'VARCHAR'");
        };
        if (tokens.at("UNSIGNED")) {
            throw tokens.unexpected("',' ", "')'");
        }
        return type;
    }

    /** {@code BIGINT(20)} is written by SHOW CREATE TABLE; the width means nothing. */
    private static ColumnType integer(Tokens tokens, Kind kind) {
        if (tokens.acceptSymbol("(")) {
            number(tokens);
            tokens.expectSymbol(")");
        }
        return ColumnType.of(kind);
    }

    private static int length(Tokens tokens, int fallback, int most, String name) {
        if (!tokens.acceptSymbol("(")) {
            return fallback;
        }
        int length = number(tokens);
        tokens.expectSymbol(")");
        if (length < 1 || length > most) {
            throw SqlException.analysis(
                    name + " size must be between 1 and " + most + ", but " + length + " was given");
        }
        return length;
    }

    private static ColumnType decimal(Tokens tokens) {
        int precision = 10;
        int scale = 0;
        if (tokens.acceptSymbol("(")) {
            precision = number(tokens);
            if (tokens.acceptSymbol(",")) {
                scale = number(tokens);
            }
            tokens.expectSymbol(")");
        }
        if (precision < 1 || precision > 38) {
            throw SqlException.analysis(
                    "DECIMAL's precision should range from 1 to 38, but " + precision + " was given");
        }
        if (scale > precision) {
            throw SqlException.analysis(
                    "DECIMAL's scale should range from 0 to " + precision + ", but " + scale + " was given");
        }
        return new ColumnType(Kind.DECIMAL, precision, scale);
    }

    private static int number(Tokens tokens) {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.INTEGER || token.value().length() > 9) {
            throw tokens.unexpected("INTEGER_VALUE");
        }
        return Integer.parseInt(tokens.next().value());
    }
}
