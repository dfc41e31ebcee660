package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import java.util.List;

/**
 * A person put another content of a fact in force. The event lies in the stream of the entity that the fact is about and says all facts of that
 * entity anew, so that whoever folds the stream starts over here: the effect of a displaced content need not be taken back, it is never added.
 *
 * @param origin of the decision
 * @param breakId the break that was resolved
 * @param keptContentHash the content hash of the content in force from now on
 * @param entityKey the routing key that all facts of the entity share
 * @param facts all facts of the entity up to here in the order they were recorded, those in force
 */
public record FactRestated(
        FactOrigin origin, String breakId, String keptContentHash, String entityKey, List<RestatedFact> facts)
        implements LedgerEvent {
    public FactRestated {
        facts = List.copyOf(facts);
    }

    @Override
    public String routingKey() {
        return entityKey;
    }
}
