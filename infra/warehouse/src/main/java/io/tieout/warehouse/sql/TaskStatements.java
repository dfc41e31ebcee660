package io.tieout.warehouse.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code SUBMIT TASK} and {@code DROP TASK}. */
final class TaskStatements {
    private final SqlSession session;
    private final Tokens tokens;

    TaskStatements(SqlSession session, Tokens tokens) {
        this.session = session;
        this.tokens = tokens;
    }

    /** Runs from behind SUBMIT. */
    Outcome submit() {
        tokens.expect("TASK");
        boolean named = !tokens.at("AS") && !tokens.at("SCHEDULE") && !tokens.at("PROPERTIES");
        String given = named ? tokens.name() : "";
        if (named && tokens.acceptSymbol(".")) {
            given = tokens.name();
        }
        Optional<Schedule> schedule = tokens.accept("SCHEDULE")
                ? Optional.of(Schedule.read(tokens, session.engine().clock().instant()))
                : Optional.empty();
        Map<String, String> properties =
                tokens.accept("PROPERTIES") ? new CreateTableParser(tokens).properties() : Map.of();
        tokens.expect("AS");
        int place = tokens.position();
        boolean insert = tokens.at("INSERT");
        if (!insert && !tokens.atWords("CREATE", "TABLE")) {
            throw tokens.unexpected("'INSERT'", "'CREATE TABLE ... AS SELECT'");
        }
        if (schedule.isPresent() && given.isEmpty()) {
            throw SqlException.analysis("a scheduled task needs a name: write SUBMIT TASK name SCHEDULE ...");
        }
        String definition = tokens.restFrom(place);
        String name = given.isEmpty()
                ? (insert ? "insert-" : "ctas-") + session.engine().newLabel()
                : given;
        session.engine()
                .tasks()
                .submit(
                        name,
                        session.database(),
                        schedule,
                        definition,
                        properties,
                        session.state().user());
        return Outcome.Result.of(ResultColumn.texts(40, "TaskName", "Status"), List.of(List.of(name, "SUBMITTED")));
    }

    /** Runs from behind DROP TASK. */
    void drop() {
        boolean lenient = tokens.accept("IF", "EXISTS");
        String name = tokens.peek().kind() == Token.Kind.STRING ? tokens.next().value() : tokens.name();
        tokens.accept("FORCE");
        tokens.expectEnd();
        Optional<Task> task = session.engine().tasks().find(name);
        if (task.isEmpty()) {
            if (lenient) {
                return;
            }
            throw SqlException.analysis("Task " + name + " is not exist.");
        }
        if (!task.get().creator().equals(session.state().user())) {
            session.state().access().requireSystem(io.tieout.warehouse.auth.Privilege.OPERATE);
        }
        session.engine().tasks().drop(name);
    }
}
