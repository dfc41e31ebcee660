package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactRejection;
import org.jspecify.annotations.Nullable;

/** One item of a request after reading: an envelope for the ledger, or the reason why it is none. */
sealed interface ReadFact {
    /** The CloudEvents id as far as it could be read, so that the sender recognises the item. */
    @Nullable
    String id();

    /** The CloudEvents source as far as it could be read. */
    @Nullable
    String source();

    /** An event whose attributes are in form. */
    record Envelope(FactEnvelope fact) implements ReadFact {
        @Override
        public String id() {
            return fact.id();
        }

        @Override
        public String source() {
            return fact.source();
        }
    }

    /** An event that is not in form. */
    record Malformed(@Nullable String id, @Nullable String source, FactRejection reason) implements ReadFact {}
}
