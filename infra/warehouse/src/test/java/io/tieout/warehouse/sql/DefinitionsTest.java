package io.tieout.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of tables and their rows beyond a single INSERT. */
final class DefinitionsTest {
    @TempDir
    Path directory;

    private TestingSql sql;

    @BeforeEach
    void start() {
        sql = new TestingSql(directory);
        sql.run("CREATE DATABASE books");
        sql.run("USE books");
        sql.run("CREATE TABLE t (k INT NOT NULL, v VARCHAR(8) NULL, w INT NULL DEFAULT '7') PRIMARY KEY (k)"
                + " DISTRIBUTED BY HASH (k)");
        sql.run("INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2)");
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void createTableAsTakesNamesAndTypesFromTheQuery() {
        sql.run(
                "CREATE TABLE c PRIMARY KEY (k) DISTRIBUTED BY HASH (k) AS SELECT k, v, count(*) AS n FROM t GROUP BY k, v");
        assertThat(sql.run("SELECT * FROM c ORDER BY k")).containsExactly("1|a|1", "2|b|1");
        assertThat(sql.run("DESC c"))
                .containsExactly(
                        "k|int|NO|true|null|", "v|varchar(1048576)|YES|false|null|", "n|bigint|YES|false|null|");
        sql.run("CREATE TABLE named (a, b) AS SELECT k, v FROM t");
        assertThat(sql.run("SELECT a, b FROM named ORDER BY a")).containsExactly("1|a", "2|b");
        assertThat(sql.run("CREATE TABLE bad (a) AS SELECT k, v FROM t"))
                .singleElement()
                .asString()
                .startsWith("ERR ");
        assertThat(sql.run("SHOW TABLES")).containsExactly("c", "named", "t");
    }

    @Test
    void insertOverwriteReplacesEverythingAndMayReadWhatItReplaces() {
        assertThat(sql.run("INSERT OVERWRITE t SELECT k + 10, v, w FROM t")).containsExactly("OK 2");
        assertThat(sql.run("SELECT k FROM t ORDER BY k")).containsExactly("11", "12");
        assertThat(sql.run("INSERT OVERWRITE t PARTITION (p1) SELECT * FROM t"))
                .singleElement()
                .asString()
                .contains("does not support INSERT into one PARTITION");
        assertThat(sql.run("TRUNCATE TABLE t")).containsExactly("OK 0");
        assertThat(sql.run("SELECT count(*) FROM t")).containsExactly("0");
    }

    @Test
    void columnsAreAddedDroppedModifiedAndRenamed() {
        sql.run("ALTER TABLE t ADD COLUMN x BIGINT NOT NULL DEFAULT '5' AFTER k");
        sql.run("ALTER TABLE t MODIFY COLUMN w BIGINT NULL");
        sql.run("ALTER TABLE t RENAME COLUMN v TO note");
        assertThat(sql.run("SELECT * FROM t ORDER BY k")).containsExactly("1|5|a|1", "2|5|b|2");
        sql.run("ALTER TABLE t DROP COLUMN w, ADD COLUMN y DATE NULL");
        assertThat(sql.run("DESC t"))
                .containsExactly(
                        "k|int|NO|true|null|",
                        "x|bigint|NO|false|5|",
                        "note|varchar(8)|YES|false|null|",
                        "y|date|YES|false|null|");
        sql.run("INSERT INTO t (k) VALUES (3)");
        assertThat(sql.run("SELECT * FROM t WHERE k = 3")).containsExactly("3|5|null|null");
        sql.close();
        sql = new TestingSql(directory);
        sql.run("USE books");
        assertThat(sql.run("SELECT k, x FROM t ORDER BY k")).containsExactly("1|5", "2|5", "3|5");
    }

    @Test
    void refusesChangesThatWouldLoseValues() {
        for (String statement : List.of(
                "ALTER TABLE t DROP COLUMN k",
                "ALTER TABLE t DROP COLUMN nope",
                "ALTER TABLE t MODIFY COLUMN v VARCHAR(4) NULL",
                "ALTER TABLE t MODIFY COLUMN w DATE NULL",
                "ALTER TABLE t MODIFY COLUMN k BIGINT NOT NULL",
                "ALTER TABLE t ADD COLUMN v INT NULL",
                "ALTER TABLE t ADD COLUMN first_one INT NULL FIRST",
                "ALTER TABLE t RENAME COLUMN k TO other",
                "ALTER TABLE t ADD PARTITION p1 VALUES LESS THAN ('2026-01-01')",
                "ALTER TABLE t SWAP WITH nope",
                "ALTER TABLE t SWAP WITH t",
                "ALTER TABLE nope RENAME x")) {
            assertThat(sql.run(statement))
                    .as(statement)
                    .singleElement()
                    .asString()
                    .startsWith("ERR ");
        }
        assertThat(sql.run("SELECT * FROM t ORDER BY k")).containsExactly("1|a|1", "2|b|2");
    }

    @Test
    void aTransactionShowsNothingBeforeItsCommitAndEverythingAfter() {
        sql.run("BEGIN");
        assertThat(sql.run("UPDATE t SET w = 100 WHERE k = 1")).containsExactly("OK 1");
        assertThat(sql.run("INSERT INTO t VALUES (3, 'c', 3)")).containsExactly("OK 1");
        assertThat(sql.run("INSERT INTO t SELECT k + 10, v, w FROM t")).containsExactly("OK 2");
        assertThat(sql.run("SELECT count(*) FROM t")).containsExactly("2");
        assertThat(sql.run("DELETE FROM t WHERE k = 2"))
                .singleElement()
                .asString()
                .contains("must come before");
        assertThat(sql.run("DROP TABLE t")).singleElement().asString().startsWith("ERR 5305");
        sql.run("COMMIT");
        assertThat(sql.run("SELECT * FROM t ORDER BY k"))
                .containsExactly("1|a|100", "2|b|2", "3|c|3", "11|a|1", "12|b|2");
        sql.run("BEGIN");
        sql.run("DELETE FROM t WHERE k > 2");
        sql.run("ROLLBACK");
        assertThat(sql.run("SELECT count(*) FROM t")).containsExactly("5");
        sql.run("START TRANSACTION");
        sql.run("DELETE FROM t WHERE k > 2");
        sql.run("COMMIT");
        assertThat(sql.run("SELECT count(*) FROM t")).containsExactly("2");
    }

    @Test
    void aLabelIsTakenOnceAndAFailedOneIsFree() {
        assertThat(sql.run("INSERT INTO t WITH LABEL l1 VALUES (5, 'way too long', 1)"))
                .singleElement()
                .asString()
                .startsWith("ERR ");
        assertThat(sql.run("INSERT INTO t WITH LABEL l1 VALUES (5, 'e', 1)")).containsExactly("OK 1");
        assertThat(sql.run("INSERT INTO t WITH LABEL l1 VALUES (6, 'f', 1)"))
                .singleElement()
                .asString()
                .startsWith("ERR 1064 Label [l1] has already been used, relate to txn [");
        assertThat(sql.run("SELECT count(*) FROM t")).containsExactly("3");
    }

    @Test
    void filesAreWrittenAndReadBackBelowTheWarehousesDirectoryOnly() {
        assertThat(sql.run("INSERT INTO FILES ('path' = 'run1/', 'format' = 'parquet', 'compression' = 'zstd')"
                        + " SELECT k, v, CAST(k AS DECIMAL(18,4)) AS amount FROM t"))
                .containsExactly("OK 2");
        assertThat(sql.run("SELECT k, v, amount FROM FILES ('path' = 'run1/', 'format' = 'parquet') ORDER BY k"))
                .containsExactly("1|a|1.0000", "2|b|2.0000");
        sql.run("INSERT INTO FILES ('path' = 'run2/', 'format' = 'parquet', 'compression' = 'snappy',"
                + " 'partition_by' = 'v') SELECT k, v FROM t");
        assertThat(sql.run("SELECT k, v FROM FILES ('path' = 'run2/*/*.parquet', 'format' = 'parquet',"
                        + " 'columns_from_path' = 'v') ORDER BY k"))
                .containsExactly("1|a", "2|b");
        for (String path : List.of("/etc/passwd", "../x/", "file:///etc/", "run1/../../x/", "")) {
            assertThat(sql.run("SELECT * FROM FILES ('path' = '" + path + "', 'format' = 'parquet')"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("lies outside of");
        }
    }

    @Test
    void explainHasTheShapeOfStarRocksPlans() {
        assertThat(sql.run("EXPLAIN SELECT v, count(*) AS n FROM t WHERE k > 1 GROUP BY v"))
                .startsWith("PLAN FRAGMENT 0", " OUTPUT EXPRS:v | n", "  PARTITION: UNPARTITIONED", "", "  RESULT SINK")
                .anyMatch(line -> line.matches("  \\d:AGGREGATE \\(update finalize\\)"))
                .anyMatch(line -> line.matches("  0:OlapScanNode"))
                .anyMatch(line -> line.contains("TABLE: ") && line.endsWith("t"));
    }

    @Test
    void withoutOnlyFullGroupByAColumnOfAnyRowWillDo() {
        assertThat(sql.run("SELECT v, count(*) FROM t WHERE k = 1"))
                .singleElement()
                .asString()
                .startsWith("ERR ");
        sql.run("SET sql_mode = 'STRICT_TRANS_TABLES'");
        assertThat(sql.run("SELECT v, count(*) FROM t WHERE k = 1")).containsExactly("a|1");
        assertThat(sql.run("SELECT v, w, max(k) AS m FROM t GROUP BY v ORDER BY v"))
                .containsExactly("a|1|1", "b|2|2");
    }

    @Test
    void aHintSetsAVariableForOneStatement() {
        assertThat(sql.run("SELECT /*+ SET_VAR(sql_select_limit = 1) */ k FROM t ORDER BY k"))
                .containsExactly("1");
        assertThat(sql.run("SELECT k FROM t ORDER BY k")).containsExactly("1", "2");
        assertThat(sql.run("SELECT /*+ SET_VAR(nope = 1) */ 1"))
                .singleElement()
                .asString()
                .startsWith("ERR 1193");
    }
}
