package io.tieout.starrocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings a warehouse to this version's schema. It creates what is missing and changes nothing that is there: a table of another
 * shape shows in {@link #diff} and is a person's to migrate, because its rows may be needed. Not thread-safe, as the connection
 * is not.
 */
public final class SchemaApplier {
    private static final String OBJECTS =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'tieout' ORDER BY table_name";
    private static final String COLUMNS = "SELECT table_name, column_name, column_type, is_nullable"
            + " FROM information_schema.columns WHERE table_schema = 'tieout' ORDER BY table_name, ordinal_position";

    private final Connection connection;

    /** An applier on the given connection, which stays the caller's to close and needs the right to create tables. */
    public SchemaApplier(Connection connection) {
        this.connection = connection;
    }

    /**
     * Creates the database and the objects that are missing. Afterwards the connection's current database is {@code tieout}.
     * Applying again, or continuing after a failure, does no harm.
     */
    public SchemaReport apply(SchemaCatalogue catalogue) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + SchemaCatalogue.DATABASE);
        }
        connection.setCatalog(SchemaCatalogue.DATABASE);
        Set<String> there = objects();
        List<String> created = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (SqlFile file : catalogue.files()) {
            if (there.contains(file.object())) {
                unchanged.add(file.object());
            } else {
                create(file);
                created.add(file.object());
            }
        }
        return new SchemaReport(created, unchanged);
    }

    /** Where the warehouse differs, by object in the catalogue's order; empty where it is what the schema says. */
    public List<SchemaDifference> diff(SchemaCatalogue catalogue) throws SQLException {
        Set<String> there = objects();
        Map<String, List<ColumnShape>> actual = columns();
        List<SchemaDifference> differences = new ArrayList<>();
        for (SqlFile file : catalogue.files()) {
            if (!there.contains(file.object())) {
                differences.add(new SchemaDifference(
                        file.object(), file.kind().name().toLowerCase(java.util.Locale.ROOT), SchemaDifference.ABSENT));
            } else if (file.kind() == SqlFile.Kind.TABLE) {
                differences.addAll(differences(
                        ColumnShape.of(file.object(), file.statements().get(0)),
                        actual.getOrDefault(file.object(), List.of())));
            }
        }
        return List.copyOf(differences);
    }

    /** Compares the columns of one table by name. Their order is no difference: rows are loaded by name. */
    static List<SchemaDifference> differences(List<ColumnShape> expected, List<ColumnShape> actual) {
        Map<String, String> found = byName(actual);
        List<SchemaDifference> differences = new ArrayList<>();
        byName(expected).forEach((column, definition) -> {
            String other = found.remove(column);
            if (!definition.equals(other)) {
                differences.add(
                        new SchemaDifference(column, definition, other == null ? SchemaDifference.ABSENT : other));
            }
        });
        found.forEach((column, definition) ->
                differences.add(new SchemaDifference(column, SchemaDifference.ABSENT, definition)));
        return List.copyOf(differences);
    }

    private static Map<String, String> byName(List<ColumnShape> columns) {
        return columns.stream()
                .collect(toMap(
                        column -> column.table() + "." + column.name(),
                        column -> column.type() + " " + column.nullability(),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private void create(SqlFile file) throws SQLException {
        for (String sql : file.statements()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(
                        file.name() + ": " + e.getMessage()
                                + "; files before it are applied, apply again once the cause is gone",
                        e.getSQLState(),
                        e.getErrorCode(),
                        e);
            }
        }
    }

    private Set<String> objects() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OBJECTS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Map<String, List<ColumnShape>> columns() throws SQLException {
        List<ColumnShape> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new ColumnShape(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        "YES".equals(rows.getString(4)) ? "NULL" : "NOT NULL"));
            }
        }
        return columns.stream()
                .collect(groupingBy(ColumnShape::table, TreeMap::new, java.util.stream.Collectors.toList()));
    }
}
