package io.tieout.projections.rows;

import io.tieout.ledger.payment.ProviderReference;
import org.jspecify.annotations.Nullable;

/**
 * What facts say of a payment as a whole. A fact of the payment itself is in force against a refund, and that against a dispute, which may be
 * in another currency; among equals the first in the order of {@link Occurrence} is.
 */
record PaymentHead(
        @Nullable Claim order,
        @Nullable Claim provider,
        @Nullable Claim merchantAccount,
        @Nullable Claim transaction,
        @Nullable Claim method,
        @Nullable Claim currency) {
    static final PaymentHead UNKNOWN = new PaymentHead(null, null, null, null, null, null);
    static final int PAYMENT = 0;
    static final int REFUND = 1;
    static final int DISPUTE = 2;

    PaymentHead ordered(int rank, Occurrence occurrence, @Nullable String orderId) {
        return new PaymentHead(
                Claim.first(order, rank, occurrence, orderId),
                provider,
                merchantAccount,
                transaction,
                method,
                currency);
    }

    PaymentHead referring(int rank, Occurrence occurrence, ProviderReference reference) {
        return referring(
                rank, occurrence, reference.provider(), reference.merchantAccount(), reference.transactionId());
    }

    PaymentHead referring(
            int rank, Occurrence occurrence, String provider, String merchantAccount, @Nullable String transactionId) {
        return new PaymentHead(
                order,
                Claim.first(this.provider, rank, occurrence, provider),
                Claim.first(this.merchantAccount, rank, occurrence, merchantAccount),
                Claim.first(transaction, rank, occurrence, transactionId),
                method,
                currency);
    }

    PaymentHead paidBy(Occurrence occurrence, String method) {
        return new PaymentHead(
                order,
                provider,
                merchantAccount,
                transaction,
                Claim.first(this.method, PAYMENT, occurrence, method),
                currency);
    }

    PaymentHead inCurrency(int rank, Occurrence occurrence, String currency) {
        return new PaymentHead(
                order,
                provider,
                merchantAccount,
                transaction,
                method,
                Claim.first(this.currency, rank, occurrence, currency));
    }
}
