package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.AccountException;
import io.tieout.warehouse.auth.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE}, {@code ALTER} and {@code DROP} of users and roles, and {@code SET PASSWORD} and {@code SET ROLE}. */
final class UserStatements {
    private final Tokens tokens;
    private final Scope scope;
    private final Accounts accounts;

    UserStatements(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.accounts = scope.engine().accounts();
    }

    /** Runs from behind CREATE. */
    void create() {
        if (tokens.accept("ROLE")) {
            boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
            for (String role : roles()) {
                if (!lenient || !accounts.hasRole(role)) {
                    checked(() -> accounts.createRole(role));
                }
            }
            tokens.expectEnd();
            return;
        }
        tokens.expect("USER");
        boolean lenient = tokens.accept("IF", "NOT", "EXISTS");
        String user = user(tokens);
        String hash = identifiedBy().orElse("");
        List<String> defaultRoles = tokens.accept("DEFAULT", "ROLE") ? roles() : List.of();
        properties();
        tokens.expectEnd();
        if (lenient && accounts.hasUser(user)) {
            return;
        }
        checked(() -> {
            defaultRoles.forEach(accounts::grantsOfRole);
            accounts.createUser(user, hash);
            accounts.grantRoles(user, defaultRoles);
            accounts.setDefaultRoles(user, defaultRoles);
        });
    }

    /** Runs from behind ALTER USER. */
    void alterUser() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        String user = user(tokens);
        if (lenient && !accounts.hasUser(user)) {
            return;
        }
        Optional<String> hash = identifiedBy();
        if (hash.isPresent()) {
            checked(() -> accounts.changePassword(user, hash.get()));
        } else if (tokens.accept("DEFAULT", "ROLE")) {
            List<String> roles = roles();
            checked(() -> accounts.setDefaultRoles(user, activeRoles(user, roles)));
        } else {
            tokens.expect("SET");
            if (!properties()) {
                throw tokens.unexpected("'PROPERTIES'", "'IDENTIFIED'", "'DEFAULT'");
            }
        }
        tokens.expectEnd();
    }

    /** Runs from behind DROP. */
    void drop() {
        boolean role = tokens.accept("ROLE");
        if (!role) {
            tokens.expect("USER");
        }
        boolean lenient = tokens.accept("IF", "EXISTS");
        if (role) {
            for (String name : roles()) {
                if (!lenient || accounts.hasRole(name)) {
                    checked(() -> accounts.dropRole(name));
                }
            }
        } else {
            String user = user(tokens);
            if (!lenient || accounts.hasUser(user)) {
                checked(() -> accounts.dropUser(user));
            }
        }
        tokens.expectEnd();
    }

    /** Runs from behind SET: {@code PASSWORD [FOR user] = PASSWORD('...')}. */
    void setPassword() {
        tokens.expect("PASSWORD");
        String own = scope.session().user();
        String user = tokens.accept("FOR") ? user(tokens) : own;
        if (!user.equals(own)) {
            scope.session().access().requireSystem(io.tieout.warehouse.auth.Privilege.GRANT);
        }
        tokens.expectSymbol("=");
        String hash;
        if (tokens.accept("PASSWORD")) {
            tokens.expectSymbol("(");
            hash = Accounts.passwordHash(tokens.string());
            tokens.expectSymbol(")");
        } else {
            hash = tokens.string();
        }
        tokens.expectEnd();
        checked(() -> accounts.changePassword(user, hash));
    }

    /** Runs from behind SET: {@code [DEFAULT] ROLE role, ... | ALL | NONE | DEFAULT [TO user]}. */
    void setRole() {
        boolean byDefault = tokens.accept("DEFAULT");
        tokens.expect("ROLE");
        String own = scope.session().user();
        List<String> named = roles();
        String user = byDefault && tokens.accept("TO") ? user(tokens) : own;
        tokens.expectEnd();
        List<String> roles = activeRoles(user, named);
        if (byDefault) {
            if (!user.equals(own)) {
                scope.session().access().requireSystem(io.tieout.warehouse.auth.Privilege.GRANT);
            }
            checked(() -> accounts.setDefaultRoles(user, roles));
            return;
        }
        for (String role : roles) {
            if (!accounts.rolesOf(own).contains(role)) {
                throw SqlException.analysis("Role " + role + " is not granted to " + Accounts.identity(own));
            }
        }
        scope.session().activate(roles);
    }

    private List<String> activeRoles(String user, List<String> named) {
        if (named.size() == 1) {
            switch (named.get(0).toUpperCase(java.util.Locale.ROOT)) {
                case "ALL" -> {
                    return accounts.rolesOf(user);
                }
                case "NONE" -> {
                    return List.of();
                }
                case "DEFAULT" -> {
                    return accounts.defaultRoles(user);
                }
                default -> {}
            }
        }
        return named;
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>();
        do {
            roles.add(role(tokens));
        } while (tokens.acceptSymbol(","));
        return roles;
    }

    static String role(Tokens tokens) {
        Token token = tokens.peek();
        boolean word = token.isWord("ALL") || token.isWord("DEFAULT") || token.kind() == Token.Kind.STRING;
        return word ? tokens.next().value() : tokens.name();
    }

    /** {@code 'name'}, {@code name}, or either with {@code @'%'}. */
    static String user(Tokens tokens) {
        String user = tokens.peek().kind() == Token.Kind.STRING ? tokens.next().value() : tokens.name();
        String host = "%";
        if (tokens.peek().kind() == Token.Kind.USER_VARIABLE) {
            host = tokens.next().value();
        } else if (tokens.acceptSymbol("@")) {
            host = tokens.string();
        }
        if (!host.equals("%")) {
            throw SqlException.notHere("user '" + user + "'@'" + host + "' of one host", "write '" + user + "'@'%'");
        }
        return user;
    }

    /** The hash of the password that a clause names, or nothing where there is no clause. */
    private Optional<String> identifiedBy() {
        if (!tokens.accept("IDENTIFIED")) {
            return Optional.empty();
        }
        if (tokens.accept("WITH")) {
            String plugin =
                    tokens.peek().kind() == Token.Kind.STRING ? tokens.next().value() : tokens.name();
            if (!plugin.equalsIgnoreCase("mysql_native_password")) {
                throw SqlException.notHere("authentication by " + plugin, "write IDENTIFIED BY '...'");
            }
            if (tokens.accept("AS")) {
                return Optional.of(tokens.string());
            }
            if (!tokens.at("BY")) {
                return Optional.of("");
            }
        }
        tokens.expect("BY");
        if (tokens.accept("PASSWORD")) {
            return Optional.of(tokens.string());
        }
        return Optional.of(Accounts.passwordHash(tokens.string()));
    }

    private boolean properties() {
        if (!tokens.at("PROPERTIES")) {
            return false;
        }
        throw SqlException.notHere("PROPERTIES of a user", "SET the variables in each session");
    }

    /** What the accounts refuse, as a front end says it. */
    static void checked(Runnable change) {
        try {
            change.run();
        } catch (AccountException e) {
            throw SqlException.analysis(String.valueOf(e.getMessage()));
        }
    }
}
