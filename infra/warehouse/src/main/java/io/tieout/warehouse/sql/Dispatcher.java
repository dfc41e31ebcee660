package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Privilege;
import java.util.List;

/** Finds by the first word who runs a statement. */
final class Dispatcher {
    private final SqlSession session;

    Dispatcher(SqlSession session) {
        this.session = session;
    }

    Outcome run(Tokens tokens) {
        Scope scope = session.scope(List.of());
        session.transactions().requireAllowed(tokens.peek());
        if (new Queries(tokens, scope).atQuery()) {
            return new QueryRunner(session).query(tokens, List.of());
        }
        Token head = tokens.next();
        return switch (head.upper()) {
            case "SHOW" -> show(tokens, scope);
            case "DESC", "DESCRIBE" -> shows(tokens, scope).describe();
            case "EXPLAIN" -> new Plans(session).explain(tokens, scope);
            case "INSERT" -> insert(tokens, scope);
            case "UPDATE" -> {
                scope.survey(tokens);
                yield new ChangeRunner(session).change(new Changes(tokens, scope).update(), scope);
            }
            case "DELETE" -> {
                scope.survey(tokens);
                yield new ChangeRunner(session).change(new Changes(tokens, scope).delete(), scope);
            }
            case "TRUNCATE" -> new ChangeRunner(session).change(new Changes(tokens, scope).truncate(), scope);
            case "BEGIN" -> {
                tokens.accept("WORK");
                tokens.expectEnd();
                yield session.transactions().begin();
            }
            case "START" -> {
                tokens.expect("TRANSACTION");
                if (tokens.accept("WITH")) {
                    tokens.expect("CONSISTENT");
                    tokens.expect("SNAPSHOT");
                }
                tokens.expectEnd();
                yield session.transactions().begin();
            }
            case "COMMIT" -> {
                tokens.accept("WORK");
                tokens.expectEnd();
                yield session.transactions().commit();
            }
            case "ROLLBACK" -> {
                tokens.accept("WORK");
                tokens.expectEnd();
                yield session.transactions().rollback();
            }
            case "SUBMIT" -> new TaskStatements(session, tokens).submit();
            case "REFRESH" -> {
                tokens.expect("MATERIALIZED");
                tokens.expect("VIEW");
                yield new MaterializedViewStatements(session, tokens, scope).refresh();
            }
            default -> {
                quiet(head, tokens, scope);
                yield Outcome.Done.nothing();
            }
        };
    }

    /** Statements that answer with nothing but that they are done. */
    private void quiet(Token head, Tokens tokens, Scope scope) {
        switch (head.upper()) {
            case "SET" -> new SettingStatements(tokens, scope).run();
            case "USE" -> use(tokens);
            case "KILL" -> SessionStatements.kill(session.engine(), session, tokens);
            case "CREATE" -> {
                scope.survey(tokens);
                new Definitions(session, tokens, scope).create();
            }
            case "DROP" -> new Definitions(session, tokens, scope).drop();
            case "ALTER" -> alter(tokens, scope);
            case "GRANT" -> new GrantStatements(tokens, scope).grant();
            case "REVOKE" -> new GrantStatements(tokens, scope).revoke();
            default -> SessionStatements.other(head, tokens);
        }
    }

    private Outcome show(Tokens tokens, Scope scope) {
        if (tokens.at("PROCESSLIST") || tokens.atWords("FULL", "PROCESSLIST")) {
            return SessionStatements.processList(session.engine(), session);
        }
        return shows(tokens, scope).show();
    }

    private ShowStatements shows(Tokens tokens, Scope scope) {
        return new ShowStatements(tokens, scope, InformationRows.ask(session.connection()));
    }

    private Outcome.Done insert(Tokens tokens, Scope scope) {
        scope.survey(tokens);
        Hints hints = Hints.apply(tokens, session.state().variables());
        try {
            if (tokens.atWords("INTO", "FILES") && tokens.peek(2).isSymbol("(")) {
                return new FileExports(session).insert(tokens, scope);
            }
            return new ChangeRunner(session).insert(new Inserts(tokens, scope).read(), scope);
        } finally {
            hints.undo();
        }
    }

    private void alter(Tokens tokens, Scope scope) {
        if (tokens.accept("TABLE")) {
            new Alterations(session, tokens, scope).alter();
        } else if (tokens.accept("MATERIALIZED", "VIEW")) {
            new MaterializedViewStatements(session, tokens, scope).alter();
        } else if (tokens.accept("VIEW")) {
            scope.survey(tokens);
            new Definitions(session, tokens, scope).alterView();
        } else if (tokens.accept("USER")) {
            session.state().access().requireSystem(Privilege.GRANT);
            new UserStatements(tokens, scope).alterUser();
        } else {
            throw SessionStatements.refused("ALTER", tokens);
        }
    }

    private void use(Tokens tokens) {
        String name = tokens.name();
        if (name.equalsIgnoreCase("default_catalog") && tokens.acceptSymbol(".")) {
            name = tokens.name();
        }
        tokens.expectEnd();
        session.use(name);
    }
}
