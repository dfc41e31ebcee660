package io.tieout.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Materialized views as StarRocks means them: stale until they are refreshed, inactive once a base table is not what it was. */
final class MaterializedViewsTest {
    private static final String TOTALS =
            "AS SELECT account, sum(amount_minor) AS amount_minor, count(*) AS line_count FROM lines GROUP BY account";

    @TempDir
    Path directory;

    private TestingSql sql;

    @BeforeEach
    void start() {
        sql = new TestingSql(directory);
        sql.run("CREATE DATABASE books");
        sql.run("USE books");
        sql.run("CREATE TABLE lines (id INT NOT NULL, account VARCHAR(64) NOT NULL, amount_minor BIGINT NOT NULL)"
                + " PRIMARY KEY (id) DISTRIBUTED BY HASH (id)");
        sql.run("INSERT INTO lines VALUES (1, 'a', 5), (2, 'a', 7), (3, 'b', 1)");
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void aManualViewIsStaleUntilItIsRefreshed() {
        assertThat(sql.run("CREATE MATERIALIZED VIEW mv REFRESH DEFERRED MANUAL " + TOTALS))
                .containsExactly("OK 0");
        assertThat(sql.run("SELECT * FROM mv")).isEmpty();
        sql.run("REFRESH MATERIALIZED VIEW mv WITH SYNC MODE");
        assertThat(sql.run("SELECT * FROM mv ORDER BY account")).containsExactly("a|12|2", "b|1|1");
        sql.run("INSERT INTO lines VALUES (4, 'b', 9)");
        sql.pass(Duration.ofHours(1));
        assertThat(sql.run("SELECT * FROM mv ORDER BY account")).containsExactly("a|12|2", "b|1|1");
        sql.run("REFRESH MATERIALIZED VIEW mv WITH SYNC MODE");
        assertThat(sql.run("SELECT * FROM mv ORDER BY account")).containsExactly("a|12|2", "b|10|2");
        assertThat(sql.run("SELECT STATE, count(*) FROM information_schema.task_runs GROUP BY STATE"))
                .containsExactly("SUCCESS|2");
    }

    @Test
    void anAsynchronousViewFollowsAChangeOfItsBaseAndATimedOneTheClock() {
        sql.run("CREATE MATERIALIZED VIEW follows REFRESH DEFERRED ASYNC " + TOTALS);
        sql.run("CREATE MATERIALIZED VIEW timed REFRESH DEFERRED ASYNC EVERY (INTERVAL 1 HOUR) " + TOTALS);
        sql.pass(Duration.ofMinutes(30));
        awaitRows("SELECT * FROM follows ORDER BY account", "a|12|2", "b|1|1");
        assertThat(sql.run("SELECT * FROM timed")).isEmpty();
        sql.pass(Duration.ofMinutes(30));
        awaitRows("SELECT * FROM timed ORDER BY account", "a|12|2", "b|1|1");
        sql.run("DELETE FROM lines WHERE account = 'a'");
        sql.pass(Duration.ofMinutes(1));
        awaitRows("SELECT * FROM follows", "b|1|1");
        assertThat(sql.run("SELECT * FROM timed ORDER BY account")).containsExactly("a|12|2", "b|1|1");
    }

    @Test
    void anImmediateViewIsRefreshedOnceByItsCreation() {
        sql.run("CREATE MATERIALIZED VIEW mv DISTRIBUTED BY HASH (account) " + TOTALS);
        awaitRows("SELECT * FROM mv ORDER BY account", "a|12|2", "b|1|1");
    }

    @Test
    void swapMakesDependentViewsInactiveUntilTheyAreWokenUp() {
        sql.run("CREATE MATERIALIZED VIEW mv REFRESH DEFERRED MANUAL " + TOTALS);
        sql.run("CREATE TABLE lines_next LIKE lines");
        sql.run("INSERT INTO lines_next VALUES (9, 'z', 1)");
        assertThat(sql.run("ALTER TABLE lines SWAP WITH lines_next")).containsExactly("OK 0");
        assertThat(sql.run("SELECT * FROM lines")).containsExactly("9|z|1");
        assertThat(sql.run("SELECT count(*) FROM lines_next")).containsExactly("3");
        assertThat(sql.run("SELECT IS_ACTIVE, INACTIVE_REASON FROM information_schema.materialized_views"))
                .containsExactly("false|base-table swapped: lines");
        assertThat(sql.run("REFRESH MATERIALIZED VIEW mv WITH SYNC MODE"))
                .singleElement()
                .asString()
                .startsWith("ERR 1064 Materialized view: mv, id: 10001 is not active");
        sql.run("ALTER MATERIALIZED VIEW mv ACTIVE");
        sql.run("REFRESH MATERIALIZED VIEW mv WITH SYNC MODE");
        assertThat(sql.run("SELECT * FROM mv")).containsExactly("z|1|1");
    }

    @Test
    void renamedDroppedAndReshapedBasesLeaveTheirReason() {
        sql.run("CREATE MATERIALIZED VIEW mv REFRESH DEFERRED MANUAL " + TOTALS);
        sql.run("ALTER TABLE lines ADD COLUMN note VARCHAR(8) NULL");
        assertThat(reason()).containsExactly("true|");
        sql.run("ALTER TABLE lines MODIFY COLUMN account VARCHAR(128) NOT NULL");
        assertThat(reason()).containsExactly("false|base table schema changed for columns: account");
        sql.run("ALTER MATERIALIZED VIEW mv ACTIVE");
        sql.run("ALTER TABLE lines RENAME old_lines");
        assertThat(reason()).containsExactly("false|base-table renamed: lines");
        sql.run("ALTER TABLE old_lines RENAME lines");
        sql.run("ALTER MATERIALIZED VIEW mv ACTIVE");
        sql.run("DROP TABLE lines");
        assertThat(reason()).containsExactly("false|base-table dropped: lines");
        assertThat(sql.run("ALTER MATERIALIZED VIEW mv ACTIVE"))
                .containsExactly("ERR 5502 Getting analyzing error. Detail message: Unknown table 'books.lines'.");
    }

    private java.util.List<String> reason() {
        return sql.run("SELECT IS_ACTIVE, INACTIVE_REASON FROM information_schema.materialized_views");
    }

    @Test
    void aViewOverAViewKnowsTheTablesBehindIt() {
        sql.run("CREATE VIEW big AS SELECT * FROM lines WHERE amount_minor > 4");
        sql.run("CREATE MATERIALIZED VIEW mv REFRESH ASYNC AS SELECT count(*) AS n FROM big");
        awaitRows("SELECT n FROM mv", "2");
        sql.run("INSERT INTO lines VALUES (7, 'c', 100)");
        sql.pass(Duration.ofMinutes(1));
        awaitRows("SELECT n FROM mv", "3");
    }

    @Test
    void definitionAndContentSurviveARestart() {
        sql.run("CREATE MATERIALIZED VIEW mv COMMENT 'totals' DISTRIBUTED BY HASH(account) BUCKETS 2"
                + " REFRESH DEFERRED MANUAL PROPERTIES ('replication_num' = '1') " + TOTALS);
        sql.run("REFRESH MATERIALIZED VIEW mv WITH SYNC MODE");
        sql.close();
        sql = new TestingSql(directory);
        sql.run("USE books");
        assertThat(sql.run("SELECT * FROM mv ORDER BY account")).containsExactly("a|12|2", "b|1|1");
        assertThat(sql.run("SHOW CREATE MATERIALIZED VIEW mv"))
                .containsExactly("mv|CREATE MATERIALIZED VIEW `mv` (`account`, `amount_minor`, `line_count`)\n"
                        + "COMMENT \"totals\"\nDISTRIBUTED BY HASH(`account`) BUCKETS 2\nREFRESH MANUAL\nPROPERTIES (\n"
                        + "\"replication_num\" = \"1\"\n)\n" + TOTALS + ";");
        sql.run("ALTER MATERIALIZED VIEW mv RENAME totals");
        assertThat(sql.run("SHOW FULL TABLES")).containsExactly("lines|BASE TABLE", "totals|VIEW");
        assertThat(sql.run("DROP MATERIALIZED VIEW totals")).containsExactly("OK 0");
        assertThat(sql.run("SHOW TABLES")).containsExactly("lines");
    }

    @Test
    void refusesWhatCannotBeRefreshedAndWhatWouldChangeItsRows() {
        assertThat(sql.run("CREATE MATERIALIZED VIEW mv " + TOTALS))
                .singleElement()
                .asString()
                .contains("does not support synchronous materialized views (rollups)");
        assertThat(sql.run("CREATE MATERIALIZED VIEW mv REFRESH EVERY (INTERVAL 1 HOUR) " + TOTALS))
                .singleElement()
                .asString()
                .startsWith("ERR 1064 Getting syntax error");
        assertThat(sql.run("CREATE MATERIALIZED VIEW mv REFRESH MANUAL AS SELECT uuid() AS u FROM lines"))
                .singleElement()
                .asString()
                .contains("not supported nondeterministic function");
        sql.run("CREATE MATERIALIZED VIEW clocked REFRESH DEFERRED MANUAL AS SELECT now() AS t FROM lines");
        assertThat(sql.run("REFRESH MATERIALIZED VIEW clocked WITH SYNC MODE"))
                .singleElement()
                .asString()
                .contains("now() gives another value at each refresh");
        assertThat(sql.run("SELECT LAST_REFRESH_STATE FROM information_schema.materialized_views"))
                .containsExactly("FAILED");
        for (String statement : new String[] {
            "INSERT INTO clocked VALUES ('2026-01-01')",
            "DELETE FROM clocked WHERE 1 = 1",
            "TRUNCATE TABLE clocked",
            "DROP TABLE clocked",
            "DROP VIEW clocked",
            "ALTER TABLE clocked RENAME x"
        }) {
            assertThat(sql.run(statement))
                    .as(statement)
                    .singleElement()
                    .asString()
                    .startsWith("ERR ")
                    .contains("materialized view");
        }
    }

    @Test
    void tasksRunOnceOrOnScheduleAndAreRemembered() {
        sql.run("CREATE TABLE copies LIKE lines");
        assertThat(sql.run("SUBMIT TASK once AS INSERT INTO copies SELECT * FROM lines"))
                .containsExactly("once|SUBMITTED");
        awaitRows("SELECT count(*) FROM copies", "3");
        assertThat(
                        sql.run(
                                "SUBMIT TASK hourly SCHEDULE EVERY (INTERVAL 1 HOUR) AS INSERT OVERWRITE copies SELECT * FROM lines WHERE id = 1"))
                .containsExactly("hourly|SUBMITTED");
        assertThat(sql.run("SELECT TASK_NAME, SCHEDULE FROM information_schema.tasks ORDER BY TASK_NAME"))
                .containsExactly("hourly|PERIODICAL (EVERY(INTERVAL 1 HOUR))", "once|MANUAL");
        sql.pass(Duration.ofHours(1));
        awaitRows("SELECT count(*) FROM copies", "1");
        assertThat(
                        sql.run(
                                "SUBMIT TASK fast SCHEDULE EVERY (INTERVAL 5 SECOND) AS INSERT INTO copies SELECT * FROM lines"))
                .singleElement()
                .asString()
                .contains("the minimum value is 10 SECONDS");
        assertThat(sql.run("DROP TASK hourly")).containsExactly("OK 0");
        assertThat(sql.run("DROP TASK hourly")).singleElement().asString().startsWith("ERR ");
        sql.run("SUBMIT TASK broken AS INSERT INTO copies SELECT * FROM nowhere");
        await("the failed run is recorded")
                .untilAsserted(() -> assertThat(
                                sql.run(
                                        "SELECT STATE, ERROR_MESSAGE FROM information_schema.task_runs WHERE TASK_NAME = 'broken'"))
                        .containsExactly(
                                "FAILED|Getting analyzing error. Detail message: Unknown table 'books.nowhere'."));
    }

    private void awaitRows(String query, String... rows) {
        await("the refresh is done")
                .untilAsserted(() -> assertThat(sql.run(query)).containsExactly(rows));
    }
}
