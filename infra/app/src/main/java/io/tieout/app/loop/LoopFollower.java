package io.tieout.app.loop;

import io.tieout.ledger.BreakRegister;
import io.tieout.ledger.recon.Sighting;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from rows of the closed loop: a broken row whose time has come is a break, one whose time has not come waits, any other row clears the
 * break of its key. Rows may come twice. Not safe for use by several threads.
 */
final class LoopFollower {
    private static final int MOST_AT_ONCE = 500;

    private final BreakRegister breaks;
    private final LoopPending pending;
    private final String severity;

    LoopFollower(BreakRegister breaks, LoopPending pending, String severity) {
        this.breaks = breaks;
        this.pending = pending;
        this.severity = severity;
    }

    /** Follows rows in the order of their topic; of several with one key only the last counts. */
    void follow(List<LoopRow> rows, Instant now) throws SQLException {
        Map<String, LoopRow> last = new LinkedHashMap<>();
        for (LoopRow row : rows) {
            last.put(row.orderId(), row);
        }
        List<LoopRow> waiting = new ArrayList<>();
        List<LoopRow> others = new ArrayList<>();
        List<Sighting> sightings = new ArrayList<>();
        for (LoopRow row : last.values()) {
            boolean waits = row.isBroken() && !row.isDue(now);
            (waits ? waiting : others).add(row);
            sightings.add(sighting(row, now));
        }
        pending.write(waiting, others);
        breaks.record(sightings);
    }

    /** Opens breaks for rows whose time has come; returns whether there may be more. */
    boolean sweep(Instant now) throws SQLException {
        List<LoopRow> due = pending.due(now, MOST_AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        breaks.record(due.stream().map(row -> sighting(row, now)).toList());
        pending.write(List.of(), due);
        return due.size() == MOST_AT_ONCE;
    }

    private Sighting sighting(LoopRow row, Instant now) {
        return row.isBroken() && row.isDue(now)
                ? new Sighting(row.breakId(), row.look(), row.found(severity))
                : new Sighting(row.breakId(), row.look(), null);
    }
}
