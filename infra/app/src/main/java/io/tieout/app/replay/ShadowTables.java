package io.tieout.app.replay;

import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The tables of a generation beside those in use, named {@code orders__g2}. Each says in its comment which generation it holds, and the comment goes
 * with the rows when two tables change names: so whoever comes after a crash sees which tables have changed places. For one thread at a time.
 */
final class ShadowTables {
    private static final String WATERMARKS = "projection_watermark";
    private static final Pattern GENERATION = Pattern.compile("\\(generation (\\d+)\\)$");
    private static final String COMMENTS =
            "SELECT table_name, table_comment FROM information_schema.tables WHERE table_schema = ?";
    private static final String INACTIVE = "SELECT table_name FROM information_schema.materialized_views"
            + " WHERE table_schema = ? AND is_active = 'false' ORDER BY table_name";

    private final DataSource warehouse;
    private final String database;
    private final int generation;
    private final SchemaCatalogue catalogue;

    ShadowTables(DataSource warehouse, String database, int generation, SchemaCatalogue catalogue) {
        this.warehouse = warehouse;
        this.database = database;
        this.generation = generation;
        this.catalogue = catalogue;
    }

    /** The highest generation that any table says it holds, 1 where none says so: a cluster that was lost has forgotten it, tables have not. */
    static int highest(DataSource warehouse, String database) throws SQLException {
        try (Connection connection = warehouse.getConnection()) {
            return said(connection, database).values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(1);
        }
    }

    /** The generation that each table says it holds. */
    private static Map<String, Integer> said(Connection connection, String database) throws SQLException {
        Map<String, Integer> said = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COMMENTS)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String comment = rows.getString(2);
                    Matcher generation = GENERATION.matcher(comment == null ? "" : comment);
                    said.put(rows.getString(1), generation.find() ? Integer.parseInt(generation.group(1)) : 1);
                }
            }
        }
        return said;
    }

    /** The table beside the one in use. */
    String nameOf(RowTable table) {
        return nameOf(table.tableName());
    }

    /** Where the sink writes how far the tables beside are. */
    String watermarks() {
        return nameOf(WATERMARKS);
    }

    /** Creates what is missing of them. */
    void create(Collection<RowTable> tables) throws SQLException {
        try (Connection connection = connect()) {
            createOne(connection, WATERMARKS);
            for (RowTable table : tables) {
                createOne(connection, table.tableName());
            }
        }
    }

    /** Those of some tables of which readers see this generation under the plain name. */
    List<RowTable> swapped(Collection<RowTable> tables) throws SQLException {
        try (Connection connection = connect()) {
            Map<String, Integer> said = said(connection, database);
            for (RowTable table : tables) {
                if (!said.containsKey(table.tableName())) {
                    throw new ReplayException("table " + database + "." + table.tableName()
                            + " is not there: create it with tieout schema apply, then start the rebuild again");
                }
            }
            return tables.stream()
                    .filter(table -> Objects.equals(said.get(table.tableName()), generation))
                    .toList();
        }
    }

    /** Lets the new rows of each table and the old ones change places; a table that did so before stays. Readers see either, never neither. */
    void swap(Collection<RowTable> tables) throws SQLException {
        List<RowTable> swapped = swapped(tables);
        try (Connection connection = connect()) {
            for (RowTable table : tables) {
                if (!swapped.contains(table)) {
                    execute(connection, "ALTER TABLE " + table.tableName() + " SWAP WITH " + nameOf(table));
                }
            }
        }
    }

    /** Materialized views over swapped tables are inactive; this makes them active and fresh again, and names them. */
    List<String> reviveViews() throws SQLException {
        try (Connection connection = connect()) {
            List<String> views = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(INACTIVE)) {
                statement.setString(1, database);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        views.add(rows.getString(1));
                    }
                }
            }
            for (String view : views) {
                execute(connection, "ALTER MATERIALIZED VIEW " + view + " ACTIVE");
                execute(connection, "REFRESH MATERIALIZED VIEW " + view + " WITH SYNC MODE");
            }
            return views;
        }
    }

    /** Drops every table beside those in use. */
    void drop(Collection<RowTable> tables) throws SQLException {
        try (Connection connection = connect()) {
            for (RowTable table : tables) {
                execute(connection, "DROP TABLE IF EXISTS " + nameOf(table));
            }
            execute(connection, "DROP TABLE IF EXISTS " + watermarks());
        }
    }

    private String nameOf(String table) {
        return table + "__g" + generation;
    }

    private void createOne(Connection connection, String table) throws SQLException {
        for (String sql : fileOf(table, catalogue).statements()) {
            execute(connection, beside(table, sql));
        }
    }

    static SqlFile fileOf(String table, SchemaCatalogue catalogue) {
        return catalogue.files().stream()
                .filter(each -> each.object().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("table " + table + " has no schema file: add one"));
    }

    /** The statement that makes the table in use, under the other name and with the generation in the comment. */
    String beside(String table, String sql) {
        String renamed = sql.replaceFirst(
                "(?i)^(CREATE TABLE IF NOT EXISTS) `?" + Pattern.quote(table) + "`?(?=\\W)", "$1 " + nameOf(table));
        String marked =
                renamed.replaceFirst("(?m)^COMMENT '((?:[^']|'')*)'", "COMMENT '$1 (generation " + generation + ")'");
        if (renamed.equals(sql) || marked.equals(renamed)) {
            throw new IllegalStateException("schema file of " + table
                    + ": a rebuild needs CREATE TABLE IF NOT EXISTS with the table's name, and a line COMMENT '...'");
        }
        return marked;
    }

    private Connection connect() throws SQLException {
        Connection connection = warehouse.getConnection();
        connection.setCatalog(database);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
