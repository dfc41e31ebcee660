package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import java.util.List;

/** Refuses what the account may not do, in the words of a StarRocks front end. */
final class Access {
    private final Account account;
    private final List<String> activeRoles;

    Access(Account account, List<String> activeRoles) {
        this.account = account;
        this.activeRoles = activeRoles;
    }

    boolean may(Privilege privilege, ObjectKind kind, String database, String name) {
        return account.may(privilege, kind, database, name);
    }

    /** Whether the account may do anything with the object, so that it is shown to it. */
    boolean sees(ObjectKind kind, String database, String name) {
        for (Privilege privilege : Privilege.values()) {
            if (account.may(privilege, kind, database, name)) {
                return true;
            }
        }
        return false;
    }

    boolean mayEnter(String database) {
        return account.mayEnter(database);
    }

    /** Whoever has a right on something in a database may use it. */
    void requireEntry(String database) {
        if (!mayEnter(database)) {
            throw denied("ANY", "DATABASE " + database);
        }
    }

    void require(Privilege privilege, ObjectKind kind, String database, String name) {
        if (!may(privilege, kind, database, name)) {
            String object = kind == ObjectKind.SYSTEM
                    ? "SYSTEM"
                    : kind.word() + " " + (kind == ObjectKind.DATABASE ? database : name);
            throw denied(privilege.name(), object);
        }
    }

    /** What concerns the warehouse as a whole. */
    void requireSystem(Privilege privilege) {
        require(privilege, ObjectKind.SYSTEM, "", "");
    }

    private SqlException denied(String privilege, String object) {
        String roles = activeRoles.isEmpty() ? "NONE" : String.join(",", activeRoles);
        return new SqlException(
                5203,
                "42000",
                "Access denied; you need (at least one of) the " + privilege + " privilege(s) on " + object
                        + " for this operation. Please ask the admin to grant permission(s) or try activating existing"
                        + " roles using <set [default] role>. Current role(s): " + roles + ".");
    }
}
