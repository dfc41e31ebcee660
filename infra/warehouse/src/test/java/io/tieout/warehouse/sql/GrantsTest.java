package io.tieout.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.warehouse.auth.Privilege;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, roles and rights that SQL created. */
final class GrantsTest {
    @TempDir
    Path directory;

    private TestingSql sql;

    @BeforeEach
    void start() {
        sql = new TestingSql(directory);
        sql.run("CREATE DATABASE books");
        sql.run("CREATE DATABASE secrets");
        sql.run("USE books");
        sql.run("CREATE TABLE t (k INT NOT NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
        sql.run("CREATE TABLE secrets.s (k INT NOT NULL) PRIMARY KEY (k) DISTRIBUTED BY HASH (k)");
        sql.run("CREATE VIEW v AS SELECT k FROM t");
        sql.run("CREATE ROLE analyst");
        sql.run("GRANT SELECT ON ALL TABLES IN DATABASE books TO ROLE analyst");
        sql.run("CREATE USER 'reader'@'%' IDENTIFIED BY 'change-me' DEFAULT ROLE analyst");
        sql.run("CREATE USER sink IDENTIFIED BY 'x'");
        sql.run("GRANT INSERT ON TABLE books.t TO USER sink");
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void theAnalystReadsTheTablesOfOneDatabaseAndNothingElse() {
        SqlSession reader = sql.open("reader");
        reader.use("books");
        assertThat(TestingSql.run(reader, "SELECT count(*) FROM t")).containsExactly("0");
        assertThat(TestingSql.run(reader, "SELECT * FROM v"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203 Access denied; you need (at least one of) the SELECT privilege(s) on VIEW v");
        for (String statement : new String[] {
            "SELECT * FROM secrets.s",
            "INSERT INTO t VALUES (1)",
            "DELETE FROM t WHERE k = 1",
            "TRUNCATE TABLE t",
            "DROP TABLE t",
            "ALTER TABLE t ADD COLUMN x INT NULL",
            "CREATE TABLE x (k INT) DISTRIBUTED BY HASH (k)",
            "CREATE DATABASE x",
            "CREATE USER x",
            "GRANT SELECT ON ALL TABLES IN ALL DATABASES TO USER reader",
            "USE secrets",
            "SHOW USERS",
            "SHOW GRANTS FOR sink",
            "DESC secrets.s",
            "SELECT * FROM FILES ('path' = 'x', 'format' = 'parquet')"
        }) {
            assertThat(TestingSql.run(reader, statement))
                    .as(statement)
                    .singleElement()
                    .asString()
                    .startsWith("ERR 5203");
        }
        assertThat(TestingSql.run(reader, "SHOW DATABASES")).containsExactly("books", "information_schema");
        assertThat(TestingSql.run(reader, "SHOW TABLES")).containsExactly("t");
        assertThat(TestingSql.run(
                        reader,
                        "SELECT TABLE_NAME FROM information_schema.tables WHERE TABLE_SCHEMA <> 'information_schema'"))
                .containsExactly("t");
        assertThat(TestingSql.run(reader, "SHOW GRANTS"))
                .containsExactly("'reader'@'%'|null|GRANT 'analyst' TO 'reader'@'%'");
    }

    @Test
    void theSinkAddsRowsToItsTableOnly() {
        assertThat(sql.engine().accounts().authenticate("sink", "x")).hasValueSatisfying(account -> {
            assertThat(account.may(Privilege.INSERT, "books", "t")).isTrue();
            assertThat(account.may(Privilege.INSERT, "secrets", "s")).isFalse();
        });
        SqlSession sink = sql.open("sink");
        assertThat(TestingSql.run(sink, "INSERT INTO books.t VALUES (1)")).containsExactly("OK 1");
        assertThat(TestingSql.run(sink, "SELECT * FROM books.t"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203");
        assertThat(TestingSql.run(sink, "INSERT INTO secrets.s VALUES (1)"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203");
    }

    @Test
    void aRevokedRightAndADroppedUserEndAtTheNextStatement() {
        SqlSession reader = sql.open("reader");
        assertThat(TestingSql.run(reader, "SELECT count(*) FROM books.t")).containsExactly("0");
        sql.run("REVOKE SELECT ON ALL TABLES IN DATABASE books FROM ROLE analyst");
        assertThat(TestingSql.run(reader, "SELECT count(*) FROM books.t"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203");
        sql.run("DROP USER reader");
        assertThat(TestingSql.run(reader, "SELECT 1")).hasSize(1);
        assertThat(TestingSql.run(reader, "SELECT count(*) FROM books.t"))
                .singleElement()
                .asString()
                .startsWith("ERR 1045");
        assertThat(sql.engine().accounts().authenticate("reader", "change-me")).isEmpty();
    }

    @Test
    void aRoleCountsOnlyWhenItIsActive() {
        sql.run("CREATE USER late IDENTIFIED BY 'x'");
        sql.run("GRANT analyst TO USER late");
        SqlSession late = sql.open("late");
        assertThat(TestingSql.run(late, "SELECT count(*) FROM books.t"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203");
        TestingSql.run(late, "SET ROLE analyst");
        assertThat(TestingSql.run(late, "SELECT count(*) FROM books.t")).containsExactly("0");
        TestingSql.run(late, "SET ROLE NONE");
        assertThat(TestingSql.run(late, "SELECT count(*) FROM books.t"))
                .singleElement()
                .asString()
                .startsWith("ERR 5203");
        sql.run("SET DEFAULT ROLE ALL TO late");
        assertThat(TestingSql.run(sql.open("late"), "SELECT count(*) FROM books.t"))
                .containsExactly("0");
        assertThat(TestingSql.run(late, "SET ROLE root"))
                .singleElement()
                .asString()
                .contains("is not granted to");
    }

    @Test
    void accountsSurviveARestartAndConfiguredOnesAreNotForSqlToChange() {
        sql.run("ALTER USER reader IDENTIFIED BY 'new'");
        sql.close();
        sql = new TestingSql(directory);
        assertThat(sql.engine().accounts().authenticate("reader", "new")).isPresent();
        assertThat(sql.engine().accounts().authenticate("reader", "change-me")).isEmpty();
        assertThat(sql.store().documents().all("accounts").toString())
                .doesNotContain("new")
                .contains("*");
        assertThat(sql.run("SHOW GRANTS FOR 'sink'@'%'"))
                .containsExactly("'sink'@'%'|default_catalog|GRANT INSERT ON TABLE books.t TO USER 'sink'@'%'");
        assertThat(sql.run("DROP USER root"))
                .singleElement()
                .asString()
                .contains("part of the warehouse's configuration");
        assertThat(sql.run("CREATE USER 'reader'@'%'"))
                .containsExactly(
                        "ERR 1064 Getting analyzing error. Detail message: user 'reader'@'%' already exists!.");
        assertThat(sql.run("CREATE USER 'x'@'10.0.0.1'"))
                .singleElement()
                .asString()
                .contains("of one host");
    }
}
