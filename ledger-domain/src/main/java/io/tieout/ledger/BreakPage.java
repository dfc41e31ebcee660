package io.tieout.ledger;

import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the breaks that were asked for, in the order they were opened.
 *
 * @param next behind which the next page begins; null on the last
 */
public record BreakPage(List<BreakState> breaks, @Nullable BreakId next) {
    public BreakPage {
        breaks = List.copyOf(breaks);
    }
}
