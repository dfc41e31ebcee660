package io.tieout.warehouse.auth;

import java.util.Set;

/** A user that proved who it is. Carries no secret. */
public record Account(String user, Set<Privilege> privileges) {
    public Account {
        privileges = Set.copyOf(privileges);
    }

    /** Whether the account was granted the privilege. */
    public boolean may(Privilege privilege) {
        return privileges.contains(privilege);
    }
}
