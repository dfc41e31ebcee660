package io.tieout.starrocks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema on a bare DuckDB, in memory: what the queries mean, with no endpoint between. */
final class TestingDuckDb {
    private static final Pattern KEY = Pattern.compile("PRIMARY KEY \\([^)]*\\)");

    private TestingDuckDb() {}

    /** A new database with every table, which ends with its connection. */
    static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            // The queries of a fixture are too small to gain from a second thread.
            statement.execute("SET threads = 1");
            for (SqlFile file : SchemaCatalogue.fromClassPath().files()) {
                statement.execute(rewritten(file.statements().get(0)));
            }
        }
        return connection;
    }

    /** Keeps the columns and the primary key and drops the clauses that only StarRocks has. */
    private static String rewritten(String createTable) {
        Matcher key = KEY.matcher(createTable);
        String columns =
                createTable.substring(0, createTable.indexOf(") ENGINE")).stripTrailing();
        return columns + (key.find() ? ", " + key.group() : "") + ")";
    }
}
