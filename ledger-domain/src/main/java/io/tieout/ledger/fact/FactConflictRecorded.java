package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;

/**
 * A fact came again under the same source and id with other content. The first stays in force; this event keeps the second.
 *
 * @param origin the origin of the newcomer
 * @param factType the type of the newcomer, for example {@code io.tieout.payment.captured.v1}
 * @param firstContentHash the content hash of the fact in force
 * @param content the data of the newcomer as JSON text
 */
public record FactConflictRecorded(FactOrigin origin, String factType, String firstContentHash, String content)
        implements LedgerEvent {
    @Override
    public String routingKey() {
        return origin.source() + "/" + origin.factId();
    }
}
