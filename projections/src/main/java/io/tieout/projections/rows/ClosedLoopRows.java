package io.tieout.projections.rows;

import io.tieout.projections.loop.ClosedLoop;
import io.tieout.projections.loop.ClosedLoop.Judgement;
import io.tieout.projections.loop.LoopMoment;
import java.math.BigDecimal;

/** The columns of an order in the closed loop. */
final class ClosedLoopRows {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private ClosedLoopRows() {}

    static ClosedLoopRow row(String orderId, ClosedLoop loop, LoopMoment moment) {
        Judgement judgement = loop.judgement();
        return new ClosedLoopRow(
                orderId,
                loop.order().merchantId(),
                loop.currency(),
                judgement.verdict().name(),
                judgement.brokenLink() == null ? null : judgement.brokenLink().name(),
                judgement.reason(),
                judgement.dueAt(),
                loop.order().status(),
                loop.order().payable(),
                loop.payment().authorized(),
                loop.payment().captured(),
                loop.payment().refunded(),
                loop.payment().chargedBack(),
                loop.settlement().gross(),
                loop.settlement().fee(),
                loop.settlement().net(),
                loop.settlement().refund(),
                loop.settlement().chargeback(),
                loop.settlement().expectedFee(),
                loop.settlement().batches(),
                loop.finance().receivables(),
                loop.finance().deferredRevenue(),
                loop.finance().revenue(),
                loop.rights().grantedValue(),
                loop.rights().activeValue(),
                loop.rights().grantedQuantity(),
                loop.rights().activeQuantity(),
                loop.residuals().payment(),
                loop.residuals().settlement(),
                loop.residuals().fee(),
                loop.residuals().payout(),
                loop.residuals().receivables(),
                loop.residuals().deferredRevenue(),
                loop.residuals().revenue(),
                loop.residuals().rights(),
                loop.otherCurrencies(),
                loop.facts(),
                loop.span().businessDate(),
                loop.span().occurredAt(),
                moment.recordedAt(),
                moment.seq());
    }

    /** The change that ends a row: all of its facts are joined elsewhere. */
    static ClosedLoopRow gone(String orderId, ClosedLoop before, LoopMoment moment) {
        return new ClosedLoopRow(
                orderId,
                null,
                before.currency(),
                ClosedLoop.Verdict.CLOSED.name(),
                null,
                "JOINED",
                null,
                null,
                null,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                null,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                0,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                0,
                0,
                before.span().businessDate(),
                before.span().occurredAt(),
                moment.recordedAt(),
                moment.seq());
    }
}
