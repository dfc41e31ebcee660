package io.tieout.warehouse.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The databases, tables and views of one warehouse. Names of databases, tables and views are case-sensitive. Changes are durable when the method
 * returns. Safe for use by several threads.
 */
public interface Catalog {
    /** The names of the databases in ascending order, without {@code information_schema}. */
    List<String> databases();

    /**
     * Creates an empty database.
     *
     * @throws CatalogException if it exists */
    void createDatabase(String database);

    /** Drops a database with all it holds. @throws CatalogException if it does not exist */
    void dropDatabase(String database);

    /** The tables of a database by name. @throws CatalogException if the database does not exist */
    List<TableDefinition> tables(String database);

    /** The views of a database by name. @throws CatalogException if the database does not exist */
    List<ViewDefinition> views(String database);

    /** The table, or empty if the database or the table does not exist. */
    Optional<TableDefinition> table(String database, String table);

    /**
     * Creates an empty table.
     *
     * @throws CatalogException if the database does not exist, or a table or view of that name does */
    void createTable(TableDefinition table);

    /**
     * Drops a table with its rows.
     *
     * @throws CatalogException if it does not exist */
    void dropTable(String database, String table);

    /**
     * Replaces definitions by others in one step: renamed, swapped or altered tables. Readers see all of it or nothing.
     *
     * @param before definitions that are in force
     * @param after what takes their place, as many or fewer
     * @param engineStatements what makes the stored tables match, in the dialect of the storage engine
     * @throws CatalogException if a definition is not in force, a new name is taken or the engine refuses
     */
    void replaceTables(List<TableDefinition> before, List<TableDefinition> after, List<String> engineStatements);

    /**
     * Creates a view.
     *
     * @param engineQuery the query in the dialect of the storage engine
     * @throws CatalogException if the name is taken or the engine refuses the query
     */
    void createView(ViewDefinition view, String engineQuery);

    /**
     * Drops a view.
     *
     * @throws CatalogException if it does not exist */
    void dropView(String database, String view);
}
