package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.PaymentClaim;
import io.tieout.projections.loop.LoopClaim.Terms;
import io.tieout.projections.loop.LoopFact.LineFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a line should cost by the terms agreed.
 *
 * @param amount rate x gross + fixed fee in the currency of the line, rounded HALF_EVEN to its minor unit
 * @param tolerance one minor unit, because providers round in ways of their own
 */
public record ExpectedFee(
        String paymentId, String orderId, String method, String scheduleId, BigDecimal amount, BigDecimal tolerance) {
    /** The terms of one account before those of all; of these the latest, and of equals the first by name. */
    private static final Comparator<Terms> BEST = Comparator.<Terms, Boolean>comparing(
                    terms -> terms.merchantAccount() == null)
            .thenComparing(Terms::effectiveFrom, Comparator.reverseOrder())
            .thenComparing(Terms::scheduleId);

    /** Whether the terms can say what a line costs: it settles a capture of a payment whose means and day are known. */
    static boolean appliesTo(LineFact line, @Nullable PaymentClaim payment) {
        return line.kind().equals("CAPTURE")
                && payment != null
                && payment.method() != null
                && payment.capturedOn() != null;
    }

    /**
     * The fee of a line; null where no terms hold.
     *
     * @param candidates terms of the provider, the means of payment and the currency
     */
    static @Nullable ExpectedFee of(LineFact line, PaymentClaim payment, Collection<Terms> candidates) {
        return candidates.stream()
                .filter(terms -> terms.merchantAccount() == null
                        || terms.merchantAccount().equals(line.merchantAccount()))
                .filter(terms -> !terms.effectiveFrom().isAfter(Objects.requireNonNull(payment.capturedOn())))
                .min(BEST)
                .map(terms -> of(line, payment, terms))
                .orElse(null);
    }

    private static ExpectedFee of(LineFact line, PaymentClaim payment, Terms terms) {
        int places = CurrencyUnit.of(line.currency()).getDecimalPlaces();
        return new ExpectedFee(
                payment.paymentId(),
                payment.orderId(),
                terms.method(),
                terms.scheduleId(),
                terms.rate().multiply(line.gross()).add(terms.fixedFee()).setScale(places, RoundingMode.HALF_EVEN),
                BigDecimal.ONE.movePointLeft(places));
    }
}
