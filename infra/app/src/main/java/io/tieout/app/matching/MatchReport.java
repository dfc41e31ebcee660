package io.tieout.app.matching;

import io.tieout.app.reconciliation.Cut;
import java.util.List;

/**
 * What a run of the matcher did.
 *
 * @param cut at which the facts were read
 * @param complete whether every table had reported its watermark; if not, nothing was matched and nothing changed
 * @param kinds what was found, by kind of match
 * @param written groups that are new or say something else than before
 * @param deleted groups that dissolved
 * @param loaded whether the sink had loaded the changes when the run ended
 * @param millis how long it took
 */
public record MatchReport(
        Cut cut, boolean complete, List<KindReport> kinds, long written, long deleted, boolean loaded, long millis) {
    public MatchReport {
        kinds = List.copyOf(kinds);
    }
}
