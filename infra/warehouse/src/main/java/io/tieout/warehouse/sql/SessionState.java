package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Accounts;
import java.util.List;

/** What one session knows of itself. Used by the session's own thread, except where a method says otherwise. */
final class SessionState {
    private final Account login;
    private final Accounts accounts;
    private final String clientHost;
    private final long connectionId;
    private final Variables variables = new Variables();
    private volatile String database = "";
    private List<String> activeRoles;

    /** @param accounts where the rights of the user are asked anew for each statement */
    SessionState(Account login, Accounts accounts, String clientHost, long connectionId) {
        this.login = login;
        this.accounts = accounts;
        this.clientHost = clientHost;
        this.connectionId = connectionId;
        this.activeRoles = accounts.defaultRoles(login.user());
    }

    String user() {
        return login.user();
    }

    /** The account with the rights that it has now. @throws SqlException if the user was dropped */
    Account account() {
        return accounts.find(login.user(), activeRoles)
                .orElseThrow(() -> new SqlException(
                        1045, "28000", "Access denied for user '" + login.user() + "': the user was dropped"));
    }

    List<String> activeRoles() {
        return activeRoles;
    }

    void activate(List<String> roles) {
        activeRoles = List.copyOf(roles);
    }

    Access access() {
        return new Access(account(), activeRoles);
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

    /** The database in use, empty where none is. Safe for use by any thread. */
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
