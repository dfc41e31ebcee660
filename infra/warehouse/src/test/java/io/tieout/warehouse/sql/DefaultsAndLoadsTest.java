package io.tieout.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults that each row computes, and what is told of past loads. */
final class DefaultsAndLoadsTest {
    @TempDir
    Path directory;

    private TestingSql sql;

    @BeforeEach
    void start() {
        sql = new TestingSql(directory);
        sql.run("CREATE DATABASE books");
        sql.run("USE books");
        sql.run("CREATE TABLE d (k INT NOT NULL, at DATETIME NULL DEFAULT CURRENT_TIMESTAMP,"
                + " id VARCHAR(36) NULL DEFAULT (uuid())) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void aDefaultIsComputedForEachRow() {
        assertThat(sql.run("INSERT INTO d (k) VALUES (1), (2)")).containsExactly("OK 2");
        assertThat(sql.run("INSERT INTO d VALUES (3, DEFAULT, DEFAULT), (4, '2026-01-01 00:00:00', 'given')"))
                .containsExactly("OK 2");

        assertThat(sql.run("SELECT count(at), count(DISTINCT id), min(length(id)) FROM d"))
                .containsExactly("4|4|5");
        assertThat(sql.run("SELECT count(*) FROM d WHERE at > '2026-01-02 00:00:00'"))
                .containsExactly("3");
        assertThat(sql.run("SHOW CREATE TABLE d").toString())
                .contains("`at` datetime NULL DEFAULT CURRENT_TIMESTAMP")
                .contains("`id` varchar(36) NULL DEFAULT (uuid())");
    }

    @Test
    void aDefaultThatDoesNotFitItsColumnIsRefused() {
        for (String column : new String[] {
            "x INT NULL DEFAULT CURRENT_TIMESTAMP",
            "x DATETIME NULL DEFAULT (uuid())",
            "x LARGEINT NULL DEFAULT (uuid_numeric())"
        }) {
            assertThat(sql.run("CREATE TABLE bad (k INT NOT NULL, " + column
                            + ") PRIMARY KEY (k) DISTRIBUTED BY HASH (k)"))
                    .singleElement()
                    .asString()
                    .contains("of column x of type")
                    .contains("a DATETIME takes CURRENT_TIMESTAMP and a VARCHAR takes (uuid())");
        }
    }

    @Test
    void pastLoadsAreInTheInformationSchema() {
        sql.run("INSERT INTO d WITH LABEL first_load (k) VALUES (1), (2)");
        sql.run("INSERT INTO d WITH LABEL second_load (k) VALUES (3)");

        assertThat(sql.run(
                        "SELECT LABEL, DB_NAME, TABLE_NAME, STATE, PROGRESS FROM information_schema.loads ORDER BY ID"))
                .containsExactly("first_load|books|d|FINISHED|100%", "second_load|books|d|FINISHED|100%");
        assertThat(sql.run("SELECT count(*) FROM information_schema.loads"
                        + " WHERE CREATE_TIME IS NOT NULL AND LOAD_FINISH_TIME >= CREATE_TIME"))
                .containsExactly("2");
    }
}
