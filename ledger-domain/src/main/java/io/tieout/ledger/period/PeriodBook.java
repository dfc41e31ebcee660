package io.tieout.ledger.period;

import io.tieout.ledger.period.PeriodState.Seal;
import io.tieout.ledger.period.PeriodState.Status;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All periods that were ever closed, in order; every other period is open. Immutable, for any thread. */
public final class PeriodBook {
    private final TreeMap<PeriodId, PeriodState> known = new TreeMap<>();

    /** A book of these periods. */
    public PeriodBook(Collection<PeriodState> periods) {
        periods.forEach(period -> known.put(period.periodId(), period));
    }

    /** The periods of which something was decided, in order. */
    public Collection<PeriodState> periods() {
        return known.values().stream().toList();
    }

    /** What the period takes. */
    public Status statusOf(PeriodId period) {
        PeriodState state = known.get(period);
        return state == null ? Status.OPEN : state.status();
    }

    /** Whether the day lies in a sealed period. */
    public boolean isSealed(LocalDate day) {
        return statusOf(PeriodId.of(day)) == Status.SEALED;
    }

    /** The seal in force on the period of a day. */
    public Optional<Seal> sealOn(LocalDate day) {
        PeriodState state = known.get(PeriodId.of(day));
        return state == null ? Optional.empty() : Optional.ofNullable(state.seal());
    }

    /** The day itself if its period is open, else the first day of the next period that is. */
    public LocalDate openDayFrom(LocalDate day) {
        PeriodId period = PeriodId.of(day);
        if (statusOf(period) == Status.OPEN) {
            return day;
        }
        do {
            period = period.next();
        } while (statusOf(period) != Status.OPEN);
        return period.firstDay();
    }

    /** The earliest period of which something was decided; null if there is none. */
    @Nullable
    PeriodId first() {
        return known.isEmpty() ? null : known.firstKey();
    }
}
