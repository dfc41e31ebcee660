package io.tieout.app.operator;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may decide. Immutable, for any thread. */
public final class OperatorRegistry {
    private final List<Operator> operators;

    private OperatorRegistry(List<Operator> operators) {
        this.operators = List.copyOf(operators);
    }

    /**
     * The registry of the configured operators.
     *
     * @throws IllegalArgumentException where a name or a token is there twice: then two would be one, and four eyes two
     */
    public static OperatorRegistry of(List<Operator> operators) {
        Set<Object> seen = new HashSet<>();
        for (Operator operator : operators) {
            if (!seen.add(operator.actor())) {
                throw new IllegalArgumentException("operator \"" + operator.actor()
                        + "\" is configured twice: a name is one person; merge the entries or rename one");
            }
            if (!seen.add(operator.token())) {
                throw new IllegalArgumentException("operator \"" + operator.actor()
                        + "\" has the token of another: a token is one person; give each a token of their own");
            }
        }
        return new OperatorRegistry(operators);
    }

    /** The operator with this bearer token; every configured hash is compared, so that the answer's time does not tell which one matched. */
    Optional<Operator> authenticate(String token) {
        Operator found = null;
        for (Operator operator : operators) {
            if (operator.token().matches(token)) {
                found = operator;
            }
        }
        return Optional.ofNullable(found);
    }
}
