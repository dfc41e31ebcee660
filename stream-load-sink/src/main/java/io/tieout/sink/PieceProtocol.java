package io.tieout.sink;

import io.tieout.streamload.LabelState;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.InProgress;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.Rejected;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Visibility;

/**
 * What to do next with a piece: the heart of the sink, as pure functions.
 *
 * <p><b>Append-only tables.</b> The table is the truth. A load's label names the offset behind the table's position, so at
 * most one load starts there, whoever sends it. Whenever an outcome is in doubt, the label is asked until it is final and
 * then the table; rows are sent again only if neither knows them.
 *
 * <p><b>Key tables.</b> A row loaded twice is the same row, but an old load that ends late could undo a newer delete. So a
 * load's label names the first row behind the committed offset, and the offset is committed before the next load starts: a
 * dead instance's running load and its successor's first load carry the same label, and the successor waits. When that
 * label turns out to be finished, its load may have been shorter than this piece; the piece is loaded again under the next
 * repeat of the label. Only the first load after an assignment can meet a predecessor; later ones meet only themselves.
 */
final class PieceProtocol {
    private PieceProtocol() {}

    /**
     * Where a piece stands.
     *
     * @param appendOnly whether the table's position is the truth
     * @param rows how many rows the piece has
     * @param position the table's position before the piece; append-only tables
     * @param fresh whether no load has settled since the partition was assigned
     * @param acknowledged whether the warehouse said in a reply that this very load is committed
     * @param labelVisible whether the label was seen {@code VISIBLE}
     */
    record Situation(
            boolean appendOnly, int rows, long position, boolean fresh, boolean acknowledged, boolean labelVisible) {}

    /** The next move. */
    sealed interface Move {
        /** All rows are in the table and seen by readers. */
        record Settled() implements Move {}

        /** The table holds everything up to this offset. */
        record Moved(long position) implements Move {}

        /** Committed by this very load; wait until readers see it. */
        record Acknowledged() implements Move {}

        record AskLabel(String why) implements Move {}

        record AskTable(boolean labelVisible) implements Move {}

        record SendAgain() implements Move {}

        /** The label is used up by an earlier load of unknown extent; take its next repeat. */
        record SendUnderNextRepeat() implements Move {}

        record Split() implements Move {}

        record Divert(String reason) implements Move {}

        /** Nothing written; send again later. */
        record Wait(String why, Severity severity) implements Move {}

        /** The label says that the rows are there and the table says that they are not. */
        record RowsMissing() implements Move {}
    }

    /** How bad a delay is. */
    enum Severity {
        /** Passes by itself. */
        TRANSIENT,
        /** The warehouse cannot keep up. */
        BACK_PRESSURE,
        /** A person must act. */
        ERROR
    }

    static Move afterLoad(LoadOutcome outcome, Situation at) {
        if (outcome instanceof Loaded loaded) {
            return loaded.visibility() == Visibility.VISIBLE ? new Move.Settled() : new Move.Acknowledged();
        }
        if (outcome instanceof Rejected rejected) {
            return at.rows() > 1 ? new Move.Split() : new Move.Divert(rejected.message());
        }
        if (outcome instanceof TryLater later) {
            boolean pressed = later.pressure() == Pressure.BACK_PRESSURE;
            return new Move.Wait(later.message(), pressed ? Severity.BACK_PRESSURE : Severity.TRANSIENT);
        }
        if (outcome instanceof Refused refused) {
            return new Move.Wait(refused.message(), Severity.ERROR);
        }
        if (outcome instanceof AlreadyLoaded || outcome instanceof InProgress) {
            // FINISHED covers "committed, not yet visible": only the label's state tells them apart.
            return new Move.AskLabel(outcome.message());
        }
        return new Move.AskLabel(outcome.message()); // Unknown.
    }

    static Move afterLabel(LabelState state, String reason, Situation at) {
        return switch (state) {
            case VISIBLE -> {
                if (at.appendOnly()) {
                    yield at.acknowledged() ? new Move.Settled() : new Move.AskTable(true);
                }
                yield at.fresh() && !at.acknowledged() ? new Move.SendUnderNextRepeat() : new Move.Settled();
            }
            case ABORTED -> new Move.SendAgain();
            case UNKNOWN -> {
                // Never begun, or finished and evicted.
                if (at.acknowledged()) {
                    yield new Move.Settled();
                }
                yield at.appendOnly() ? new Move.AskTable(at.labelVisible()) : new Move.SendAgain();
            }
            case PREPARE, PREPARED -> new Move.AskLabel("the load under this label still runs");
            case COMMITTED -> new Move.AskLabel("committed, not yet visible");
            case UNANSWERED -> new Move.AskLabel(reason);
        };
    }

    /** @param position the table's last offset of the partition now; -1 for none */
    static Move afterTable(long position, Situation at) {
        if (position > at.position()) {
            return new Move.Moved(position);
        }
        if (position < at.position() || at.labelVisible()) {
            return new Move.RowsMissing();
        }
        return new Move.SendAgain();
    }
}
