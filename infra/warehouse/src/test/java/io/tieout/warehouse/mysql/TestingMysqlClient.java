package io.tieout.warehouse.mysql;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client that writes down every packet in the form of the recordings. It logs in with an empty password. */
final class TestingMysqlClient implements AutoCloseable {
    private static final long CAPABILITIES = 0x0008820cL;

    private final Socket socket;
    private final DataInputStream in;
    private int sequence;
    private int statement;

    TestingMysqlClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
    }

    /** The first packet of the server. */
    byte[] greeting() throws IOException {
        return read();
    }

    /** Logs in after the greeting, and answers how that went. */
    String login(String user, byte[] proof, String database, String plugin) throws IOException {
        return login(CAPABILITIES, user, proof, database, plugin);
    }

    String login(long capabilities, String user, byte[] proof, String database, String plugin) throws IOException {
        write(new Payload()
                .number(4, capabilities)
                .number(4, 1 << 24)
                .number(1, 33)
                .raw(new byte[23])
                .terminated(user)
                .number(1, proof.length)
                .raw(proof)
                .terminated(database)
                .terminated(plugin)
                .toBytes());
        return describe(read());
    }

    static TestingMysqlClient connect(int port, String database) throws IOException {
        TestingMysqlClient client = new TestingMysqlClient(port);
        client.greeting();
        String answer = client.login("root", new byte[0], database, "mysql_native_password");
        if (!answer.startsWith("OK ")) {
            throw new IOException(answer);
        }
        return client;
    }

    /** All packets that answer a query, one a line. */
    List<String> query(String sql) throws IOException {
        command(0x03, sql.getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = result(lines);
        }
        return lines;
    }

    private boolean result(List<String> lines) throws IOException {
        byte[] first = read();
        int mark = first[0] & 0xff;
        if (mark == 0 || mark == 0xff) {
            lines.add(describe(first));
            return false;
        }
        int columns = first[0];
        for (int i = 0; i < columns; i++) {
            lines.add("col " + column(read()));
        }
        lines.add("  after columns: " + describe(read()));
        int rows = 0;
        while (true) {
            byte[] packet = read();
            mark = packet[0] & 0xff;
            if (mark == 0xff) {
                lines.add(describe(packet));
                return false;
            }
            if (mark == 0xfe && packet.length < 9) {
                lines.add("end: " + describe(packet));
                lines.add("rows=" + rows);
                boolean more = (packet[3] & Payloads.MORE_RESULTS) != 0;
                if (more) {
                    lines.add("-- more results follow (status 0x0008)");
                }
                return more;
            }
            rows++;
            lines.add("row " + row(packet, columns));
        }
    }

    /** The answer to a command that is one packet. */
    String command(int code, byte[] arguments) throws IOException {
        sequence = 0;
        write(new Payload().number(1, code).raw(arguments).toBytes());
        return code == 0x03 ? "" : describe(read());
    }

    /** All packets that answer COM_FIELD_LIST, one a line. */
    List<String> fieldList(String table) throws IOException {
        sequence = 0;
        write(new Payload().number(1, 0x04).terminated(table).toBytes());
        return definitions("col ");
    }

    /** All packets that answer COM_STMT_PREPARE, one a line; the statement's number is left out. */
    List<String> prepare(String sql) throws IOException {
        sequence = 0;
        write(new Payload().number(1, 0x16).text(sql).toBytes());
        byte[] first = read();
        List<String> lines = new ArrayList<>();
        if ((first[0] & 0xff) == 0xff) {
            lines.add(describe(first));
            return lines;
        }
        PayloadReader reader = new PayloadReader(first);
        reader.skip(1);
        statement = (int) reader.number(4);
        long columns = reader.number(2);
        long parameters = reader.number(2);
        reader.skip(1);
        lines.add("OK stmt_id=<n> columns=" + columns + " params=" + parameters + " warnings=" + reader.number(2));
        if (parameters > 0) {
            lines.addAll(definitions("param "));
        }
        if (columns > 0) {
            lines.addAll(definitions("col "));
        }
        return lines;
    }

    /** Runs the statement that was prepared last with one value, and gives the error or {@code a result}. */
    String execute(int type, byte[] value) throws IOException {
        sequence = 0;
        write(new Payload()
                .number(1, 0x17)
                .number(4, statement)
                .number(1, 0)
                .number(4, 1)
                .number(1, 0)
                .number(1, 1)
                .number(2, type)
                .raw(value)
                .toBytes());
        byte[] first = read();
        if ((first[0] & 0xff) == 0xff) {
            return describe(first);
        }
        definitions("col ");
        byte[] packet = read();
        while ((packet[0] & 0xff) != 0xfe) {
            packet = read();
        }
        return "a result";
    }

    private List<String> definitions(String mark) throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] packet = read();
        while ((packet[0] & 0xff) != 0xfe && (packet[0] & 0xff) != 0xff) {
            lines.add(mark + column(packet));
            packet = read();
        }
        lines.add("  " + describe(packet));
        return lines;
    }

    /** Reads on until a result ends, and counts its rows. */
    long countRows() throws IOException {
        int columns = read()[0];
        for (int i = 0; i <= columns; i++) {
            read();
        }
        long rows = 0;
        byte[] packet = read();
        while ((packet[0] & 0xff) != 0xfe || packet.length > 8) {
            rows++;
            packet = read();
        }
        return rows;
    }

    /** Sends a query and reads nothing. */
    void sendQuery(String sql) throws IOException {
        command(0x03, sql.getBytes(StandardCharsets.UTF_8));
    }

    private static String column(byte[] packet) {
        PayloadReader reader = new PayloadReader(packet);
        String catalog = reader.text(reader.lengthEncoded());
        String database = reader.text(reader.lengthEncoded());
        String table = reader.text(reader.lengthEncoded());
        String originalTable = reader.text(reader.lengthEncoded());
        String name = reader.text(reader.lengthEncoded());
        String originalName = reader.text(reader.lengthEncoded());
        reader.skip(1);
        long charset = reader.number(2);
        long length = reader.number(4);
        int type = reader.unsignedByte();
        long flags = reader.number(2);
        int decimals = reader.unsignedByte();
        return String.format(
                Locale.ROOT,
                "%s [cat=%s db='%s' tbl='%s' orgtbl='%s' orgname='%s' charset=%d len=%d type=%s(%d) flags=0x%04x dec=%d]",
                name,
                catalog,
                database,
                table,
                originalTable,
                originalName,
                charset,
                length,
                typeName(type),
                type,
                flags,
                decimals);
    }

    private static String typeName(int type) {
        return switch (type) {
            case WireType.TINY -> "TINY";
            case WireType.SHORT -> "SHORT";
            case WireType.LONG -> "LONG";
            case WireType.LONGLONG -> "LONGLONG";
            case WireType.DOUBLE -> "DOUBLE";
            case WireType.DATE -> "DATE";
            case WireType.DATETIME -> "DATETIME";
            case WireType.NEWDECIMAL -> "NEWDECIMAL";
            case WireType.VAR_STRING -> "VAR_STRING";
            case WireType.STRING -> "STRING";
            default -> "?";
        };
    }

    private static String row(byte[] packet, int columns) {
        PayloadReader reader = new PayloadReader(packet);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            long length = reader.lengthEncoded();
            values.add(length == 0xfb ? "None" : quoted(reader.text(length)));
        }
        return "[" + String.join(", ", values) + "]";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    private static String describe(byte[] packet) {
        PayloadReader reader = new PayloadReader(packet);
        int mark = reader.unsignedByte();
        if (mark == 0xff) {
            long code = reader.number(2);
            reader.skip(1);
            return "ERR " + code + " (" + reader.text(5) + "): " + new String(reader.rest(), StandardCharsets.UTF_8);
        }
        if (mark == 0xfe) {
            return packet.length == 5
                    ? String.format(Locale.ROOT, "EOF warnings=%d status=0x%04x", reader.number(2), reader.number(2))
                    : "AuthSwitchRequest plugin='" + reader.terminated() + "' data=" + reader.rest().length + " bytes";
        }
        long affected = reader.lengthEncoded();
        long inserted = reader.lengthEncoded();
        long status = reader.number(2);
        return String.format(
                Locale.ROOT,
                "OK affected=%d insert_id=%d status=0x%04x warnings=%d info='%s'",
                affected,
                inserted,
                status,
                reader.number(2),
                reader.hasMore() ? reader.text(reader.lengthEncoded()) : "");
    }

    private byte[] read() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int length;
        do {
            length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            sequence = in.readUnsignedByte() + 1;
            joined.writeBytes(in.readNBytes(length));
        } while (length == PacketDecoder.GREATEST_FRAME);
        return joined.toByteArray();
    }

    private void write(byte[] payload) throws IOException {
        Payload frames = new Payload();
        int offset = 0;
        int length;
        do {
            length = Math.min(payload.length - offset, PacketDecoder.GREATEST_FRAME);
            frames.number(3, length)
                    .number(1, sequence++ & 0xff)
                    .raw(java.util.Arrays.copyOfRange(payload, offset, offset + length));
            offset += length;
        } while (length == PacketDecoder.GREATEST_FRAME);
        socket.getOutputStream().write(frames.toBytes());
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
