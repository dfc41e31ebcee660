package io.tieout.ledger.chain;

/**
 * A row of the chain.
 *
 * @param ledgerSeq the place of the event
 * @param previousSeq the place of the event before, 0 before the first
 * @param eventPrint the first eight bytes of the event's digest
 * @param digest over the digest before, the place and the event's digest
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by hand where it matters.
record ChainLink(long ledgerSeq, long previousSeq, long eventPrint, byte[] digest) {}
