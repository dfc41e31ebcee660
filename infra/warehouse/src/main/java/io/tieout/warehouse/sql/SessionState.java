package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;

/** What one session knows of itself. Used by the session's own thread, except where a method says otherwise. */
final class SessionState {
    private final Account account;
    private final String clientHost;
    private final long connectionId;
    private final Variables variables = new Variables();
    private String database = "";

    SessionState(Account account, String clientHost, long connectionId) {
        this.account = account;
        this.clientHost = clientHost;
        this.connectionId = connectionId;
    }

    Account account() {
        return account;
    }

    String clientHost() {
        return clientHost;
    }

    long connectionId() {
        return connectionId;
    }

    Variables variables() {
        return variables;
    }

    /** The database in use, empty where none is. */
    String database() {
        return database;
    }

    /** @throws SqlException if no database is in use */
    String requireDatabase() {
        if (database.isEmpty()) {
            throw SqlException.analysis(1046, "3D000", "No database selected.");
        }
        return database;
    }

    void use(String newDatabase) {
        database = newDatabase;
    }
}
