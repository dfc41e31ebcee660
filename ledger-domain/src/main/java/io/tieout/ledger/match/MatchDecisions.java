package io.tieout.ledger.match;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.match.MatchMessage.ExtendMatchDecision;
import io.tieout.ledger.match.MatchMessage.OpenMatchDecision;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;

/** The door of decisions about matches. */
public final class MatchDecisions {
    /** The name of the kind of aggregate. */
    public static final String NAME = "MatchDecision";

    private MatchDecisions() {}

    /** Makes the aggregate known to Axon; not cached, because another process may have decided since. */
    public static void configure(Configurer configurer) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(MatchDecision.class));
    }

    /**
     * The message that carries a command to its aggregate.
     *
     * @param exists whether something was said of the group before
     */
    public static Object message(boolean exists, MatchCommand command, Ruling ruling, MatchPapers papers) {
        return exists
                ? new ExtendMatchDecision(command, ruling, papers)
                : new OpenMatchDecision(command, ruling, papers);
    }
}
