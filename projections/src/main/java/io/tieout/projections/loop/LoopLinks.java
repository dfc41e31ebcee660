package io.tieout.projections.loop;

import io.tieout.projections.loop.ClosedLoop.Judgement;
import io.tieout.projections.loop.ClosedLoop.Link;
import io.tieout.projections.loop.ClosedLoop.Residuals;
import io.tieout.projections.loop.ClosedLoop.Verdict;
import io.tieout.projections.loop.LoopFact.OrderFact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of one order with what does not agree in each. A link whose other side has not come is awaited, one whose sides differ is broken. */
final class LoopLinks {
    private final LoopFacts facts;
    private final LoopSums sums;
    private final LoopBooks books;
    private final LoopRights rights;
    private final LoopTimes times;
    private final @Nullable OrderFact order;

    /** A link that does not agree. */
    private record Open(Link link, boolean broken, String reason, Instant dueAt) {}

    /** One comparison of the settlement link. */
    private record Part(BigDecimal difference, long here, long there, String missing, String unknown, String differs) {
        boolean isOpen() {
            return difference.signum() != 0;
        }

        boolean contradicts() {
            return isOpen() && here > 0 && there > 0;
        }

        String reason() {
            if (contradicts()) {
                return differs;
            }
            return there == 0 ? missing : unknown;
        }
    }

    LoopLinks(LoopFacts facts, LoopSums sums, LoopBooks books, LoopRights rights) {
        this.facts = facts;
        this.sums = sums;
        this.books = books;
        this.rights = rights;
        this.times = new LoopTimes(facts);
        this.order = facts.order();
    }

    Residuals residuals() {
        BigDecimal fee = LoopSums.sum(
                sums.inCurrency().map(line -> LoopSums.openNet(line.line()).add(LoopSums.overTerms(line))));
        BigDecimal unfunded = LoopSums.sum(sums.inCurrency()
                .filter(line -> !line.status().isFunded())
                .map(line -> line.line().net()));
        BigDecimal unexplained = LoopSums.sum(facts.bank().stream()
                .filter(entry -> facts.counts(entry.currency()))
                .map(LoopFact.BankFact::amount));
        return new Residuals(
                owed().subtract(sums.captured),
                sums.kept().subtract(sums.sales.subtract(sums.settledRefunds).subtract(sums.settledDisputes)),
                fee,
                unfunded.subtract(unexplained),
                books.residual(LoopAccount.RECEIVABLES),
                books.residual(LoopAccount.DEFERRED_REVENUE),
                books.residual(LoopAccount.REVENUE),
                rights.residual());
    }

    Judgement judgement() {
        if (!facts.conflicts().isEmpty()) {
            return new Judgement(Verdict.CONFLICT, null, "FACT_CONFLICT", null);
        }
        List<Open> open = Stream.of(payment(), settlement(), fee(), payout(), books(), rights())
                .filter(Objects::nonNull)
                .<Open>map(Objects::requireNonNull)
                .toList();
        List<Open> broken = open.stream().filter(Open::broken).toList();
        if (open.isEmpty()) {
            return new Judgement(Verdict.CLOSED, null, null, null);
        }
        List<Open> speaking = broken.isEmpty() ? open : broken;
        return new Judgement(
                broken.isEmpty() ? Verdict.LATE : Verdict.BROKEN,
                speaking.get(0).link(),
                speaking.get(0).reason(),
                speaking.stream().map(Open::dueAt).min(Instant::compareTo).orElseThrow());
    }

    /** What the customer owes once somebody says that it is paid; a cancelled order owes what was captured, which is to be given back. */
    private BigDecimal owed() {
        if (order == null || order.payable() == null) {
            return BigDecimal.ZERO;
        } else if (order.cancelled()) {
            return sums.captured;
        }
        return order.paidAt() != null || sums.captures() > 0 ? order.payable() : BigDecimal.ZERO;
    }

    private @Nullable Open payment() {
        if (owed().compareTo(sums.captured) == 0) {
            return null;
        } else if (order == null || order.payable() == null) {
            return new Open(Link.PAYMENT, false, "ORDER_MISSING", times.payment());
        }
        boolean captured = sums.captures() > 0;
        return new Open(Link.PAYMENT, captured, captured ? "AMOUNT_DIFFERS" : "CAPTURE_MISSING", times.payment());
    }

    private @Nullable Open settlement() {
        Part sales = new Part(
                sums.captured.subtract(sums.sales),
                sums.captures(),
                sums.lines(LoopSums::isSale),
                "SETTLEMENT_MISSING",
                "SETTLED_NOT_CAPTURED",
                "GROSS_DIFFERS");
        Part refunds = new Part(
                sums.refunded.subtract(sums.settledRefunds),
                sums.refunds(),
                sums.lines(LoopSums::isRefund),
                "REFUND_NOT_SETTLED",
                "REFUND_UNKNOWN",
                "REFUND_DIFFERS");
        Part disputes = new Part(
                sums.chargedBack.subtract(sums.settledDisputes),
                facts.chargebacks().size(),
                sums.lines(LoopSums::isDispute),
                "CHARGEBACK_NOT_SETTLED",
                "CHARGEBACK_UNKNOWN",
                "CHARGEBACK_DIFFERS");
        List<Part> open =
                Stream.of(sales, refunds, disputes).filter(Part::isOpen).toList();
        if (open.isEmpty()) {
            return null;
        }
        List<Part> broken = open.stream().filter(Part::contradicts).toList();
        return new Open(
                Link.SETTLEMENT,
                !broken.isEmpty(),
                (broken.isEmpty() ? open : broken).get(0).reason(),
                sales.isOpen() ? times.sales() : times.refundsAndDisputes());
    }

    private @Nullable Open fee() {
        boolean adds = facts.lines().stream()
                .allMatch(line -> LoopSums.openNet(line.line()).signum() == 0);
        boolean agreed = facts.lines().stream()
                .allMatch(line -> line.fee() == null
                        || LoopSums.overTerms(line).abs().compareTo(line.fee().tolerance()) <= 0);
        if (adds && agreed) {
            return null;
        }
        return new Open(Link.FEE, true, adds ? "FEE_DIFFERS" : "NET_DIFFERS", times.fees());
    }

    private @Nullable Open payout() {
        List<BatchStatus> states = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        facts.lines().stream().filter(line -> !line.status().isFunded()).forEach(line -> {
            states.add(line.status());
            due.add(after(line.line().valueDate(), LoopTimes.PAYOUT));
        });
        facts.batches().stream().filter(batch -> !batch.status().isFunded()).forEach(batch -> {
            states.add(batch.status());
            due.add(after(batch.valueDate(), LoopTimes.PAYOUT));
        });
        facts.bank().forEach(entry -> due.add(after(entry.bookingDate(), LoopTimes.BANK)));
        Instant last = due.stream().max(Instant::compareTo).orElse(null);
        if (last == null) {
            return null;
        }
        boolean broken = states.stream().anyMatch(BatchStatus::contradicts);
        String reason = states.stream()
                .filter(status -> status.contradicts() == broken)
                .map(BatchStatus::name)
                .min(String::compareTo)
                .orElse("PAYOUT_UNKNOWN");
        return new Open(Link.PAYOUT, broken, reason, last);
    }

    private @Nullable Open books() {
        if (books.agree()) {
            return null;
        } else if (facts.entries().isEmpty()) {
            return new Open(Link.BOOKS, false, "ENTRIES_MISSING", times.books());
        } else if (facts.entries().size() == facts.count()) {
            return new Open(Link.BOOKS, false, "FACTS_MISSING", times.books());
        }
        return new Open(Link.BOOKS, true, "BALANCE_DIFFERS", times.books());
    }

    private @Nullable Open rights() {
        if (rights.agree()) {
            return null;
        }
        boolean active = rights.activeQuantity() > 0;
        return new Open(Link.RIGHTS, active, active ? "RIGHTS_DIFFER" : "RIGHTS_MISSING", times.rights());
    }

    private static Instant after(LocalDate day, Duration time) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(time);
    }
}
