package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.OperatorLogin;
import io.tieout.app.ingest.TokenHash;
import io.tieout.app.operator.Operator;
import io.tieout.app.operator.OperatorRegistry;
import io.tieout.app.operator.OperatorRole;
import io.tieout.ledger.decision.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may decide: the configured operators; where none is configured, two with generated tokens, so that four eyes can be tried. */
final class Operators {
    static final List<String> EMBEDDED = List.of("operator-1", "operator-2");

    private Operators() {}

    /**
     * The registry.
     *
     * @param secret gives the generated secret of a file name
     */
    static OperatorRegistry of(List<OperatorLogin> configured, Function<String, String> secret) {
        List<Operator> operators = new ArrayList<>();
        if (configured.isEmpty()) {
            for (String name : EMBEDDED) {
                operators.add(new Operator(
                        new Actor(name), Set.of(OperatorRole.values()), TokenHash.of(secret.apply(tokenFile(name)))));
            }
        }
        for (OperatorLogin login : configured) {
            Set<OperatorRole> roles =
                    login.roles().stream().map(OperatorRole::of).collect(Collectors.toSet());
            operators.add(new Operator(
                    new Actor(login.name()), roles, TokenHash.of(login.token().reveal())));
        }
        return OperatorRegistry.of(operators);
    }

    static String tokenFile(String name) {
        return name + ".token";
    }
}
