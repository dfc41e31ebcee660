package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two drivers that Java clients and BI tools bring, over a real socket. */
final class DriversTest {
    @TempDir
    static Path directory;

    private static TestingServer server;

    @BeforeAll
    static void startWithOneTable() throws SQLException {
        server = new TestingServer(directory);
        try (Connection connection = server.mysql("root", "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE books");
            statement.execute("CREATE TABLE books.payments (payment_id VARCHAR(64) NOT NULL, amount DECIMAL(18,4) NULL,"
                    + " paid BOOLEAN NULL, occurred_at DATETIME NULL) PRIMARY KEY (payment_id)"
                    + " DISTRIBUTED BY HASH (payment_id) BUCKETS 1");
            statement.executeUpdate("INSERT INTO books.payments VALUES ('p1', 0.1000, true, '2026-01-02 03:04:05'),"
                    + " ('p2', 12345678901234.5678, false, NULL)");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void connectorJReadsMoneyWithItsScale() throws SQLException {
        try (Connection connection = server.mysql("reader", "secret", "books")) {
            assertRows(connection);
        }
    }

    @Test
    void mariadbsDriverReadsMoneyWithItsScale() throws SQLException {
        try (Connection connection = server.mariadb("reader", "secret", "books")) {
            assertRows(connection);
        }
    }

    private static void assertRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT payment_id, amount, paid, occurred_at, count(*) OVER () AS n FROM payments ORDER BY payment_id")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("p1");
            assertThat(rows.getBigDecimal(2).toPlainString()).isEqualTo("0.1000");
            assertThat(rows.getInt(3)).isEqualTo(1);
            assertThat(rows.getTimestamp(4)).isEqualTo(Timestamp.valueOf("2026-01-02 03:04:05"));
            assertThat(rows.getLong(5)).isEqualTo(2);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBigDecimal(2)).isEqualTo(new BigDecimal("12345678901234.5678"));
            assertThat(rows.getString(3)).isEqualTo("0");
            assertThat(rows.getTimestamp(4)).isNull();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void metadataNamesTablesColumnsAndTypesForBothDrivers() throws SQLException {
        try (Connection connection = server.mysql("root", "", "books")) {
            assertMetadata(connection.getMetaData());
        }
        try (Connection connection = server.mariadb("root", "", "books")) {
            assertMetadata(connection.getMetaData());
        }
    }

    private static void assertMetadata(DatabaseMetaData metaData) throws SQLException {
        assertThat(column(metaData.getCatalogs(), "TABLE_CAT")).contains("books", "information_schema");
        assertThat(column(metaData.getTables("books", null, "%", null), "TABLE_NAME"))
                .containsExactly("payments");
        assertThat(column(metaData.getColumns("books", null, "payments", "%"), "COLUMN_NAME"))
                .containsExactly("payment_id", "amount", "paid", "occurred_at");
        // A StarRocks front end lists no index either; its keys are in tables_config.
        assertThat(column(metaData.getPrimaryKeys("books", null, "payments"), "COLUMN_NAME"))
                .isEmpty();
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(name));
        }
        return values;
    }

    @Test
    void preparesAndExecutesOnTheServer() throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + server.port() + "/books?useSSL=false&useServerPrepStmts=true";
        try (Connection connection = server.open(url, "root", "");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT payment_id, amount, occurred_at, paid, ? AS n FROM payments WHERE payment_id = ?")) {
            for (String id : List.of("p1", "p1")) {
                statement.setLong(1, 7);
                statement.setString(2, id);
                try (ResultSet rows = statement.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("p1");
                    assertThat(rows.getBigDecimal(2)).isEqualTo(new BigDecimal("0.1000"));
                    assertThat(rows.getTimestamp(3)).isEqualTo(Timestamp.valueOf("2026-01-02 03:04:05"));
                    assertThat(rows.getInt(5)).isEqualTo(7);
                }
            }
        }
    }

    @Test
    void textValuesOfAClientSidePreparedStatementCannotLeaveTheirString() throws SQLException {
        try (Connection connection = server.mysql("root", "", "books");
                PreparedStatement statement = connection.prepareStatement("SELECT ? AS value")) {
            String text = "it's \\ \" a % _ \n line; DROP TABLE payments -- é";
            statement.setString(1, text);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(text);
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> server.mysql("reader", "wrong", "books"))
                .isInstanceOfSatisfying(SQLException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(1045);
                    assertThat(e.getSQLState()).isEqualTo("28000");
                    assertThat(e.getMessage()).isEqualTo("Access denied for user 'reader' (using password: YES)");
                });
    }

    @Test
    void refusesWhatTheAccountWasNotGranted() throws SQLException {
        try (Connection connection = server.mysql("reader", "secret", "books");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO payments (payment_id) VALUES ('p9')",
                    "DELETE FROM payments WHERE payment_id = 'p1'",
                    "TRUNCATE TABLE payments",
                    "DROP TABLE payments")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getErrorCode()).isEqualTo(5203));
            }
        }
    }

    @Test
    void aFailedStatementLeavesTheSessionUsable() throws SQLException {
        try (Connection connection = server.mysql("root", "", "books");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nope"))
                    .isInstanceOfSatisfying(SQLException.class, e -> {
                        assertThat(e.getErrorCode()).isEqualTo(5502);
                        assertThat(e.getSQLState()).isEqualTo("42602");
                    });
            assertThatThrownBy(() -> statement.executeQuery("SELECT amount FROM payments WHERE"))
                    .hasMessageContaining("Getting syntax error at line 1, column 33");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM payments")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }
}
