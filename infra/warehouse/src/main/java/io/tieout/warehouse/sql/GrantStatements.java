package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Grant;
import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code GRANT} and {@code REVOKE}: rights on objects, and roles. */
final class GrantStatements {
    private static final Set<Privilege> OF_ROWS = Set.of(
            Privilege.SELECT,
            Privilege.INSERT,
            Privilege.UPDATE,
            Privilege.DELETE,
            Privilege.ALTER,
            Privilege.DROP,
            Privilege.EXPORT);
    private static final Set<String> WORDS = Set.of(
            "SELECT", "INSERT", "UPDATE", "DELETE", "ALTER", "DROP", "REFRESH", "EXPORT", "OPERATE", "GRANT", "CREATE",
            "ALL");

    private final Tokens tokens;
    private final Scope scope;
    private final Accounts accounts;

    GrantStatements(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.accounts = scope.engine().accounts();
    }

    /** Runs from behind GRANT. */
    void grant() {
        run("TO");
    }

    /** Runs from behind REVOKE. */
    void revoke() {
        run("FROM");
    }

    private void run(String direction) {
        scope.session().access().requireSystem(Privilege.GRANT);
        boolean grants = direction.equals("TO");
        if (!WORDS.contains(tokens.peek().upper())) {
            roles(direction, grants);
            return;
        }
        List<Privilege> privileges = privileges();
        tokens.expect("ON");
        Set<Grant> rights = rights(privileges);
        tokens.expect(direction);
        boolean toRole = tokens.accept("ROLE");
        if (!toRole) {
            tokens.accept("USER");
        }
        String name = toRole ? UserStatements.role(tokens) : UserStatements.user(tokens);
        if (tokens.at("WITH")) {
            throw SqlException.notHere("WITH GRANT OPTION", "leave it out: who administers users grants");
        }
        tokens.expectEnd();
        UserStatements.checked(() -> {
            if (grants && toRole) {
                accounts.grantToRole(name, rights);
            } else if (grants) {
                accounts.grantToUser(name, rights);
            } else if (toRole) {
                accounts.revokeFromRole(name, rights);
            } else {
                accounts.revokeFromUser(name, rights);
            }
        });
    }

    private void roles(String direction, boolean grants) {
        List<String> roles = new ArrayList<>();
        do {
            roles.add(UserStatements.role(tokens));
        } while (tokens.acceptSymbol(","));
        tokens.expect(direction);
        if (tokens.at("ROLE")) {
            throw SqlException.notHere("granting a role to a role", "grant the role to each user");
        }
        tokens.accept("USER");
        String user = UserStatements.user(tokens);
        tokens.expectEnd();
        UserStatements.checked(() -> {
            if (grants) {
                accounts.grantRoles(user, roles);
            } else {
                accounts.revokeRoles(user, roles);
            }
        });
    }

    private List<Privilege> privileges() {
        List<Privilege> privileges = new ArrayList<>();
        do {
            if (tokens.accept("ALL")) {
                tokens.accept("PRIVILEGES");
                return List.of();
            }
            if (tokens.accept("CREATE")) {
                tokens.accept("MATERIALIZED");
                if (!tokens.accept("TABLE") && !tokens.accept("VIEW") && !tokens.accept("DATABASE")) {
                    throw tokens.unexpected("'TABLE'", "'VIEW'", "'MATERIALIZED VIEW'", "'DATABASE'");
                }
                privileges.add(Privilege.CREATE);
            } else {
                String word = tokens.peek().upper();
                if (!WORDS.contains(word)) {
                    throw tokens.unexpected(
                            "'SELECT'", "'INSERT'", "'UPDATE'", "'DELETE'", "'ALTER'", "'DROP'", "'ALL'");
                }
                tokens.next();
                privileges.add(Privilege.valueOf(word));
            }
        } while (tokens.acceptSymbol(","));
        return List.copyOf(privileges);
    }

    private Set<Grant> rights(List<Privilege> named) {
        Set<Grant> rights = new LinkedHashSet<>();
        if (tokens.accept("SYSTEM") || tokens.accept("CATALOG")) {
            if (tokens.last().isWord("CATALOG")) {
                tokens.name();
            }
            add(named, ObjectKind.SYSTEM, "", "", rights);
            return rights;
        }
        if (tokens.accept("ALL")) {
            ObjectKind kind = kind(true);
            if (kind == ObjectKind.DATABASE) {
                add(named, kind, Grant.ANY, Grant.ANY, rights);
                return rights;
            }
            tokens.expect("IN");
            String database = Grant.ANY;
            if (tokens.accept("ALL")) {
                tokens.expect("DATABASES");
            } else {
                tokens.expect("DATABASE");
                database = existingDatabase();
            }
            add(named, kind, database, Grant.ANY, rights);
            return rights;
        }
        ObjectKind kind = kind(false);
        do {
            if (kind == ObjectKind.DATABASE) {
                add(named, kind, existingDatabase(), Grant.ANY, rights);
            } else {
                TableReference name = TableReference.read(tokens, scope.session());
                name.requireDatabase(scope.engine().store().catalog());
                if (scope.kindOf(name.database(), name.name()) != kind) {
                    throw SqlException.unknownTable(name.database() + "." + name.name());
                }
                add(named, kind, name.database(), name.name(), rights);
            }
        } while (tokens.acceptSymbol(","));
        return rights;
    }

    private String existingDatabase() {
        String database = tokens.name();
        if (!scope.engine().store().catalog().databases().contains(database)) {
            throw SqlException.unknownDatabase(database);
        }
        return database;
    }

    /** Without a word the object is a table. */
    private ObjectKind kind(boolean plural) {
        for (ObjectKind kind : ObjectKind.values()) {
            String[] words = (plural ? kind.plural() : kind.word()).split(" ", -1);
            if (tokens.accept(words)) {
                return kind;
            }
        }
        if (plural) {
            throw tokens.unexpected("'TABLES'", "'VIEWS'", "'MATERIALIZED VIEWS'", "'DATABASES'");
        }
        return ObjectKind.TABLE;
    }

    /** No privilege named means all that the kind of object has. */
    private static void add(List<Privilege> named, ObjectKind kind, String database, String name, Set<Grant> rights) {
        Set<Privilege> possible = switch (kind) {
            case TABLE -> OF_ROWS;
            case VIEW -> Set.of(Privilege.SELECT, Privilege.ALTER, Privilege.DROP);
            case MATERIALIZED_VIEW -> Set.of(Privilege.SELECT, Privilege.ALTER, Privilege.DROP, Privilege.REFRESH);
            case DATABASE -> Set.of(Privilege.CREATE, Privilege.ALTER, Privilege.DROP);
            case SYSTEM -> Set.of(Privilege.CREATE, Privilege.EXPORT, Privilege.OPERATE, Privilege.GRANT);
        };
        for (Privilege privilege : named.isEmpty() ? possible.stream().sorted().toList() : named) {
            if (!possible.contains(privilege)) {
                throw SqlException.analysis(
                        "Cannot grant " + privilege + " to " + kind.word() + ", it has no such privilege.");
            }
            rights.add(new Grant(privilege, kind, database, name));
        }
    }
}
