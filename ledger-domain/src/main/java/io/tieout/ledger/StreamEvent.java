package io.tieout.ledger;

import io.tieout.ledger.event.LedgerEvent;

/** An event that the decision of one aggregate puts into the stream of another, at a place of it. */
record StreamEvent(String aggregateType, String stream, long aggregateSeq, LedgerEvent event) {}
