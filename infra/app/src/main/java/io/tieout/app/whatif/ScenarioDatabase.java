package io.tieout.app.whatif;

import io.tieout.app.replay.FoldedRows;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.ParameterTable;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioRunner;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.streamload.StreamLoadClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The database of one what-if: the tables and views of the warehouse once more. For one thread at a time. */
final class ScenarioDatabase {
    static final String PREFIX = "tieout_whatif_";
    private static final String NAME = "[a-z][a-z0-9_]{0,39}";
    private static final String DATABASES =
            "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'tieout\\_whatif\\_%'"
                    + " ORDER BY schema_name";

    private final DataSource server;
    private final StreamLoadClient client;
    private final String database;

    /** @throws WhatIfException if it is no name of a what-if */
    ScenarioDatabase(DataSource server, StreamLoadClient client, String name) {
        if (!name.matches(NAME)) {
            throw new WhatIfException(
                    "name " + name
                            + ": a what-if is called by a small letter and at most 39 small letters, digits and underscores after it");
        }
        this.server = server;
        this.client = client;
        this.database = PREFIX + name;
    }

    /** The names of all what-ifs of a warehouse, half made ones too. */
    static List<String> names(DataSource server) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATABASES)) {
            while (rows.next()) {
                names.add(rows.getString(1).substring(PREFIX.length()));
            }
        }
        return names;
    }

    String database() {
        return database;
    }

    boolean exists() throws SQLException {
        return names(server).contains(database.substring(PREFIX.length()));
    }

    /** Creates it with empty tables. */
    void create() throws SQLException {
        try (Connection connection = server.getConnection()) {
            SchemaApplier applier = new SchemaApplier(connection, database);
            applier.apply(new SchemaCatalogue(
                    SchemaCatalogue.fromClassPath().withoutMaterializedViews().files()));
            applier.apply(SchemaCatalogue.ofWhatIfs());
        }
    }

    /** Drops it with everything in it. */
    void drop() throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " FORCE");
        }
    }

    /** Loads rows into empty tables and says that each is as far as {@code upTo}. */
    void load(FoldedRows rows, long upTo, int partitions) throws SQLException {
        RowLoader loader = new RowLoader(client, database);
        for (RowTable table : Refold.tables()) {
            rows.scan(table, (partition, json) -> loader.add(table, partition, json));
            loader.finish(table);
        }
        List<byte[]> marks = new ArrayList<>();
        for (RowTable table : RowTable.values()) {
            for (int mark = 0; mark < table.watermarks(partitions); mark++) {
                marks.add(line(WhatIfJson.watermark(table.tableName(), mark % partitions, mark / partitions, upTo)));
            }
        }
        RowLoader.load(client, database, "projection_watermark", marks);
    }

    /** Makes the tables what they are after the changes. */
    void apply(List<ChangedRow> changes) {
        Map<RowTable, List<ChangedRow>> byTable = new EnumMap<>(RowTable.class);
        changes.forEach(change -> byTable.computeIfAbsent(change.table(), unseen -> new ArrayList<>())
                .add(change));
        RowLoader loader = new RowLoader(client, database);
        byTable.forEach((table, rows) -> {
            loader.delete(
                    table, rows.stream().filter(row -> row.after() == null).toList());
            for (ChangedRow row : rows) {
                String after = row.after();
                if (after != null) {
                    loader.add(table, row.partition(), after.getBytes(StandardCharsets.UTF_8));
                }
            }
            loader.finish(table);
        });
        RowLoader.load(
                client,
                database,
                "what_if_row",
                changes.stream()
                        .map(WhatIfJson::row)
                        .map(ScenarioDatabase::line)
                        .toList());
    }

    /** Runs scenarios and keeps what they find under {@code side}. */
    List<ReconciliationBreak> reconcile(List<Scenario> scenarios, ScenarioSettings settings, Instant asOf, Side side)
            throws SQLException {
        List<ReconciliationBreak> found = new ArrayList<>();
        try (Connection connection = connect()) {
            new ParameterTable(connection).write(scenarios, asOf, settings);
            ScenarioRunner runner = new ScenarioRunner(connection);
            for (Scenario scenario : scenarios) {
                runner.run(scenario, found::add);
            }
        }
        RowLoader.load(
                client,
                database,
                "what_if_break",
                found.stream()
                        .map(each -> WhatIfJson.found(side.name(), each))
                        .map(ScenarioDatabase::line)
                        .toList());
        return found;
    }

    /** Without the hypotheses or with them. */
    enum Side {
        BASE,
        HYPOTHESIS
    }

    /** Says that everything is there. */
    void complete(WhatIfInfo info) {
        RowLoader.load(client, database, "what_if", List.of(line(WhatIfJson.info(info))));
    }

    /** A connection to it; the caller closes it. */
    Connection connect() throws SQLException {
        Connection connection = server.getConnection();
        connection.setCatalog(database);
        return connection;
    }

    /** A prepared statement's rows, read whole. */
    <T> List<T> query(String sql, List<String> parameters, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        }
        return found;
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static byte[] line(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
