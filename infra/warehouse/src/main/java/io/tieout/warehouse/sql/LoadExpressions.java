package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.catalog.Catalog;
import java.util.List;
import java.util.Set;

/** The expressions of a Stream Load: those of its {@code columns} header and its {@code where}. */
public final class LoadExpressions {
    private LoadExpressions() {}

    /**
     * The expression in the storage engine's dialect, with the source fields as columns.
     *
     * @throws SqlException if it is no expression of StarRocks, or one that this warehouse does not offer
     */
    public static String translate(Catalog catalog, String expression) {
        Tokens tokens = Tokens.statement(expression);
        Scope scope = new Scope(catalog, new SessionState(new Account("stream load", Set.of()), "", 0), List.of());
        String text = new Queries(tokens, scope).expressions().expression().text();
        tokens.expectEnd();
        return text;
    }
}
