package io.tieout.warehouse.auth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one warehouse: those of its configuration, which SQL cannot change, and those that SQL created, with roles and grants.
 * Keeps password hashes as MySQL's {@code mysql_native_password} does, never a password. Safe for use by several threads.
 *
 * <pre>{@code
 * Accounts.builder().account("root", "", EnumSet.allOf(Privilege.class)).build();
 * }</pre>
 */
public final class Accounts {
    /** The role of whoever may do everything. */
    public static final String ROOT = "root";

    private static final Set<String> BUILT_IN_ROLES =
            Set.of(ROOT, "db_admin", "cluster_admin", "user_admin", "security_admin", "public");

    private final Map<String, Entry> configured;
    private volatile Principals created = Principals.none();
    private @Nullable AccountMemory memory;

    private Accounts(Map<String, Entry> configured) {
        this.configured = Map.copyOf(configured);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Takes over what SQL created before, and keeps every change from now on. Called once, before anybody logs in. */
    public synchronized void rememberIn(AccountMemory newMemory) {
        memory = newMemory;
        newMemory.read().ifPresent(text -> created = Principals.read(text));
    }

    /** The account, if the user exists and the password is right. Its default roles are active. */
    public Optional<Account> authenticate(String user, String password) {
        return password(user).filter(known -> known.is(password)).flatMap(known -> find(user));
    }

    /**
     * The account, if {@code response} answers {@code challenge} as {@code mysql_native_password} asks.
     *
     * @param challenge the 20 random bytes that the server sent
     * @param response 20 bytes, or none for the empty password
     */
    public Optional<Account> authenticateNative(String user, byte[] challenge, byte[] response) {
        return password(user)
                .filter(known -> known.answers(challenge, response))
                .flatMap(known -> find(user));
    }

    private Optional<NativePassword> password(String user) {
        Entry entry = configured.get(user);
        if (entry != null) {
            return Optional.of(entry.password);
        }
        return Optional.ofNullable(created.users().get(user)).map(known -> NativePassword.ofHash(known.hash()));
    }

    /** The account as it is now, with its default roles active; empty if there is no such user. */
    public Optional<Account> find(String user) {
        return find(user, defaultRoles(user));
    }

    /** The account as it is now with these of its roles active; a role that it has no longer gives nothing. */
    public Optional<Account> find(String user, List<String> activeRoles) {
        Entry entry = configured.get(user);
        if (entry != null) {
            return Optional.of(new Account(user, entry.privileges));
        }
        Principals now = created;
        Principals.User known = now.users().get(user);
        if (known == null) {
            return Optional.empty();
        }
        boolean root = activeRoles.contains(ROOT) && known.roles().contains(ROOT);
        List<Grant> grants = new ArrayList<>(known.grants());
        activeRoles.stream()
                .filter(known.roles()::contains)
                .forEach(role -> grants.addAll(now.roles().getOrDefault(role, Set.of())));
        return Optional.of(new Account(user, root ? EnumSet.allOf(Privilege.class) : Set.of(), grants));
    }

    /** The names of all users in ascending order. */
    public List<String> users() {
        TreeSet<String> names = new TreeSet<>(created.users().keySet());
        names.addAll(configured.keySet());
        return List.copyOf(names);
    }

    /** The names of all roles, the built-in ones first. */
    public List<String> roles() {
        return Stream.concat(BUILT_IN_ROLES.stream().sorted(), created.roles().keySet().stream())
                .toList();
    }

    /** The roles of a user; {@value #ROOT} for a configured one that may do everything. */
    public List<String> rolesOf(String user) {
        Entry entry = configured.get(user);
        if (entry != null) {
            return entry.privileges.containsAll(EnumSet.of(Privilege.SELECT, Privilege.INSERT, Privilege.DDL))
                    ? List.of(ROOT)
                    : List.of();
        }
        Principals.User known = created.users().get(user);
        return known == null ? List.of() : known.roles();
    }

    /** The roles of a user that are active from its login on. */
    public List<String> defaultRoles(String user) {
        Principals.User known = created.users().get(user);
        return known == null ? List.of() : known.defaultRoles();
    }

    /** What was granted to a user itself. @throws AccountException if there is no such user */
    public Set<Grant> grantsOfUser(String user) {
        Entry entry = configured.get(user);
        if (entry == null) {
            return existing(user).grants();
        }
        Set<Grant> grants = new LinkedHashSet<>();
        for (Privilege privilege : new TreeSet<>(entry.privileges)) {
            if (privilege == Privilege.SELECT || privilege == Privilege.INSERT) {
                grants.add(new Grant(privilege, ObjectKind.TABLE, Grant.ANY, Grant.ANY));
            }
        }
        return grants;
    }

    /** What was granted to a role. @throws AccountException if there is no such role */
    public Set<Grant> grantsOfRole(String role) {
        Set<Grant> grants = created.roles().get(role);
        if (grants == null && !BUILT_IN_ROLES.contains(role)) {
            throw new AccountException("cannot find role " + role + "!");
        }
        return grants == null ? Set.of() : grants;
    }

    /** Whether there is such a user, configured or created. */
    public boolean hasUser(String user) {
        return configured.containsKey(user) || created.users().containsKey(user);
    }

    /** Whether there is such a role. */
    public boolean hasRole(String role) {
        return BUILT_IN_ROLES.contains(role) || created.roles().containsKey(role);
    }

    /** Creates a user without rights. @throws AccountException if the name is taken */
    public synchronized void createUser(String user, String passwordHash) {
        if (user.isEmpty()) {
            throw new AccountException("user name is empty: name the user");
        }
        if (hasUser(user)) {
            throw new AccountException("user " + identity(user) + " already exists!");
        }
        String hash = NativePassword.ofHash(passwordHash).hash();
        keep(created.withUser(user, new Principals.User(hash, Set.of(), List.of(), List.of())));
    }

    /** Gives a user another password. @throws AccountException if it does not exist or is configured */
    public synchronized void changePassword(String user, String passwordHash) {
        keep(created.withUser(
                user,
                existing(user).withHash(NativePassword.ofHash(passwordHash).hash())));
    }

    /** Drops a user. @throws AccountException if it does not exist or is configured */
    public synchronized void dropUser(String user) {
        existing(user);
        keep(created.withoutUser(user));
    }

    /** Creates a role without rights. @throws AccountException if the name is taken */
    public synchronized void createRole(String role) {
        if (hasRole(role)) {
            throw new AccountException("Role " + role + " already exists!");
        }
        keep(created.withRole(role, Set.of()));
    }

    /** Drops a role and takes it from everybody. @throws AccountException if it does not exist or is built in */
    public synchronized void dropRole(String role) {
        changeable(role);
        keep(created.withoutRole(role));
    }

    /** Grants rights to a user. */
    public synchronized void grantToUser(String user, Set<Grant> grants) {
        Principals.User known = existing(user);
        keep(created.withUser(user, known.withGrants(with(known.grants(), grants))));
    }

    /** Grants rights to a role, and so to whoever has it active. */
    public synchronized void grantToRole(String role, Set<Grant> grants) {
        keep(created.withRole(role, with(changeable(role), grants)));
    }

    /** Takes rights from a user; those that it does not have are passed over. */
    public synchronized void revokeFromUser(String user, Set<Grant> grants) {
        Principals.User known = existing(user);
        keep(created.withUser(user, known.withGrants(without(known.grants(), grants))));
    }

    /** Takes rights from a role. */
    public synchronized void revokeFromRole(String role, Set<Grant> grants) {
        keep(created.withRole(role, without(changeable(role), grants)));
    }

    /** Gives a user roles; they are active once they are default roles or {@code SET ROLE} named them. */
    public synchronized void grantRoles(String user, List<String> roles) {
        Principals.User known = existing(user);
        roles.forEach(this::grantsOfRole);
        Set<String> all = new LinkedHashSet<>(known.roles());
        all.addAll(roles);
        keep(created.withUser(user, known.withRoles(List.copyOf(all), known.defaultRoles())));
    }

    /** Takes roles from a user. */
    public synchronized void revokeRoles(String user, List<String> roles) {
        Principals.User known = existing(user);
        for (String role : roles) {
            known = known.withoutRole(role);
        }
        keep(created.withUser(user, known));
    }

    /** Says which of its roles a user has active from its login on. @throws AccountException if it has not got one of them */
    public synchronized void setDefaultRoles(String user, List<String> roles) {
        Principals.User known = existing(user);
        for (String role : roles) {
            if (!known.roles().contains(role)) {
                throw new AccountException("Role " + role + " is not granted to " + identity(user));
            }
        }
        keep(created.withUser(user, known.withRoles(known.roles(), List.copyOf(roles))));
    }

    /** The user as messages name it. */
    public static String identity(String user) {
        return "'" + user + "'@'%'";
    }

    /** The hash of a password, as it is kept. */
    public static String passwordHash(String password) {
        return NativePassword.of(password).hash();
    }

    private Principals.User existing(String user) {
        if (configured.containsKey(user)) {
            throw new AccountException("user " + identity(user)
                    + " is part of the warehouse's configuration: change it there, or create another user");
        }
        Principals.User known = created.users().get(user);
        if (known == null) {
            throw new AccountException("cannot find user " + identity(user) + "!");
        }
        return known;
    }

    private Set<Grant> changeable(String role) {
        if (BUILT_IN_ROLES.contains(role)) {
            throw new AccountException("role " + role + " is not mutable!");
        }
        return grantsOfRole(role);
    }

    private static Set<Grant> with(Set<Grant> old, Set<Grant> more) {
        Set<Grant> all = new LinkedHashSet<>(old);
        all.addAll(more);
        return all;
    }

    private static Set<Grant> without(Set<Grant> old, Set<Grant> fewer) {
        Set<Grant> left = new LinkedHashSet<>(old);
        left.removeAll(fewer);
        return left;
    }

    private void keep(Principals changed) {
        AccountMemory kept = memory;
        if (kept != null) {
            kept.write(changed.text());
        }
        created = changed;
    }

    /** The user names alone. */
    @Override
    public String toString() {
        return "Accounts" + users();
    }

    private record Entry(Set<Privilege> privileges, NativePassword password) {}

    /** Collects the accounts of a configuration. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /** Adds an account with rights on every database; the password may be empty. */
        public Builder account(String user, String password, Set<Privilege> privileges) {
            if (user.isEmpty()) {
                throw new IllegalArgumentException("account with an empty user name: name the user");
            }
            Entry entry = new Entry(Set.copyOf(privileges), NativePassword.of(password));
            if (entries.putIfAbsent(user, entry) != null) {
                throw new IllegalArgumentException(
                        "account \"" + user + "\" given twice: a user has one password and one set of privileges");
            }
            return this;
        }

        public Accounts build() {
            return new Accounts(entries);
        }
    }
}
