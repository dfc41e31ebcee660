package io.tieout.warehouse.mysql;

import io.tieout.warehouse.sql.ResultColumn;
import io.tieout.warehouse.sql.SqlException;

/** The packets that a server sends, but for the rows. Status flags are 0, as a StarRocks front end leaves them. */
final class Payloads {
    /** More results of the same text follow. */
    static final int MORE_RESULTS = 0x0008;

    static final String AUTHENTICATION = "mysql_native_password";
    private static final String VERSION = "8.0.33";
    private static final int UTF8 = 33;
    /** LONG_FLAG, CONNECT_WITH_DB, PROTOCOL_41, SECURE_CONNECTION, PLUGIN_AUTH, CONNECT_ATTRS, PLUGIN_AUTH_LENENC. */
    private static final int CAPABILITIES = 0x0038820c;

    private Payloads() {}

    /**
     * The first packet of a connection.
     *
     * @param challenge 20 bytes, none of them zero
     * @param tls whether the client may ask for TLS
     */
    static byte[] greeting(long connectionId, byte[] challenge, boolean tls) {
        int capabilities = tls ? CAPABILITIES | TlsRequest.CLIENT_SSL : CAPABILITIES;
        Payload payload = new Payload().number(1, 10).terminated(VERSION).number(4, connectionId);
        for (int i = 0; i < 8; i++) {
            payload.number(1, challenge[i]);
        }
        payload.number(1, 0)
                .number(2, capabilities & 0xffff)
                .number(1, UTF8)
                .number(2, 0)
                .number(2, capabilities >>> 16)
                .number(1, challenge.length + 1)
                .raw(new byte[10]);
        for (int i = 8; i < challenge.length; i++) {
            payload.number(1, challenge[i]);
        }
        return payload.number(1, 0).terminated(AUTHENTICATION).toBytes();
    }

    /** Asks a client that proposed another way to prove itself to take this one. */
    static byte[] authenticationSwitch(byte[] challenge) {
        return new Payload()
                .number(1, 0xfe)
                .terminated(AUTHENTICATION)
                .raw(challenge)
                .number(1, 0)
                .toBytes();
    }

    static byte[] ok() {
        return ok(0, 0, "");
    }

    static byte[] ok(long rows, int status, String info) {
        Payload payload = new Payload()
                .number(1, 0)
                .lengthEncoded(rows)
                .lengthEncoded(0)
                .number(2, status)
                .number(2, 0);
        return (info.isEmpty() ? payload : payload.prefixed(info)).toBytes();
    }

    static byte[] endOfRows(int status) {
        return new Payload().number(1, 0xfe).number(2, 0).number(2, status).toBytes();
    }

    static byte[] error(SqlException error) {
        return error(error.errorCode(), error.sqlState(), "" + error.getMessage());
    }

    static byte[] error(int code, String state, String message) {
        return new Payload()
                .number(1, 0xff)
                .number(2, code)
                .text("#")
                .text(state)
                .text(message)
                .toBytes();
    }

    static byte[] columnCount(int count) {
        return new Payload().lengthEncoded(count).toBytes();
    }

    static byte[] column(ResultColumn column) {
        return column(column, "", "");
    }

    static byte[] column(ResultColumn column, String database, String table) {
        WireType type = WireType.of(column.type());
        return new Payload()
                .prefixed("def")
                .prefixed(database)
                .prefixed(table)
                .prefixed(table)
                .prefixed(column.name())
                .prefixed(column.name())
                .number(1, 0x0c)
                .number(2, type.charset())
                .number(4, type.length())
                .number(1, type.code())
                .number(2, 0)
                .number(1, type.decimals())
                .number(2, 0)
                .toBytes();
    }

    /** @param columns how many columns the query answers with */
    static byte[] prepared(int statementId, int columns, int parameters) {
        return new Payload()
                .number(1, 0)
                .number(4, statementId)
                .number(2, columns)
                .number(2, parameters)
                .number(1, 0)
                .number(2, 0)
                .toBytes();
    }
}
