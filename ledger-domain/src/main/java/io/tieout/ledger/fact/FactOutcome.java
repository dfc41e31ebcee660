package io.tieout.ledger.fact;

/** What became of one fact. Every fact sent gets exactly one outcome. */
public sealed interface FactOutcome {
    /** The word that clients read. */
    String status();

    /** The fact is in the event store, durably. */
    record Recorded() implements FactOutcome {
        @Override
        public String status() {
            return "RECORDED";
        }
    }

    /** The same source, id and content was recorded before; nothing was appended. */
    record Duplicate() implements FactOutcome {
        @Override
        public String status() {
            return "DUPLICATE";
        }
    }

    /** The same source and id was recorded before with other content; both are kept, the first stays in force. */
    record Conflict() implements FactOutcome {
        @Override
        public String status() {
            return "CONFLICT";
        }
    }

    /** The fact is malformed and was not recorded. */
    record Rejected(FactRejection reason) implements FactOutcome {
        @Override
        public String status() {
            return "REJECTED";
        }
    }
}
