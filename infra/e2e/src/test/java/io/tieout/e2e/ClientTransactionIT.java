package io.tieout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.streamload.Compression;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.LabelState;
import io.tieout.streamload.LoadFormat;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.RowBuffer;
import io.tieout.streamload.RowChanges;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.StreamLoadRequest;
import io.tieout.streamload.StreamLoadTransaction;
import io.tieout.streamload.TransactionOutcome;
import io.tieout.streamload.TransactionOutcome.Done;
import io.tieout.streamload.TransactionOutcome.Rejected;
import io.tieout.streamload.TransactionSettings;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client and the embedded warehouse, each written from the protocol alone, speak it with each other. */
class ClientTransactionIT {
    @TempDir
    private static Path directory;

    private static EmbeddedWarehouse warehouse;
    private static StreamLoadClient client;

    @BeforeAll
    static void start() throws IOException, SQLException {
        warehouse = EmbeddedWarehouse.builder()
                .directory(directory)
                .accounts(Accounts.builder()
                        .account("root", "", EnumSet.allOf(Privilege.class))
                        .build())
                .start();
        client = StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(List.of(URI.create(
                        "http://127.0.0.1:" + warehouse.frontEndAddress().getPort())))
                .credentials(Credentials.basic("root", ""))
                .build());
        execute("CREATE DATABASE db");
        for (String table : List.of("one", "two")) {
            execute("CREATE TABLE db." + table
                    + " (k INT NOT NULL, v VARCHAR(20)) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k)");
        }
        execute("CREATE TABLE db.state (k INT NOT NULL, a INT, b INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k)");
    }

    @AfterAll
    static void stop() {
        client.close();
        warehouse.close();
    }

    @Test
    void showsTheLoadsOfATransactionTogetherAndOnlyAfterItsCommit() throws SQLException {
        StreamLoadTransaction transaction = begun(TransactionSettings.singleTable("db", "one", "single-1"));

        assertThat(transaction.load(csv("one", "single-1", "1\ta"))).isInstanceOf(Done.class);
        assertThat(transaction.load(csv("one", "single-1", "2\tb"))).isInstanceOf(Done.class);
        assertThat(transaction.prepare()).isInstanceOf(Done.class);
        assertThat(client.labelState("db", "single-1").state()).isEqualTo(LabelState.PREPARED);
        assertThat(rows("SELECT k FROM db.one WHERE k IN (1, 2)")).isEmpty();

        assertThat(client.transaction(TransactionSettings.singleTable("db", "one", "single-1"))
                        .commitPrepared())
                .isInstanceOf(Done.class);
        assertThat(rows("SELECT v FROM db.one WHERE k IN (1, 2) ORDER BY k")).containsExactly("a", "b");
        assertThat(transaction.commitPrepared()).as("again").isInstanceOf(Done.class);
    }

    @Test
    void showsTheRowsOfSeveralTablesAtOnceOrNotAtAll() throws SQLException {
        StreamLoadTransaction kept = begun(TransactionSettings.multiTable("db", "multi-1"));
        kept.load(csv("one", "multi-1", "11\tx"));
        kept.load(csv("two", "multi-1", "11\ty"));
        StreamLoadTransaction dropped = begun(TransactionSettings.multiTable("db", "multi-2"));
        dropped.load(csv("one", "multi-2", "12\tx"));
        dropped.load(csv("two", "multi-2", "12\ty"));

        assertThat(dropped.rollback()).isInstanceOf(Done.class);
        assertThat(kept.commit()).isInstanceOf(Done.class);

        assertThat(rows("SELECT v FROM db.one WHERE k IN (11, 12)")).containsExactly("x");
        assertThat(rows("SELECT v FROM db.two WHERE k IN (11, 12)")).containsExactly("y");
    }

    @Test
    void rollsBackWhatADeadProcessLeftOpen() throws SQLException {
        StreamLoadTransaction abandoned = begun(TransactionSettings.singleTable("db", "one", "lingering-1"));
        abandoned.load(csv("one", "lingering-1", "21\tx"));

        assertThat(client.rollBackLingering("db", "lingering-1").state()).isEqualTo(LabelState.ABORTED);

        assertThat(rows("SELECT v FROM db.one WHERE k = 21")).isEmpty();
        assertThat(client.rollBackLingering("db", "never-1").state()).isEqualTo(LabelState.UNKNOWN);
    }

    @Test
    void findsBadRowsWhenItPreparesAndMayBeginAgain() {
        StreamLoadTransaction bad = begun(TransactionSettings.singleTable("db", "one", "bad-1"));
        TransactionOutcome loaded = bad.load(csv("one", "bad-1", "abc\tx"));
        TransactionOutcome prepared = loaded instanceof Done ? bad.prepare() : loaded;

        assertThat(prepared).isInstanceOf(Rejected.class);
        assertThat(bad.begin()).isInstanceOf(Done.class);
        assertThat(bad.rollback()).isInstanceOf(Done.class);
    }

    @Test
    void changesOnlyTheColumnsThatEachRowHasAndDeletesApart() throws SQLException {
        RowChanges changes = new RowChanges(List.of("k"));
        changes.upsert("{\"k\":1,\"a\":1,\"b\":1}");
        changes.upsert("{\"k\":2,\"a\":1,\"b\":1}");
        changes.upsert("{\"k\":1,\"a\":2}");
        changes.upsert("{\"k\":2,\"b\":2}");
        changes.delete("{\"k\":2}");
        changes.upsert("{\"k\":3,\"b\":3}");

        for (RowChanges.Group group : changes.groups()) {
            LoadOutcome outcome = client.loadUntilKnown(group.request("db", "state", "changes-1")
                    .compression(Compression.LZ4_FRAME)
                    .build());
            assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        }

        assertThat(rows("SELECT a FROM db.state WHERE k = 1")).containsExactly("2");
        assertThat(rows("SELECT b FROM db.state WHERE k = 1")).containsExactly("1");
        assertThat(rows("SELECT k FROM db.state ORDER BY k")).containsExactly("1", "3");
    }

    /** A warehouse that does not know the interface answers a begin with no such path. */
    private static StreamLoadTransaction begun(TransactionSettings settings) {
        StreamLoadTransaction transaction = client.transaction(settings);
        TransactionOutcome outcome = transaction.begin();
        assumeTrue(!outcome.message().startsWith("HTTP 404"), "the warehouse offers no transactions");
        assertThat(outcome).isInstanceOf(Done.class);
        return transaction;
    }

    private static StreamLoadRequest csv(String table, String label, String row) {
        RowBuffer rows = RowBuffer.lines();
        rows.add(row);
        return StreamLoadRequest.builder("db", table, label, rows)
                .format(LoadFormat.CSV)
                .strictMode()
                .build();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String question) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            List<String> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
            return rows;
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + warehouse.mysqlAddress().getPort() + "/?user=root");
    }
}
