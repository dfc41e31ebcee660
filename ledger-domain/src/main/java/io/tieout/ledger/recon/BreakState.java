package io.tieout.ledger.recon;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.BreakEvent.BreakAssigned;
import io.tieout.ledger.recon.BreakEvent.BreakChanged;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakCommented;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.BreakEvent.BreakResolved;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A break as decided so far.
 *
 * @param opened how it was found
 * @param assignee who looks into it; null while nobody does
 * @param lastComment what was said last; null while nothing was
 * @param settled how it was settled; null while it is open
 * @param finding what its scenario said last; null for breaks that no scenario found
 * @param look the last one that changed it; null where none did
 */
public record BreakState(
        BreakOpened opened,
        @Nullable String assignee,
        @Nullable String lastComment,
        @Nullable Settled settled,
        @Nullable Finding finding,
        @Nullable Look look) {
    /** Where a break stands. */
    public enum Status {
        OPEN,
        RESOLVED
    }

    /** How a break was settled. */
    public record Settled(
            Resolution resolution, @Nullable String keptContentHash, Actor by, String comment, Instant at) {}

    public Status status() {
        return settled == null ? Status.OPEN : Status.RESOLVED;
    }

    /** What does not agree, as money; null where no single amount says it. */
    public @Nullable Money residual() {
        return finding == null ? opened.subject().residual() : finding.residual();
    }

    /** What is open of it: the size of the difference while it is open, else zero. */
    public BigDecimal openAmount() {
        BigDecimal difference = difference();
        return settled != null || difference == null ? BigDecimal.ZERO : difference.abs();
    }

    /** The difference that its scenario found; null where there is no amount. */
    public @Nullable BigDecimal difference() {
        Money residual = opened.subject().residual();
        if (finding != null) {
            return finding.difference();
        }
        return residual == null ? null : residual.getAmount();
    }

    /** The currency of its amounts; null where there is none. */
    public @Nullable String currency() {
        Money residual = opened.subject().residual();
        if (finding != null) {
            return finding.currency();
        }
        return residual == null ? null : residual.getCurrencyUnit().getCode();
    }

    /** The day from which its age is counted: the business date under which it was first found. A reopening does not make it younger. */
    public LocalDate ageingFrom() {
        Finding first = opened.finding();
        return first == null ? opened.origin().businessDate() : first.businessDate();
    }

    /** The state with one more event; {@code before} is null for the opening and for nothing else. */
    public static BreakState apply(@Nullable BreakState before, BreakEvent event) {
        Instant at = event.origin().recordedAt();
        return event.match(new BreakEvent.Cases<BreakState>() {
            @Override
            public BreakState opened(BreakOpened event) {
                return new BreakState(event, null, null, null, event.finding(), event.look());
            }

            @Override
            public BreakState changed(BreakChanged event) {
                return new BreakState(
                        known().opened,
                        known().assignee,
                        known().lastComment,
                        known().settled,
                        event.finding(),
                        event.look());
            }

            @Override
            public BreakState assigned(BreakAssigned event) {
                return with(event.assignee(), known().lastComment, known().settled);
            }

            @Override
            public BreakState commented(BreakCommented event) {
                return with(known().assignee, event.comment(), known().settled);
            }

            @Override
            public BreakState resolved(BreakResolved event) {
                Settled settled =
                        new Settled(event.resolution(), event.keptContentHash(), event.actor(), event.comment(), at);
                return with(known().assignee, event.comment(), settled);
            }

            @Override
            public BreakState reopened(BreakReopened event) {
                return new BreakState(
                        known().opened,
                        known().assignee,
                        event.reason(),
                        null,
                        event.finding() == null ? known().finding : event.finding(),
                        event.look() == null ? known().look : event.look());
            }

            @Override
            public BreakState cleared(BreakCleared event) {
                Settled settled = new Settled(event.resolution(), null, event.actor(), event.reason(), at);
                return new BreakState(
                        known().opened,
                        known().assignee,
                        event.reason(),
                        settled,
                        known().finding,
                        event.look() == null ? known().look : event.look());
            }

            private BreakState with(
                    @Nullable String assignee, @Nullable String lastComment, @Nullable Settled settled) {
                return new BreakState(known().opened, assignee, lastComment, settled, known().finding, known().look);
            }

            private BreakState known() {
                if (before == null) {
                    throw new IllegalStateException("break " + event.breakId() + " begins with "
                            + event.getClass().getSimpleName() + ": it begins with its opening");
                }
                return before;
            }
        });
    }
}
