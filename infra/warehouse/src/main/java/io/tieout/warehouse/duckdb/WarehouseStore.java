package io.tieout.warehouse.duckdb;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/**
 * The storage of one warehouse: a directory with one DuckDB file, which holds rows, catalogue and labels. What a commit acknowledged is in
 * the file's log and synced, so it survives the end of the process, however that ends. One process opens a directory at a time.
 *
 * <p>Safe for use by several threads; each connection belongs to one thread at a time.
 */
public final class WarehouseStore implements AutoCloseable {
    private final DirectoryLock directoryLock;
    private final DuckDBConnection root;
    private final Connections connections;
    private final Labels labels;
    private final Catalog catalog;
    private final PreparedLoads preparedLoads;
    private final Documents documents;
    private final Path directory;
    private final Map<TableName, Lock> writeLocks = new ConcurrentHashMap<>();
    private final Map<TableName, Long> changes = new ConcurrentHashMap<>();
    private final Deque<LoadSession> freeSessions = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private WarehouseStore(Path directory, DirectoryLock directoryLock, DuckDBConnection root, StoreSettings settings)
            throws SQLException {
        this.directory = directory;
        this.directoryLock = directoryLock;
        this.root = root;
        this.connections = new Connections(root);
        LabelRetention retention = settings.labelRetention();
        this.labels = new Labels(new LabelTable(connections, retention), retention, settings.clock());
        this.preparedLoads = new PreparedLoads(connections);
        for (PreparedLoad prepared : preparedLoads.all()) {
            labels.restore(prepared);
        }
        this.catalog = new DuckCatalog(new CatalogTables(connections), labels);
        this.documents = new Documents(connections);
    }

    /**
     * Opens the warehouse in a directory with default settings, and creates both where they do not exist.
     *
     * @throws StoreException if another process or object has it open, or the file cannot be read
     */
    public static WarehouseStore open(Path directory) {
        return open(directory, StoreSettings.defaults());
    }

    /** As {@link #open(Path)}, with settings. */
    public static WarehouseStore open(Path directory, StoreSettings settings) {
        try {
            Files.createDirectories(filesDirectory(directory));
            DirectoryLock lock = DirectoryLock.acquire(directory);
            try {
                return new WarehouseStore(directory, lock, connect(directory, settings), settings);
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new StoreException("warehouse in \"" + directory + "\" cannot be opened: " + e.getMessage(), e);
        }
    }

    private static DuckDBConnection connect(Path directory, StoreSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", settings.memoryLimitMegabytes() + "MB");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        // Rows of this file and of the warehouse's own files only: no statement may read others, attach databases or
        // fetch
        // extensions.
        properties.setProperty("allowed_directories", "[" + EngineSql.literal(filesDirectory(directory) + "/") + "]");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return (DuckDBConnection)
                DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"), properties);
    }

    private static Path filesDirectory(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("files");
    }

    /** The one directory whose files SQL may write and read with {@code FILES()}; absolute. */
    public Path filesDirectory() {
        return filesDirectory(directory);
    }

    /** What the SQL side keeps beside tables and views. */
    public Documents documents() {
        return documents;
    }

    /**
     * How often the rows of a table were changed since the store was opened. A caller that holds {@link #writeLock} knows that all of
     * these changes are committed.
     */
    public long changesOf(String database, String table) {
        return changes.getOrDefault(new TableName(database, table), 0L);
    }

    /** Says that a caller who holds {@link #writeLock} changes rows of the table in another way than {@link #write}. */
    public void noteChange(String database, String table) {
        changes.merge(new TableName(database, table), 1L, Long::sum);
    }

    /** Databases, tables and views. */
    public Catalog catalog() {
        return catalog;
    }

    /** The labels of load transactions. */
    public Labels labels() {
        return labels;
    }

    /** A new connection in auto-commit mode; the caller closes it. @throws StoreException if the store is closed */
    public Connection connect() {
        try {
            return connections.open();
        } catch (SQLException e) {
            throw new StoreException("no connection to the warehouse file: " + e.getMessage(), e);
        }
    }

    /** A session for a load; the caller closes it. @throws StoreException if the store is closed */
    public LoadSession loadSession() {
        LoadSession free = freeSessions.pollFirst();
        if (free != null) {
            return free;
        }
        try {
            return new LoadSession(this, connections.open());
        } catch (SQLException e) {
            throw new StoreException("no connection to the warehouse file: " + e.getMessage(), e);
        }
    }

    void giveBack(LoadSession session) {
        if (closed) {
            session.end();
        } else {
            freeSessions.addFirst(session);
        }
    }

    /** The transactions that are prepared. */
    public PreparedLoads preparedLoads() {
        return preparedLoads;
    }

    /** The lock that whoever writes rows of the table holds until its transaction ended: a load, or a statement that changes rows. */
    public Lock writeLock(String database, String table) {
        return writeLocks.computeIfAbsent(new TableName(database, table), name -> new ReentrantLock(true));
    }

    /**
     * Writes staged rows into their table as the table's model says: appended, replaced by key with the last row of a key in force,
     * deleted where the operation is 1, or merged. The caller holds {@link #writeLock} and a transaction that began under it, and commits.
     *
     * @throws SQLException if the engine refuses, for example a sum that its type cannot hold; roll back
     */
    public void write(Staging staging, WriteRule rule) throws SQLException {
        noteChange(staging.table().database(), staging.table().name());
        new TableWriter(staging).write(rule);
    }

    /**
     * {@code INSERT INTO table (columns) query} as StarRocks means it: on a Primary Key table columns that are not named keep their
     * value, elsewhere they take their default. Takes the same locks and has the same duties as {@link #write}.
     *
     * @param columns the target columns, in the order of the query's
     * @param engineQuery a SELECT or VALUES in DuckDB's SQL with as many columns
     * @return the number of rows that the query gave
     */
    public long insert(Connection connection, TableDefinition table, List<ColumnDefinition> columns, String engineQuery)
            throws SQLException {
        Staging staging = Staging.create(connection, table, columns);
        long rows = staging.execute(
                "INSERT INTO " + staging.name() + " SELECT row_number() OVER (), 0, q.* FROM (" + engineQuery + ") q");
        boolean partial = table.model() == KeyModel.PRIMARY
                && columns.size() < table.columns().size();
        write(staging, partial ? WriteRule.partialRows() : WriteRule.fullRows());
        return rows;
    }

    /**
     * As {@link #insert}, but what the query gives takes the place of all rows of the table. The query may read the table.
     *
     * @return the number of rows that the query gave
     */
    public long overwrite(
            Connection connection, TableDefinition table, List<ColumnDefinition> columns, String engineQuery)
            throws SQLException {
        Staging staging = Staging.create(connection, table, columns);
        long rows = staging.execute(
                "INSERT INTO " + staging.name() + " SELECT row_number() OVER (), 0, q.* FROM (" + engineQuery + ") q");
        staging.execute("DELETE FROM " + EngineSql.tableName(table));
        write(staging, WriteRule.fullRows());
        return rows;
    }

    /** Closes the file. Every connection must be closed before. */
    @Override
    public void close() {
        closed = true;
        try {
            for (LoadSession session = freeSessions.pollFirst(); session != null; session = freeSessions.pollFirst()) {
                session.end();
            }
            root.close();
            directoryLock.close();
        } catch (SQLException | IOException e) {
            throw new StoreException("warehouse file cannot be closed: " + e.getMessage(), e);
        }
    }

    private record TableName(String database, String table) {}
}
