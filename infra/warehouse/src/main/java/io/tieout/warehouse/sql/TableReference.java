package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.TableDefinition;

/** The name of a table, view or materialized view in a statement, with its database. */
record TableReference(String database, String name) {
    static TableReference read(Tokens tokens, SessionState session) {
        String name = tokens.name();
        if (tokens.acceptSymbol(".")) {
            return new TableReference(name, tokens.name());
        }
        return new TableReference(session.requireDatabase(), name);
    }

    /** @throws SqlException if the database does not exist */
    void requireDatabase(Catalog catalog) {
        if (!catalog.databases().contains(database)) {
            throw SqlException.unknownDatabase(database);
        }
    }

    /** @throws SqlException if there is no such table, or it is a view */
    TableDefinition requireTable(Catalog catalog) {
        requireDatabase(catalog);
        return catalog.table(database, name).orElseThrow(() -> {
            if (catalog.views(database).stream().anyMatch(view -> view.name().equals(name))) {
                return SqlException.analysis(
                        "'" + database + "." + name + "' is a view, which holds no rows of its own");
            }
            return SqlException.unknownTable(database + "." + name);
        });
    }
}
