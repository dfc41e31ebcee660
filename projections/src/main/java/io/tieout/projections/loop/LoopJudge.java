package io.tieout.projections.loop;

import io.tieout.projections.loop.ClosedLoop.OrderSide;
import io.tieout.projections.loop.LoopFact.OrderFact;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Judges an order: a function of the set of its facts. What each number means is in {@code infra/docs/closed-loop.md}. */
final class LoopJudge {
    private LoopJudge() {}

    /** The row of an order; null where no fact of its own is known. */
    static @Nullable ClosedLoop of(Collection<LoopContent> contents) {
        LoopFacts facts = LoopFacts.of(contents);
        LoopSpan span = facts.span();
        if (span == null) {
            return null;
        }
        LoopSums sums = new LoopSums(facts);
        LoopBooks books = new LoopBooks(facts);
        LoopRights rights = new LoopRights(facts, sums);
        LoopLinks links = new LoopLinks(facts, sums, books, rights);
        OrderFact order = facts.order();
        return new ClosedLoop(
                span,
                facts.currency(),
                new OrderSide(
                        order == null ? null : order.merchantId(),
                        order == null ? null : order.status(),
                        order == null ? null : order.payable()),
                sums.paymentSide(),
                sums.settlementSide(),
                books.side(),
                rights.side(),
                links.residuals(),
                links.judgement(),
                facts.otherCurrencies(),
                facts.count());
    }
}
