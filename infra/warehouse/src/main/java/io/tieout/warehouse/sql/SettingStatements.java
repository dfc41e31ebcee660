package io.tieout.warehouse.sql;

import java.util.Locale;
import java.util.Set;

/** {@code SET}: changes variables of the session and of nothing else. */
final class SettingStatements {
    private static final Set<String> CHARSETS = Set.of("utf8", "utf8mb3", "utf8mb4", "binary", "gbk", "default");

    private final Tokens tokens;
    private final Scope scope;

    SettingStatements(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** Runs the statement from behind its head word. */
    void run() {
        if (tokens.at("PASSWORD")) {
            new UserStatements(tokens, scope).setPassword();
            return;
        }
        if (tokens.at("ROLE") || tokens.atWords("DEFAULT", "ROLE")) {
            new UserStatements(tokens, scope).setRole();
            return;
        }
        if (tokens.at("PROPERTY") || tokens.at("CATALOG")) {
            throw SqlException.notHere("SET " + tokens.peek().upper(), "leave it out");
        }
        do {
            setting();
        } while (tokens.acceptSymbol(","));
        tokens.expectEnd();
    }

    private void setting() {
        if (tokens.accept("NAMES") || tokens.accept("CHARSET") || tokens.accept("CHARACTER", "SET")) {
            charset();
            return;
        }
        boolean scoped = tokens.accept("SESSION") || tokens.accept("LOCAL");
        if (!scoped && tokens.accept("GLOBAL")) {
            throw SqlException.notHere("SET GLOBAL", "set the variable in each session");
        }
        if (tokens.accept("TRANSACTION")) {
            transaction();
            return;
        }
        Token name = tokens.next();
        boolean user = name.kind() == Token.Kind.USER_VARIABLE;
        if (!user && name.kind() != Token.Kind.WORD && name.kind() != Token.Kind.SYSTEM_VARIABLE) {
            throw SqlException.syntax(name, "a legal identifier");
        }
        if (!tokens.acceptSymbol(":=")) {
            tokens.expectSymbol("=");
        }
        Variables variables = scope.session().variables();
        if (user) {
            variables.setUser(
                    name.value(), new Queries(tokens, scope).expressions().expression());
        } else {
            String value = value();
            variables.set(name.value(), value);
        }
    }

    /** A constant, a bare word, or the CONCAT of constants and variables that a driver of MariaDB sends. */
    private String value() {
        Token token = tokens.next();
        if (token.isSymbol("-")) {
            return "-" + tokens.next().value();
        }
        if (token.isWord("CONCAT") && tokens.acceptSymbol("(")) {
            StringBuilder text = new StringBuilder();
            do {
                text.append(value());
            } while (tokens.acceptSymbol(","));
            tokens.expectSymbol(")");
            return text.toString();
        }
        return switch (token.kind()) {
            case SYSTEM_VARIABLE -> scope.session().variables().text(token.value());
            case STRING, INTEGER, DECIMAL, DOUBLE -> token.value();
            case WORD -> token.isWord("NULL") ? "" : token.value();
            default -> throw SqlException.syntax(token, "a constant");
        };
    }

    private void charset() {
        String name = tokens.next().value();
        if (!CHARSETS.contains(name.toLowerCase(Locale.ROOT))) {
            throw SqlException.analysis(1115, "42000", "Unknown character set: '" + name + "'.");
        }
        if (tokens.accept("COLLATE")) {
            tokens.next();
        }
    }

    /** Every statement sees one state of the data; the level changes nothing. */
    private void transaction() {
        if (tokens.accept("READ")) {
            if (!tokens.accept("ONLY")) {
                tokens.expect("WRITE");
            }
            return;
        }
        tokens.expect("ISOLATION");
        tokens.expect("LEVEL");
        if (tokens.accept("READ")) {
            if (!tokens.accept("COMMITTED")) {
                tokens.expect("UNCOMMITTED");
            }
        } else if (!tokens.accept("REPEATABLE", "READ")) {
            tokens.expect("SERIALIZABLE");
        }
    }
}
