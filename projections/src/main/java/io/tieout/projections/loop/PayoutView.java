package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.PayoutCover;
import io.tieout.projections.loop.LoopClaim.PayoutCredit;
import io.tieout.projections.loop.LoopClaim.PayoutFact;
import io.tieout.projections.loop.LoopClaim.PayoutState;
import io.tieout.projections.loop.LoopFact.BankFact;
import io.tieout.projections.loop.LoopFact.BatchNet;
import java.math.BigDecimal;
import java.util.List;

/** Compares a payout with its batches and with the bank. */
final class PayoutView {
    private PayoutView() {}

    static PayoutState of(PayoutFact payout, List<BatchNet> batches, List<BankFact> bank) {
        return new PayoutState(
                payout.span(),
                payout.amount(),
                payout.currency(),
                payout.valueDate(),
                batches.size(),
                cover(payout, batches),
                credit(payout, bank));
    }

    private static PayoutCover cover(PayoutFact payout, List<BatchNet> batches) {
        if (batches.stream().anyMatch(BatchNet::shared)) {
            return PayoutCover.SHARED;
        }
        BigDecimal nets = BigDecimal.ZERO;
        for (BatchNet batch : batches) {
            if (batch.net() == null) {
                return PayoutCover.UNKNOWN;
            }
            nets = nets.add(batch.net());
        }
        boolean oneCurrency =
                batches.stream().allMatch(batch -> payout.currency().equals(batch.currency()));
        return oneCurrency && nets.compareTo(payout.amount()) == 0 ? PayoutCover.COVERED : PayoutCover.DIFFERS;
    }

    private static PayoutCredit credit(PayoutFact payout, List<BankFact> bank) {
        if (bank.isEmpty()) {
            return PayoutCredit.MISSING;
        }
        BigDecimal booked = bank.stream().map(BankFact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean oneCurrency = bank.stream().allMatch(entry -> entry.currency().equals(payout.currency()));
        return oneCurrency && booked.compareTo(payout.amount()) == 0 ? PayoutCredit.CREDITED : PayoutCredit.DIFFERS;
    }
}
