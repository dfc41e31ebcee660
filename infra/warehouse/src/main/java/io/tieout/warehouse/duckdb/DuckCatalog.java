package io.tieout.warehouse.duckdb;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.CatalogException;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The catalogue, held in memory and written through to the DuckDB file, each change and the object itself in one transaction. */
final class DuckCatalog implements Catalog {
    private static final Set<String> RESERVED = Set.of("main", "temp", "system", "information_schema", "pg_catalog");

    private final CatalogTables tables;
    private final Labels labels;
    private final Map<String, Contents> databases = new ConcurrentSkipListMap<>();

    DuckCatalog(CatalogTables tables, Labels labels) throws SQLException {
        this.tables = tables;
        this.labels = labels;
        tables.readDatabases().forEach(database -> databases.put(database, new Contents()));
        for (TableDefinition table : tables.readTables()) {
            contents(table.database()).tables.put(table.name(), table);
        }
        for (ViewDefinition view : tables.readViews()) {
            contents(view.database()).views.put(view.name(), view);
        }
    }

    @Override
    public List<String> databases() {
        return List.copyOf(databases.keySet());
    }

    @Override
    public synchronized void createDatabase(String database) {
        String lower = database.toLowerCase(Locale.ROOT);
        if (RESERVED.contains(lower) || lower.startsWith("__")) {
            throw new CatalogException(
                    1044,
                    "HY000",
                    "Database name '" + database + "' is reserved by the storage engine; choose a name that is none of "
                            + new java.util.TreeSet<>(RESERVED) + " and does not start with two underscores");
        }
        if (databases.containsKey(database)) {
            throw new CatalogException(1007, "HY000", "Can't create database '" + database + "'; database exists");
        }
        for (String other : databases.keySet()) {
            if (other.equalsIgnoreCase(database)) {
                throw new CatalogException(
                        1007,
                        "HY000",
                        "Can't create database '" + database + "'; database '" + other
                                + "' exists and the storage engine tells names apart without case");
            }
        }
        refuseEngineError(() -> tables.createDatabase(database));
        databases.put(database, new Contents());
    }

    @Override
    public synchronized void dropDatabase(String database) {
        if (!databases.containsKey(database)) {
            throw new CatalogException(1008, "HY000", "Can't drop database '" + database + "'; database doesn't exist");
        }
        refuseEngineError(() -> tables.dropDatabase(database));
        databases.remove(database);
        labels.forget(database);
    }

    @Override
    public List<TableDefinition> tables(String database) {
        return List.copyOf(contents(database).tables.values());
    }

    @Override
    public List<ViewDefinition> views(String database) {
        return List.copyOf(contents(database).views.values());
    }

    @Override
    public Optional<TableDefinition> table(String database, String table) {
        Contents contents = databases.get(database);
        return contents == null ? Optional.empty() : Optional.ofNullable(contents.tables.get(table));
    }

    @Override
    public synchronized void createTable(TableDefinition table) {
        Contents contents = contents(table.database());
        contents.refuseTaken(table.name());
        refuseEngineError(() -> tables.createTable(table));
        contents.tables.put(table.name(), table);
    }

    @Override
    public synchronized void dropTable(String database, String table) {
        Contents contents = contents(database);
        TableDefinition definition = contents.tables.get(table);
        if (definition == null) {
            throw unknownTable(database, table);
        }
        refuseEngineError(() -> tables.dropTable(definition));
        contents.tables.remove(table);
    }

    @Override
    public synchronized void replaceTables(
            List<TableDefinition> before, List<TableDefinition> after, List<String> engineStatements) {
        for (TableDefinition old : before) {
            if (!old.equals(contents(old.database()).tables.get(old.name()))) {
                throw unknownTable(old.database(), old.name());
            }
        }
        for (TableDefinition table : after) {
            if (before.stream().noneMatch(old -> old.name().equalsIgnoreCase(table.name()))) {
                contents(table.database()).refuseTaken(table.name());
            }
        }
        refuseEngineError(() -> tables.replaceTables(before, after, engineStatements));
        after.forEach(table -> contents(table.database()).tables.put(table.name(), table));
        before.stream()
                .filter(old -> after.stream().noneMatch(table -> table.name().equals(old.name())))
                .forEach(old -> contents(old.database()).tables.remove(old.name()));
    }

    @Override
    public synchronized void createView(ViewDefinition view, String engineQuery) {
        Contents contents = contents(view.database());
        contents.refuseTaken(view.name());
        refuseEngineError(() -> tables.createView(view, engineQuery));
        contents.views.put(view.name(), view);
    }

    @Override
    public synchronized void dropView(String database, String view) {
        Contents contents = contents(database);
        if (!contents.views.containsKey(view)) {
            throw unknownTable(database, view);
        }
        refuseEngineError(() -> tables.dropView(database, view));
        contents.views.remove(view);
    }

    private Contents contents(String database) {
        @Nullable Contents contents = databases.get(database);
        if (contents == null) {
            throw new CatalogException(5501, "3F000", "Unknown database '" + database + "'");
        }
        return contents;
    }

    private static CatalogException unknownTable(String database, String table) {
        return new CatalogException(5502, "42602", "Unknown table '" + database + "." + table + "'");
    }

    private static void refuseEngineError(EngineWork work) {
        try {
            work.run();
        } catch (SQLException e) {
            CatalogException refused = new CatalogException(1064, "HY000", String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private interface EngineWork {
        void run() throws SQLException;
    }

    /** Tables and views of one database. Written under the catalogue's monitor, read by any thread. */
    private static final class Contents {
        private final Map<String, TableDefinition> tables = new ConcurrentSkipListMap<>();
        private final Map<String, ViewDefinition> views = new ConcurrentSkipListMap<>();

        private void refuseTaken(String name) {
            Map<String, String> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            tables.keySet().forEach(table -> taken.put(table, table));
            views.keySet().forEach(view -> taken.put(view, view));
            String other = taken.get(name);
            if (other != null) {
                throw new CatalogException(1050, "42S01", "Table '" + other + "' already exists");
            }
        }
    }
}
