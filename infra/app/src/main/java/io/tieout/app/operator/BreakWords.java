package io.tieout.app.operator;

import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import org.jspecify.annotations.Nullable;

/** The history of a break in words. */
final class BreakWords {
    private BreakWords() {}

    /** What happened, in one word. */
    static String what(BreakEvent event) {
        return event.match(new BreakEvent.Cases<String>() {
            @Override
            public String opened(BreakOpened event) {
                return "opened";
            }

            @Override
            public String assigned(BreakAssigned event) {
                return "assigned to " + event.assignee();
            }

            @Override
            public String commented(BreakCommented event) {
                return "commented";
            }

            @Override
            public String resolved(BreakResolved event) {
                return "resolved: " + event.resolution();
            }

            @Override
            public String reopened(BreakReopened event) {
                return "reopened";
            }

            @Override
            public String cleared(BreakCleared event) {
                return "cleared: " + event.resolution();
            }
        });
    }

    /** What the actor said with it; null where nothing was said. */
    static @Nullable String said(BreakEvent event) {
        if (event instanceof BreakCommented commented) {
            return commented.comment();
        } else if (event instanceof BreakResolved resolved) {
            return resolved.comment();
        } else if (event instanceof BreakReopened reopened) {
            return reopened.reason();
        } else if (event instanceof BreakCleared cleared) {
            return cleared.reason();
        }
        return null;
    }
}
