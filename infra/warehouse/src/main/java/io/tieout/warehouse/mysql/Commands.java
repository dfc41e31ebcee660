package io.tieout.warehouse.mysql;

import io.tieout.warehouse.sql.Outcome;
import io.tieout.warehouse.sql.PreparedQuery;
import io.tieout.warehouse.sql.ResultColumn;
import io.tieout.warehouse.sql.Rows;
import io.tieout.warehouse.sql.SqlException;
import io.tieout.warehouse.sql.SqlSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the commands of one session, one at a time, on whatever thread calls. */
final class Commands {
    static final int QUIT = 0x01;
    static final int CHANGE_USER = 0x11;
    private static final int MOST_PREPARED = 1024;

    private final SqlSession session;
    private final PacketOutput output;
    private final Map<Integer, Prepared> prepared = new HashMap<>();
    private int nextStatementId;

    Commands(SqlSession session, PacketOutput output) {
        this.session = session;
        this.output = output;
    }

    /**
     * Answers a command.
     *
     * @throws IOException if the client is gone
     */
    void run(byte[] payload) throws IOException {
        PayloadReader reader = new PayloadReader(payload);
        int command = reader.unsignedByte();
        try {
            run(command, reader);
        } catch (SqlException e) {
            output.send(Payloads.error(e));
        }
        output.flush();
    }

    private void run(int command, PayloadReader reader) throws IOException {
        switch (command) {
            case 0x02 -> {
                session.use(new String(reader.rest(), StandardCharsets.UTF_8));
                output.send(Payloads.ok());
            }
            case 0x03 -> session.execute(new String(reader.rest(), StandardCharsets.UTF_8), this::sendText);
            case 0x04 -> fieldList(reader.terminated());
            case 0x0e -> output.send(Payloads.ok());
            case 0x16 -> prepare(new String(reader.rest(), StandardCharsets.UTF_8));
            case 0x17 -> executePrepared(reader);
            case 0x19 -> prepared.remove((int) reader.number(4));
            case 0x1a -> {
                require((int) reader.number(4));
                output.send(Payloads.ok());
            }
            case 0x1f -> {
                session.reset();
                prepared.clear();
                output.send(Payloads.ok());
            }
            default -> output.send(refusal(command));
        }
    }

    private static byte[] refusal(int command) {
        String name = switch (command) {
            case 0x05 -> "Create DB";
            case 0x06 -> "Drop DB";
            case 0x09 -> "Statistics";
            case 0x0a -> "Processlist";
            case 0x0c -> "Kill";
            case 0x0d -> "Debug";
            // Values of prepared statements come with their execution only.
            case 0x18 -> "COM_STMT_SEND_LONG_DATA";
            default -> "";
        };
        return name.isEmpty()
                ? Payloads.error(1047, "08S01", "Unknown command(null)")
                : Payloads.error(1064, "HY000", "Unsupported command(" + name + ")");
    }

    private void sendText(Outcome outcome, boolean last) throws IOException {
        int status = last ? 0 : Payloads.MORE_RESULTS;
        if (outcome instanceof Outcome.Done done) {
            output.send(Payloads.ok(done.rows(), status, done.info()));
            return;
        }
        Outcome.Result result = (Outcome.Result) outcome;
        try (Rows rows = result.rows()) {
            output.send(Payloads.columnCount(result.columns().size()));
            sendColumns(result.columns());
            while (rows.next()) {
                output.send(RowPayloads.text(rows, result.columns().size()));
            }
        }
        output.send(Payloads.endOfRows(status));
    }

    private void sendColumns(List<ResultColumn> columns) throws IOException {
        for (ResultColumn column : columns) {
            output.send(Payloads.column(column));
        }
        output.send(Payloads.endOfRows(0));
    }

    private void fieldList(String table) throws IOException {
        for (ResultColumn column : session.fields(table)) {
            output.send(Payloads.column(column, session.database(), table));
        }
        output.send(Payloads.endOfRows(0));
    }

    private void prepare(String text) throws IOException {
        if (prepared.size() >= MOST_PREPARED) {
            throw new SqlException(
                    1461,
                    "42000",
                    "Can't create more than " + MOST_PREPARED
                            + " prepared statements in one session; close some of them");
        }
        PreparedQuery query = session.prepare(text);
        int id = nextStatementId++;
        prepared.put(id, new Prepared(query, new StatementParameters()));
        output.send(Payloads.prepared(id, query.columns().size(), query.parameters()));
        if (query.parameters() > 0) {
            for (int i = 0; i < query.parameters(); i++) {
                output.send(Payloads.column(ResultColumn.parameter(i)));
            }
            output.send(Payloads.endOfRows(0));
        }
        if (!query.columns().isEmpty()) {
            sendColumns(query.columns());
        }
    }

    private void executePrepared(PayloadReader reader) throws IOException {
        Prepared statement = require((int) reader.number(4));
        // Flags of a cursor, which nobody offered, and the number of iterations, which is always 1.
        reader.skip(5);
        List<String> values =
                statement.parameters().read(reader, statement.query().parameters());
        Outcome.Result result = session.execute(statement.query(), values);
        try (Rows rows = result.rows()) {
            output.send(Payloads.columnCount(result.columns().size()));
            sendColumns(result.columns());
            while (rows.next()) {
                output.send(RowPayloads.binary(rows, result.columns()));
            }
        }
        output.send(Payloads.endOfRows(0));
    }

    private Prepared require(int id) {
        Prepared statement = prepared.get(id);
        if (statement == null) {
            throw new SqlException(
                    1243, "HY000", "Unknown prepared statement handler (" + id + "): prepare it in this session first");
        }
        return statement;
    }

    private record Prepared(PreparedQuery query, StatementParameters parameters) {}
}
