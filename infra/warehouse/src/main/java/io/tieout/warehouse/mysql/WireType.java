package io.tieout.warehouse.mysql;

import io.tieout.warehouse.catalog.ColumnType;

/**
 * How the protocol announces a column of a type, as recorded from a StarRocks 4.1 front end: strings in bytes of three per character, whole
 * numbers with their display width, DECIMAL with room for sign, point and a leading zero.
 */
record WireType(int code, int charset, int length, int decimals) {
    static final int TINY = 1;
    static final int SHORT = 2;
    static final int LONG = 3;
    static final int FLOAT = 4;
    static final int DOUBLE = 5;
    static final int LONGLONG = 8;
    static final int DATE = 10;
    static final int DATETIME = 12;
    static final int NEWDECIMAL = 246;
    static final int VAR_STRING = 253;
    static final int STRING = 254;

    private static final int UTF8 = 33;
    private static final int BINARY = 63;
    private static final int UNKNOWN_LENGTH = 60;

    static WireType of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> new WireType(TINY, BINARY, 1, 0);
            case TINYINT -> new WireType(TINY, BINARY, 4, 0);
            case SMALLINT -> new WireType(SHORT, BINARY, 6, 0);
            case INT -> new WireType(LONG, BINARY, 11, 0);
            case BIGINT -> new WireType(LONGLONG, BINARY, 20, 0);
            case LARGEINT -> new WireType(STRING, UTF8, 120, 0);
            case FLOAT -> new WireType(FLOAT, BINARY, 12, 31);
            case DOUBLE -> new WireType(DOUBLE, BINARY, 22, 31);
            case DECIMAL -> new WireType(NEWDECIMAL, BINARY, type.length() + 4, type.scale());
            case DATE -> new WireType(DATE, BINARY, 10, 0);
            case DATETIME -> new WireType(DATETIME, BINARY, 19, 0);
            case CHAR -> new WireType(STRING, UTF8, 3 * type.length(), 0);
            case VARCHAR -> new WireType(VAR_STRING, UTF8, 3 * type.length(), 0);
            case JSON -> new WireType(STRING, UTF8, UNKNOWN_LENGTH, 0);
        };
    }
}
