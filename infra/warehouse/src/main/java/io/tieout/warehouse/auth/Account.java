package io.tieout.warehouse.auth;

import java.util.List;
import java.util.Set;

/**
 * A user that proved who it is, with the rights it has now. Carries no secret.
 *
 * @param privileges what it may do on every database, as configured
 * @param grants what was granted to it or to its active roles
 */
public record Account(String user, Set<Privilege> privileges, List<Grant> grants) {
    public Account {
        privileges = Set.copyOf(privileges);
        grants = List.copyOf(grants);
    }

    /** An account with rights on every database only. */
    public Account(String user, Set<Privilege> privileges) {
        this(user, privileges, List.of());
    }

    /** Whether the account may do this on every database. */
    public boolean may(Privilege privilege) {
        return privileges.contains(privilege)
                || (privilege != Privilege.SELECT
                        && privilege != Privilege.INSERT
                        && privileges.contains(Privilege.DDL));
    }

    /** Whether the account may do this on the object. */
    public boolean may(Privilege privilege, ObjectKind kind, String database, String name) {
        return may(privilege) || grants.stream().anyMatch(grant -> grant.covers(privilege, kind, database, name));
    }

    /** Whether the account may do this on the table; what Stream Load asks with {@link Privilege#INSERT}. */
    public boolean may(Privilege privilege, String database, String table) {
        return may(privilege, ObjectKind.TABLE, database, table);
    }

    /** Whether the account may add rows to at least one table of the database. */
    public boolean mayInsertInto(String database) {
        return may(Privilege.INSERT)
                || grants.stream()
                        .anyMatch(grant -> grant.privilege() == Privilege.INSERT
                                && (grant.database().equals(Grant.ANY)
                                        || grant.database().equals(database)));
    }

    /** Whether the account has any right on anything in the database. */
    public boolean mayEnter(String database) {
        return !privileges.isEmpty()
                || grants.stream()
                        .anyMatch(grant -> grant.database().equals(Grant.ANY)
                                || grant.database().equals(database));
    }
}
