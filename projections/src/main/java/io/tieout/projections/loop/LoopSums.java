package io.tieout.projections.loop;

import io.tieout.projections.loop.ClosedLoop.PaymentSide;
import io.tieout.projections.loop.ClosedLoop.SettlementSide;
import io.tieout.projections.loop.LoopFact.LineFact;
import io.tieout.projections.loop.LoopFact.SettledLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums of the payment and the settlement side in the currency of the row. */
final class LoopSums {
    private final LoopFacts facts;
    final BigDecimal captured;
    final BigDecimal refunded;
    final BigDecimal chargedBack;
    final BigDecimal sales;
    final BigDecimal settledRefunds;
    final BigDecimal settledDisputes;

    LoopSums(LoopFacts facts) {
        this.facts = facts;
        this.captured = payments(LoopFact.PaymentFact::captured);
        this.refunded = payments(LoopFact.PaymentFact::refunded);
        this.chargedBack = sum(facts.chargebacks().stream()
                .filter(chargeback -> facts.counts(chargeback.currency()))
                .map(LoopFact.ChargebackFact::away));
        this.sales = gross(LoopSums::isSale);
        this.settledRefunds = gross(LoopSums::isRefund).negate();
        this.settledDisputes = gross(LoopSums::isDispute).negate();
    }

    static boolean isSale(LineFact line) {
        return line.kind().equals("CAPTURE") || line.kind().equals("CORRECTION");
    }

    static boolean isRefund(LineFact line) {
        return line.kind().equals("REFUND");
    }

    static boolean isDispute(LineFact line) {
        return line.kind().startsWith("CHARGEBACK");
    }

    /** What the merchant has of what was paid. */
    BigDecimal kept() {
        return captured.subtract(refunded).subtract(chargedBack);
    }

    int captures() {
        return facts.payments().stream()
                .mapToInt(LoopFact.PaymentFact::captures)
                .sum();
    }

    int refunds() {
        return facts.payments().stream().mapToInt(LoopFact.PaymentFact::refunds).sum();
    }

    long lines(Predicate<LineFact> kind) {
        return facts.lines().stream().map(SettledLine::line).filter(kind).count();
    }

    PaymentSide paymentSide() {
        return new PaymentSide(payments(LoopFact.PaymentFact::authorized), captured, refunded, chargedBack);
    }

    SettlementSide settlementSide() {
        List<BigDecimal> expected = inCurrency()
                .map(SettledLine::fee)
                .filter(Objects::nonNull)
                .map(fee -> Objects.requireNonNull(fee).amount())
                .toList();
        return new SettlementSide(
                sales,
                sum(inCurrency().map(line -> line.line().fee())),
                sum(inCurrency().map(line -> line.line().net())),
                settledRefunds,
                settledDisputes,
                expected.isEmpty() ? null : sum(expected.stream()),
                Math.toIntExact(facts.lines().stream()
                        .map(line -> line.line().batch())
                        .distinct()
                        .count()));
    }

    /** Lines whose fee and net are in the currency of the row. */
    Stream<SettledLine> inCurrency() {
        return facts.lines().stream().filter(line -> facts.counts(line.line().currency()));
    }

    /** Gross less fees, reserve and net: not zero where a line does not add up. */
    static BigDecimal openNet(LineFact line) {
        return line.gross().subtract(line.fee()).subtract(line.reserve()).subtract(line.net());
    }

    /** What was charged above the terms; zero where no terms are known. */
    static BigDecimal overTerms(SettledLine line) {
        return line.fee() == null
                ? BigDecimal.ZERO
                : line.line().fee().subtract(line.fee().amount());
    }

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a line settles in the currency of the row; null where it says no amount in it. */
    private @Nullable BigDecimal settled(LineFact line) {
        if (facts.counts(line.currency())) {
            return line.gross();
        }
        return facts.counts(line.transactionCurrency()) ? line.transactionAmount() : null;
    }

    private BigDecimal gross(Predicate<LineFact> kind) {
        return sum(facts.lines().stream()
                .map(SettledLine::line)
                .filter(kind)
                .map(this::settled)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull));
    }

    private BigDecimal payments(java.util.function.Function<LoopFact.PaymentFact, BigDecimal> amount) {
        return sum(facts.payments().stream()
                .filter(payment -> facts.counts(payment.currency()))
                .map(amount));
    }
}
