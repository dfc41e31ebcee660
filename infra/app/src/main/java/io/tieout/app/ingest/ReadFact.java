package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactRejection;
import org.jspecify.annotations.Nullable;

/** One item of a request after reading: an envelope for the ledger, or the reason why it is none. */
sealed interface ReadFact {
    /** An event whose attributes are in form. */
    record Envelope(FactEnvelope fact) implements ReadFact {}

    /**
     * An event that is not in form.
     *
     * @param id the CloudEvents id as far as it could be read, so that the sender recognises the item
     * @param source the CloudEvents source as far as it could be read
     */
    record Malformed(@Nullable String id, @Nullable String source, FactRejection reason) implements ReadFact {}
}
