package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopFact.LineFact;
import io.tieout.projections.loop.LoopFact.OrderFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each link is due: how long after the last fact that it rests on. The SQL beside it has the same numbers. */
final class LoopTimes {
    static final Duration PAYMENT = Duration.ofMinutes(15);
    static final Duration SETTLEMENT = Duration.ofDays(2);
    static final Duration REFUND = Duration.ofDays(5);
    static final Duration PAYOUT = Duration.ofDays(4);
    static final Duration BANK = Duration.ofDays(3);
    static final Duration BOOKS = Duration.ofDays(1);
    static final Duration RIGHTS = Duration.ofHours(1);

    private final LoopFacts facts;

    LoopTimes(LoopFacts facts) {
        this.facts = facts;
    }

    Instant payment() {
        return latest(Stream.of(paid(), captured())).plus(PAYMENT);
    }

    Instant sales() {
        return latest(Stream.of(captured(), lines(LoopSums::isSale))).plus(SETTLEMENT);
    }

    Instant refundsAndDisputes() {
        return latest(Stream.of(
                        refunded(), disputed(), lines(line -> LoopSums.isRefund(line) || LoopSums.isDispute(line))))
                .plus(REFUND);
    }

    Instant fees() {
        return latest(Stream.of(lines(line -> true)));
    }

    Instant books() {
        return latest(Stream.of(
                        captured(),
                        refunded(),
                        disputed(),
                        lines(line -> true),
                        granted(),
                        max(facts.entries().stream().map(entry -> entry.span().occurredAt()))))
                .plus(BOOKS);
    }

    Instant rights() {
        OrderFact order = facts.order();
        return latest(Stream.of(captured(), refunded(), disputed(), granted(), order == null ? null : order.placedAt()))
                .plus(RIGHTS);
    }

    private @Nullable Instant paid() {
        OrderFact order = facts.order();
        return order == null ? null : order.paidAt();
    }

    private @Nullable Instant captured() {
        return max(facts.payments().stream().map(LoopFact.PaymentFact::capturedAt));
    }

    private @Nullable Instant refunded() {
        return max(facts.payments().stream().map(LoopFact.PaymentFact::refundedAt));
    }

    private @Nullable Instant disputed() {
        return max(facts.chargebacks().stream().map(LoopFact.ChargebackFact::at));
    }

    private @Nullable Instant granted() {
        return max(facts.grants().stream().map(LoopFact.GrantFact::at));
    }

    private @Nullable Instant lines(Predicate<LineFact> kind) {
        return max(facts.lines().stream()
                .map(LoopFact.SettledLine::line)
                .filter(kind)
                .map(line -> line.span().occurredAt()));
    }

    private static @Nullable Instant max(Stream<? extends @Nullable Instant> times) {
        return times.filter(Objects::nonNull)
                .map(time -> (Instant) Objects.requireNonNull(time))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant latest(Stream<? extends @Nullable Instant> times) {
        return Objects.requireNonNullElse(max(times), Instant.EPOCH);
    }
}
