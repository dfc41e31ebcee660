package io.tieout.starrocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * Brings a warehouse to this version's schema. It creates what is missing, wakes up materialized views that a change of a table put to
 * sleep, and changes nothing else that is there: a table of another shape shows in {@link #diff} and is a person's to migrate, because its
 * rows may be needed, and so does a materialized view of another query. Not thread-safe, as the connection is not.
 */
public final class SchemaApplier {
    private static final String OBJECTS =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name";
    private static final String COLUMNS = "SELECT table_name, column_name, column_type, is_nullable"
            + " FROM information_schema.columns WHERE table_schema = ? ORDER BY table_name, ordinal_position";

    private static final String NAME = "[a-z][a-z0-9_]{0,63}";

    private final Connection connection;
    private final String database;

    /** An applier on the given connection, which stays the caller's to close and needs the right to create tables. */
    public SchemaApplier(Connection connection) {
        this(connection, SchemaCatalogue.DATABASE);
    }

    /** The same for another database, whose name has small letters, digits and underscores only. */
    public SchemaApplier(Connection connection, String database) {
        if (!database.matches(NAME)) {
            throw new IllegalArgumentException(
                    "database \"" + database
                            + "\": a name begins with a small letter and goes on with at most 63 letters, digits and underscores");
        }
        this.connection = connection;
        this.database = database;
    }

    /**
     * Creates the database and the objects that are missing. Afterwards it is the connection's current database.
     * Applying again, or continuing after a failure, does no harm.
     */
    public SchemaReport apply(SchemaCatalogue catalogue) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + database);
        }
        connection.setCatalog(database);
        Set<String> there = objects();
        Map<String, MaterializedViewState> states = MaterializedViewState.read(connection, database);
        List<String> created = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (SqlFile file : catalogue.files()) {
            if (there.contains(file.object())) {
                MaterializedViewState state = states.get(file.object());
                if (state != null && !state.active()) {
                    wakeUp(file);
                }
                unchanged.add(file.object());
            } else {
                run(file);
                created.add(file.object());
            }
        }
        return new SchemaReport(created, unchanged);
    }

    /**
     * Creates the roles that are missing and grants each what its file says, whether it was there or not: granting again does no harm. The
     * connection needs the right to administer users ({@code user_admin}). Users are no file's business, their passwords even less.
     */
    public SchemaReport applyRoles(SchemaCatalogue catalogue) throws SQLException {
        Set<String> there = roles();
        List<String> created = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (SqlFile file : catalogue.roles()) {
            run(file);
            (there.contains(file.object()) ? unchanged : created).add(file.object());
        }
        return new SchemaReport(created, unchanged);
    }

    /** The roles that the warehouse lacks. The connection needs the right to administer users. */
    public List<SchemaDifference> diffRoles(SchemaCatalogue catalogue) throws SQLException {
        Set<String> there = roles();
        return catalogue.roles().stream()
                .filter(file -> !there.contains(file.object()))
                .map(SchemaApplier::absent)
                .toList();
    }

    /** Where the warehouse differs, by object in the catalogue's order; empty where it is what the schema says. */
    public List<SchemaDifference> diff(SchemaCatalogue catalogue) throws SQLException {
        Set<String> there = objects();
        Map<String, List<ColumnShape>> actual = columns();
        Map<String, MaterializedViewState> states = MaterializedViewState.read(connection, database);
        List<SchemaDifference> differences = new ArrayList<>();
        for (SqlFile file : catalogue.files()) {
            if (!there.contains(file.object())) {
                differences.add(absent(file));
            } else if (file.kind() == SqlFile.Kind.MATERIALIZED_VIEW) {
                differences.addAll(MaterializedViewState.differences(file, states.get(file.object())));
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

    private static SchemaDifference absent(SqlFile file) {
        return new SchemaDifference(file.object(), file.kind().title(), SchemaDifference.ABSENT);
    }

    private void wakeUp(SqlFile file) throws SQLException {
        run(file, List.of("ALTER MATERIALIZED VIEW " + file.object() + " ACTIVE"));
    }

    private void run(SqlFile file) throws SQLException {
        run(file, file.statements());
    }

    private void run(SqlFile file, List<String> statements) throws SQLException {
        for (String sql : statements) {
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
        try (PreparedStatement statement = connection.prepareStatement(OBJECTS)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private Set<String> roles() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW ROLES")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Map<String, List<ColumnShape>> columns() throws SQLException {
        List<ColumnShape> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new ColumnShape(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            "YES".equals(rows.getString(4)) ? "NULL" : "NOT NULL"));
                }
            }
        }
        return columns.stream()
                .collect(groupingBy(ColumnShape::table, TreeMap::new, java.util.stream.Collectors.toList()));
    }
}
