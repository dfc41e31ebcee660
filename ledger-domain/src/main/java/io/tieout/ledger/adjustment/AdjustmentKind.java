package io.tieout.ledger.adjustment;

import static io.tieout.ledger.adjustment.Answered.Kind.BREAK;
import static io.tieout.ledger.adjustment.Answered.Kind.FACT;
import static io.tieout.ledger.adjustment.Answered.Kind.JOURNAL_ENTRY;

import java.util.Set;

/** What an adjustment is for. */
public enum AdjustmentKind {
    /** A residual that nobody will settle any more is given up. */
    WRITE_OFF(Set.of(BREAK)),
    /** What was booked wrongly is put right by a further entry. */
    CORRECTION(Set.of(BREAK, JOURNAL_ENTRY)),
    /** What belongs to a sealed period is booked in an open one, pointing back. */
    SUPPLEMENT(Set.of(BREAK, JOURNAL_ENTRY, FACT)),
    /** What was booked on one account is moved to another. */
    RECLASSIFICATION(Set.of(BREAK, JOURNAL_ENTRY));

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, which nobody can change.
    private final Set<Answered.Kind> answers;

    AdjustmentKind(Set<Answered.Kind> answers) {
        this.answers = answers;
    }

    /** What an adjustment of this kind may answer. */
    public Set<Answered.Kind> answers() {
        return answers;
    }
}
