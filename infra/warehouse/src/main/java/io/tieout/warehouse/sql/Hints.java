package io.tieout.warehouse.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that {@code SELECT /}{@code *+ SET_VAR(name = value) *}{@code /} sets for one statement. */
final class Hints {
    private final Variables variables;
    private final Map<String, String> before = new LinkedHashMap<>();

    private Hints(Variables variables) {
        this.variables = variables;
    }

    /** Sets what the statement's hint says; {@link #undo} sets back what was there. @throws SqlException as {@code SET} does */
    static Hints apply(Tokens tokens, Variables variables) {
        Hints hints = new Hints(variables);
        try {
            for (Map.Entry<String, String> setting : tokens.hintedVariables().entrySet()) {
                hints.before.putIfAbsent(setting.getKey(), variables.text(setting.getKey()));
                variables.set(setting.getKey(), setting.getValue());
            }
            return hints;
        } catch (SqlException e) {
            hints.undo();
            throw e;
        }
    }

    void undo() {
        before.forEach(variables::set);
    }
}
