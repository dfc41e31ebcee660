package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.recon.BreakEvent.BreakChanged;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakState.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a look does to a break. Only a change is an event: a break that is found again as it was costs nothing.
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><th>break</th><th>found as before</th><th>found otherwise</th><th>not found</th></tr>
 *   <tr><td>unknown</td><td colspan="2">opened</td><td></td></tr>
 *   <tr><td>open</td><td></td><td>changed</td><td>cleared</td></tr>
 *   <tr><td>AUTO_CLEARED</td><td colspan="2">reopened</td><td></td></tr>
 *   <tr><td>EXPLAINED, WRITTEN_OFF, CORRECTED since the look</td><td></td><td>reopened</td><td></td></tr>
 *   <tr><td>CORRECTED before the look</td><td colspan="2">reopened</td><td></td></tr>
 * </table>
 *
 * <p>A look that is older than the last one that changed the break changes nothing. A break whose currency changes is cleared and reopened, so that
 * what is open of each currency can be followed.
 */
public final class BreakLife {
    private static final String NO_LONGER_FOUND = "no longer found";

    private BreakLife() {}

    /**
     * What follows from finding the break.
     *
     * @param state null where the break is unknown
     * @param rulings the ruling of each further event of the break, from 0
     * @return the events in order; none where nothing changes
     */
    public static List<BreakEvent> found(
            @Nullable BreakState state, FoundBreak found, Look look, IntFunction<Ruling> rulings) {
        Finding now = found.finding();
        if (state == null) {
            Ruling ruling = rulings.apply(0);
            BreakSubject subject =
                    new BreakSubject(BreakKind.RECONCILIATION, found.scenario(), found.key(), now.residual());
            return List.of(new BreakOpened(ruling.origin(), found.id(), ruling.actor(), subject, now, look));
        }
        Finding before = state.finding();
        boolean same = before != null && before.saysTheSameAs(now);
        Settled settled = state.settled();
        if (isOlder(look, state) || (same && (settled == null || !isFoundAgain(settled, look)))) {
            return List.of();
        }
        List<BreakEvent> events = new ArrayList<>();
        if (settled == null && Objects.equals(state.currency(), now.currency())) {
            Ruling ruling = rulings.apply(0);
            events.add(new BreakChanged(ruling.origin(), found.id(), ruling.actor(), now, look));
            return events;
        }
        if (settled == null) {
            events.add(cleared(found.id(), "found in another currency", look, rulings.apply(0)));
        }
        Ruling ruling = rulings.apply(events.size());
        events.add(new BreakReopened(ruling.origin(), found.id(), ruling.actor(), why(settled, same), now, look));
        return events;
    }

    /**
     * What follows from looking where the break was and not finding it.
     *
     * @param look null where what was looked at is gone
     */
    public static List<BreakEvent> notFound(BreakState state, @Nullable Look look, IntFunction<Ruling> rulings) {
        if (state.settled() != null || isOlder(look, state)) {
            return List.of();
        }
        return List.of(cleared(state.opened().breakId(), NO_LONGER_FOUND, look, rulings.apply(0)));
    }

    private static BreakCleared cleared(BreakId id, String reason, @Nullable Look look, Ruling ruling) {
        return new BreakCleared(ruling.origin(), id, ruling.actor(), Resolution.AUTO_CLEARED, reason, look);
    }

    private static boolean isOlder(@Nullable Look look, BreakState state) {
        Look last = state.look();
        return look != null && last != null && look.seq() < last.seq();
    }

    /** Whether a break that was settled this way and is found as it was is open again. */
    private static boolean isFoundAgain(Settled settled, Look look) {
        return switch (settled.resolution()) {
            case AUTO_CLEARED -> true;
            case CORRECTED -> settled.at().isBefore(look.at());
            case KEPT_FIRST, KEPT_SECOND, EXPLAINED, WRITTEN_OFF -> false;
        };
    }

    private static String why(@Nullable Settled settled, boolean same) {
        if (settled == null) {
            return "found in another currency";
        } else if (settled.resolution() == Resolution.AUTO_CLEARED) {
            return "found again";
        }
        return (same ? "found again although it is " : "found with another content than what is ")
                + settled.resolution();
    }
}
