package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.util.List;

/** Puts facts into the ledger. The ledger's own {@code record} method is one; tests have others. */
@FunctionalInterface
public interface FactRecorder {
    /**
     * Records a batch and returns when it is durable. Several threads may call at once.
     *
     * @return one outcome per fact, in the order of the facts
     * @throws RuntimeException where the store cannot answer; then nothing is known about any fact of the batch, and sending the same facts again is
     *     harmless
     */
    List<FactOutcome> record(List<FactEnvelope> facts);
}
