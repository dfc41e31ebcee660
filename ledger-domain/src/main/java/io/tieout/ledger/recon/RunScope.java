package io.tieout.ledger.recon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run looks at.
 *
 * @param scenarios in the order they run
 * @param businessDate only breaks of this day; null for all
 * @param asOf the time it judges at
 * @param cut every event up to this place of the ledger was visible when it began
 * @param headSeq the last event of the ledger when it was asked for
 */
public record RunScope(List<String> scenarios, @Nullable LocalDate businessDate, Instant asOf, long cut, long headSeq) {
    public RunScope {
        scenarios = List.copyOf(scenarios);
    }
}
