package io.tieout.warehouse.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import io.tieout.warehouse.duckdb.StoreException;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The materialized views of a warehouse. Changes are durable when the method returns. Safe for use by several threads. */
final class MaterializedViews {
    private static final String KIND = "materialized-view";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WarehouseStore store;
    private final Map<String, MaterializedView> views = new ConcurrentSkipListMap<>();
    private final Map<Long, Map<TableReference, Long>> seen = new ConcurrentHashMap<>();
    private long nextId = 10001;

    MaterializedViews(WarehouseStore store) {
        this.store = store;
        store.documents().all(KIND).forEach((id, text) -> {
            MaterializedView view = read(text);
            nextId = Math.max(nextId, view.id() + 1);
            if (hasView(view)) {
                views.put(key(view.database(), view.name()), view);
            } else {
                // The process ended between the two steps of its creation or its end.
                forget(view);
            }
        });
    }

    private boolean hasView(MaterializedView view) {
        Catalog catalog = store.catalog();
        return catalog.databases().contains(view.database())
                && catalog.views(view.database()).stream()
                        .anyMatch(found -> found.name().equals(view.name()));
    }

    private static MaterializedView read(String text) {
        try {
            return MAPPER.readValue(text, MaterializedView.class);
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    "a materialized view in the warehouse file is not readable: the file was written by another"
                            + " version or damaged; restore it",
                    e);
        }
    }

    private void write(MaterializedView view) {
        try {
            store.documents().put(KIND, Long.toString(view.id()), MAPPER.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new StoreException("materialized view \"" + view.name() + "\" cannot be written as JSON", e);
        }
    }

    private static String key(String database, String name) {
        return database + "\n" + name;
    }

    synchronized long newId() {
        return nextId++;
    }

    Optional<MaterializedView> find(String database, String name) {
        return Optional.ofNullable(views.get(key(database, name)));
    }

    List<MaterializedView> all() {
        return List.copyOf(views.values());
    }

    /** @throws SqlException if the engine refuses */
    synchronized void create(MaterializedView view) {
        String columns = view.columns().stream()
                .map(column -> EngineSql.quoted(column.name()) + " " + EngineSql.typeName(column.type()))
                .collect(Collectors.joining(", "));
        write(view);
        execute("CREATE TABLE " + view.engineTable() + " (" + columns + ")");
        store.catalog().createView(view.view(), "SELECT * FROM " + view.engineTable());
        views.put(key(view.database(), view.name()), view);
    }

    synchronized void drop(MaterializedView view) {
        store.catalog().dropView(view.database(), view.name());
        views.remove(key(view.database(), view.name()));
        forget(view);
    }

    private void forget(MaterializedView view) {
        if (store.catalog().databases().contains(view.database())) {
            execute("DROP TABLE IF EXISTS " + view.engineTable());
        }
        store.documents().remove(KIND, Long.toString(view.id()));
        seen.remove(view.id());
    }

    /** Forgets the views of a database that was dropped with all it held. */
    synchronized void forgetDatabase(String database) {
        for (MaterializedView view : all()) {
            if (view.database().equals(database)) {
                views.remove(key(database, view.name()));
                store.documents().remove(KIND, Long.toString(view.id()));
            }
        }
    }

    synchronized void rename(MaterializedView view, String newName) {
        MaterializedView renamed = view.withName(newName);
        store.catalog().createView(renamed.view(), "SELECT * FROM " + renamed.engineTable());
        replace(renamed);
        views.remove(key(view.database(), view.name()));
        store.catalog().dropView(view.database(), view.name());
    }

    synchronized void replace(MaterializedView view) {
        write(view);
        views.put(key(view.database(), view.name()), view);
    }

    /** Makes every active view inactive that reads one of these. */
    synchronized void deactivate(TableReference base, String reason) {
        for (MaterializedView view : all()) {
            if (view.isActive() && view.bases().contains(base)) {
                replace(view.withInactiveReason(reason));
                deactivate(new TableReference(view.database(), view.name()), "base-mv inactive: " + view.name());
            }
        }
    }

    /** The views that read this one. */
    List<MaterializedView> readersOf(TableReference base) {
        return views.values().stream()
                .filter(view -> view.bases().contains(base))
                .toList();
    }

    /** Whether a base table changed since the last refresh, as far as this process knows. */
    boolean isStale(MaterializedView view) {
        Map<TableReference, Long> known = seen.get(view.id());
        return known == null
                || view.bases().stream()
                        .anyMatch(
                                base -> store.changesOf(base.database(), base.name()) != known.getOrDefault(base, -1L));
    }

    /**
     * Computes the result anew and puts it in the place of the old one; readers see one or the other.
     *
     * @param engineQuery the view's query in the engine's dialect, as the catalogue is now
     * @return the number of rows
     */
    long refresh(MaterializedView view, String engineQuery, Connection connection) throws SQLException {
        Map<TableReference, Long> versions = versions(view);
        String values = view.columns().stream().map(MaterializedViews::cast).collect(Collectors.joining(", "));
        String names = EngineSql.quoted(
                view.columns().stream().map(ColumnDefinition::name).toList());
        var lock = store.writeLock(view.database(), view.name());
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE " + view.engineTable() + " AS SELECT " + values + " FROM ("
                    + engineQuery + ") AS __source(" + names + ")");
            store.noteChange(view.database(), view.name());
            seen.put(view.id(), versions);
        } finally {
            lock.unlock();
        }
        return rows(view, connection);
    }

    /** Every change that is counted is committed, because who counts one holds the table's lock until then. */
    private Map<TableReference, Long> versions(MaterializedView view) {
        Map<TableReference, Long> versions = new ConcurrentHashMap<>();
        for (TableReference base : view.bases()) {
            var lock = store.writeLock(base.database(), base.name());
            lock.lock();
            try {
                versions.put(base, store.changesOf(base.database(), base.name()));
            } finally {
                lock.unlock();
            }
        }
        return versions;
    }

    private static String cast(ColumnDefinition column) {
        String name = EngineSql.quoted(column.name());
        return "CAST(" + name + " AS " + EngineSql.typeName(column.type()) + ") AS " + name;
    }

    /** The number of stored rows. */
    long rows(MaterializedView view, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM " + view.engineTable())) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }
}
