package io.tieout.projections.rows;

import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a break, as its history tells it.
 *
 * @param name for example {@code RESOLVED}
 * @param words what was said with it; null where nothing was
 */
record BreakStep(String name, @Nullable String words) {
    static BreakStep of(BreakEvent event) {
        return event.match(new BreakEvent.Cases<BreakStep>() {
            @Override
            public BreakStep opened(BreakOpened event) {
                return new BreakStep("OPENED", null);
            }

            @Override
            public BreakStep assigned(BreakAssigned event) {
                return new BreakStep("ASSIGNED", null);
            }

            @Override
            public BreakStep commented(BreakCommented event) {
                return new BreakStep("COMMENTED", event.comment());
            }

            @Override
            public BreakStep resolved(BreakResolved event) {
                return new BreakStep("RESOLVED", event.comment());
            }

            @Override
            public BreakStep reopened(BreakReopened event) {
                return new BreakStep("REOPENED", event.reason());
            }

            @Override
            public BreakStep cleared(BreakCleared event) {
                return new BreakStep("CLEARED", event.reason());
            }
        });
    }
}
