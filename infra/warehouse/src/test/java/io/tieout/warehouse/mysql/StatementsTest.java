package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements end to end: those that a StarRocks front end accepted run, and what they mean by table model holds. */
final class StatementsTest {
    @TempDir
    Path directory;

    private TestingServer server;
    private TestingMysqlClient client;

    @BeforeEach
    void start() throws IOException {
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "");
        client.query("CREATE DATABASE books");
        client.query("USE books");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void everyAcceptedStatementRuns() throws IOException {
        String text;
        try (InputStream file = StatementsTest.class.getResourceAsStream("/statements.sql")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String statement : text.split(";\n", -1)) {
            if (!statement.isBlank()) {
                assertThat(client.query(statement)).as(statement).noneMatch(line -> line.startsWith("ERR"));
            }
        }
    }

    @Test
    void theLastRowOfAKeyWinsInPrimaryKeyTablesWithinAndAcrossStatements() throws IOException {
        client.query(
                "CREATE TABLE t (k INT NOT NULL, v VARCHAR(4) NULL, w INT NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
        assertThat(client.query("INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2), (1, 'c', 3)"))
                .singleElement()
                .asString()
                .matches("OK affected=3 insert_id=0 status=0x0000 warnings=0"
                        + " info='\\{'label':'insert_[0-9a-f-]{36}', 'status':'VISIBLE', 'txnId':'\\d+'}'");
        assertThat(rows("SELECT * FROM t ORDER BY k")).containsExactly("row ['1', 'c', '3']", "row ['2', 'b', '2']");
        client.query("INSERT INTO t (k, v) VALUES (1, 'd')");
        assertThat(rows("SELECT * FROM t WHERE k = 1")).containsExactly("row ['1', 'd', '3']");
        client.query("UPDATE t SET w = w + 10 WHERE v = 'd'");
        client.query("DELETE FROM t WHERE k IN (SELECT 2)");
        assertThat(rows("SELECT * FROM t")).containsExactly("row ['1', 'd', '13']");
    }

    @Test
    void duplicateTablesKeepBothRowsAndAggregateTablesMergeThem() throws IOException {
        client.query("CREATE TABLE d (k INT NOT NULL, v INT NULL) DUPLICATE KEY (k) DISTRIBUTED BY HASH (k)");
        client.query("INSERT INTO d VALUES (1, 1), (1, 1)");
        assertThat(rows("SELECT count(*) FROM d")).containsExactly("row ['2']");
        client.query(
                "CREATE TABLE a (k INT NOT NULL, v BIGINT SUM NOT NULL DEFAULT '0', m INT MAX NULL) AGGREGATE KEY (k)"
                        + " DISTRIBUTED BY HASH (k)");
        client.query("INSERT INTO a VALUES (1, 5, 1), (1, 6, 9)");
        client.query("INSERT INTO a VALUES (1, 7, 3)");
        assertThat(rows("SELECT * FROM a")).containsExactly("row ['1', '18', '9']");
    }

    @Test
    void aRefusedInsertChangesNothing() throws IOException {
        client.query("CREATE TABLE t (k INT NOT NULL, v VARCHAR(4) NOT NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
        client.query("INSERT INTO t VALUES (1, 'old')");
        assertThat(client.query("INSERT INTO t VALUES (1, 'new'), (2, 'ééé')"))
                .containsExactly("ERR 1064 (HY000): String value is too long for column 'v': it holds 4 bytes.");
        assertThat(client.query("INSERT INTO t VALUES (1, 'new'), (2, NULL)"))
                .containsExactly("ERR 1064 (HY000): NULL value in non-nullable column 'v'.");
        assertThat(rows("SELECT * FROM t")).containsExactly("row ['1', 'old']");
    }

    @Test
    void noStatementReachesTheFileSystemOrTheEnginesOwnWords() throws IOException {
        for (String statement : List.of(
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM `/etc/passwd`",
                "SELECT * FROM '/etc/passwd'",
                "SELECT read_text('/etc/passwd')",
                "SELECT getenv('HOME')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM __warehouse.tables",
                "SELECT * FROM pragma_version()",
                "COPY t TO '/tmp/x'",
                "ATTACH 'x'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA version",
                "CALL pragma_version()",
                "SET threads = 1",
                "SET memory_limit = '1GB'",
                "EXPORT DATABASE '/tmp/x'",
                "CREATE MACRO f(x) AS x",
                "CREATE TABLE x AS SELECT * FROM read_csv('/etc/passwd')",
                "CREATE MATERIALIZED VIEW m REFRESH MANUAL AS SELECT * FROM __warehouse.documents",
                "INSERT INTO FILES ('path' = '/tmp/x', 'format' = 'parquet', 'compression' = 'zstd') SELECT 1",
                "SELECT * FROM books.__mv_10001",
                "CREATE VIEW v AS SELECT * FROM read_csv('/etc/passwd')",
                "FROM t",
                "SELECT 1::INT",
                "SELECT 5 // 2",
                "SELECT 'a' ILIKE 'A'",
                "SELECT DISTINCT ON (1) 1",
                "SELECT 1 FETCH FIRST 1 ROWS ONLY",
                "VALUES (1)",
                "BEGIN TRANSACTION",
                "REPLACE INTO t VALUES (1)",
                "MERGE INTO t USING s ON 1 = 1")) {
            assertThat(client.query(statement))
                    .as(statement)
                    .singleElement()
                    .asString()
                    .startsWith("ERR ");
        }
    }

    @Test
    void aViewSurvivesARestartAndIsReplacedOnlyByAGoodQuery() throws IOException {
        client.query("CREATE TABLE t (k INT NOT NULL, v DECIMAL(18,4) NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
        client.query("CREATE VIEW v (id, amount) AS SELECT k, sum(v) FROM t GROUP BY k");
        assertThat(client.query("CREATE OR REPLACE VIEW v AS SELECT nope FROM t"))
                .containsExactly(
                        "ERR 1064 (HY000): Getting analyzing error. Detail message: Column 'nope' cannot be resolved.");
        client.query("INSERT INTO t VALUES (1, 2.5)");
        stop();
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "books");
        assertThat(rows("SELECT * FROM v")).containsExactly("row ['1', '2.5000']");
        assertThat(rows("SHOW CREATE VIEW v"))
                .containsExactly(
                        "row ['v', 'CREATE VIEW `v` AS SELECT k, sum(v) FROM t GROUP BY k;', 'utf8', 'utf8_general_ci']");
    }

    private List<String> rows(String sql) throws IOException {
        return client.query(sql).stream()
                .filter(line -> line.startsWith("row ") || line.startsWith("ERR "))
                .toList();
    }
}
