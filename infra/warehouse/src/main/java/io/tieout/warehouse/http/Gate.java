package io.tieout.warehouse.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may do what over HTTP. */
final class Gate {
    static final String NO_INSERT =
            "Access denied; you need (at least one of) the INSERT privilege(s) for this operation";

    private Gate() {}

    /**
     * Why a back end does not let the request load, or null if it does.
     *
     * @param table empty where any table of the database will do
     */
    static @Nullable String refusalOfLoad(Accounts accounts, HttpRequest request, String database, String table) {
        Optional<Credentials> credentials = Credentials.of(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (credentials.isEmpty()) {
            return "no valid Basic authorization";
        }
        Credentials given = credentials.get();
        Optional<Account> account = accounts.authenticate(given.user(), given.password());
        if (account.isEmpty()) {
            return "Access denied for user '" + given.user() + "' (using password: "
                    + (given.password().isEmpty() ? "NO" : "YES") + ")";
        }
        boolean may = table.isEmpty()
                ? account.get().mayInsertInto(database)
                : account.get().may(Privilege.INSERT, database, table);
        return may ? null : NO_INSERT;
    }
}
