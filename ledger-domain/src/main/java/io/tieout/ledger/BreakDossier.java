package io.tieout.ledger;

import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakState;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one break.
 *
 * @param history every event of the break in order
 * @param contents those of the fact in conflict, the first first; empty for other breaks
 */
public record BreakDossier(BreakState state, List<BreakEvent> history, List<Content> contents) {
    public BreakDossier {
        history = List.copyOf(history);
        contents = List.copyOf(contents);
    }

    /**
     * One content of a fact.
     *
     * @param inForce whether it is the one that counts now
     * @param occurredAt by the source's word
     * @param json as the ledger keeps it: of the first the event, of the others the data that was sent
     */
    public record Content(
            String contentHash, boolean inForce, Instant occurredAt, Instant recordedAt, String type, String json) {}
}
