package io.tieout.ledger.chain;

import java.util.List;

/**
 * What a verification found.
 *
 * @param head the end of the chain; keep it elsewhere as an anchor
 * @param sealedEvents how many sealed events were compared
 * @param unsealedEvents how many events lie behind the chain: written lately and not sealed yet, so nothing is said of them
 * @param anchors how many anchors were compared
 * @param findings by place, at most {@link #MOST_FINDINGS}
 * @param moreFindings how many were left out
 */
public record ChainReport(
        ChainHead head,
        long sealedEvents,
        long unsealedEvents,
        int anchors,
        List<ChainFinding> findings,
        long moreFindings) {
    /** One changed event is one finding; a thousand is a table written anew. */
    public static final int MOST_FINDINGS = 1_000;

    public ChainReport {
        findings = List.copyOf(findings);
    }

    /** Whether every sealed event is as it was sealed and every anchor holds. */
    public boolean isIntact() {
        return findings.isEmpty();
    }
}
