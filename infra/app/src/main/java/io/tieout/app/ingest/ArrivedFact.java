package io.tieout.app.ingest;

import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedFact.Transport;
import io.tieout.ledger.fact.FactRejection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a body with the place of its bytes there, so that a refused one can be kept exactly as it arrived.
 *
 * @param from its first byte in {@code body}
 * @param to the byte behind its last
 */
@SuppressWarnings("ArrayRecordComponent") // The body of a request is neither compared nor changed.
record ArrivedFact(ReadFact fact, byte[] body, int from, int to) {
    /** This item as a rejected fact. */
    RejectedFact rejected(FactRejection reason, Instant now, Map<String, String> arrival) {
        @Nullable
        String type =
                fact instanceof ReadFact.Envelope envelope ? envelope.fact().type() : null;
        return new RejectedFact(
                reason,
                fact.source(),
                fact.id(),
                type,
                Transport.HTTP,
                now,
                Arrays.copyOfRange(body, from, to),
                List.of(),
                arrival);
    }
}
