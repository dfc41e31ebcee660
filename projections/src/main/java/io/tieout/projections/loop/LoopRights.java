package io.tieout.projections.loop;

import io.tieout.projections.loop.ClosedLoop.RightsSide;
import io.tieout.projections.loop.LoopFact.GrantFact;
import io.tieout.projections.loop.LoopFact.ItemFact;
import io.tieout.projections.loop.LoopFact.OrderFact;
import io.tieout.projections.loop.LoopFact.RefundFact;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is active in rights beside what was paid and kept, item by item. */
final class LoopRights {
    private final LoopFacts facts;
    private final LoopSums sums;
    private final BigDecimal residual;
    private final boolean agree;

    LoopRights(LoopFacts facts, LoopSums sums) {
        this.facts = facts;
        this.sums = sums;
        Set<String> itemIds = new TreeSet<>();
        facts.items().forEach(item -> itemIds.add(item.itemId()));
        facts.grants().stream()
                .filter(GrantFact::active)
                .map(GrantFact::itemId)
                .filter(Objects::nonNull)
                .forEach(item -> itemIds.add(Objects.requireNonNull(item)));
        BigDecimal open = BigDecimal.ZERO;
        boolean all = true;
        for (String itemId : itemIds) {
            ItemFact item = item(itemId);
            int active = quantity(grant -> grant.active() && itemId.equals(grant.itemId()));
            int difference = active - expected(itemId, item, active);
            all &= difference == 0;
            if (item != null && facts.counts(item.currency())) {
                open = open.add(item.unitPrice().multiply(BigDecimal.valueOf(difference)));
            }
        }
        this.residual = open;
        this.agree = all;
    }

    RightsSide side() {
        return new RightsSide(
                value(grant -> true), value(GrantFact::active), quantity(grant -> true), quantity(GrantFact::active));
    }

    BigDecimal residual() {
        return residual;
    }

    boolean agree() {
        return agree;
    }

    int activeQuantity() {
        return quantity(GrantFact::active);
    }

    /** How many of an item the customer may use; what is only partly paid is not judged here. */
    private int expected(String itemId, @Nullable ItemFact item, int active) {
        OrderFact order = facts.order();
        if (item == null || order == null || order.payable() == null || order.cancelled()) {
            return 0;
        }
        boolean owes = order.payable().signum() > 0;
        if (owes && sums.kept().signum() <= 0) {
            return 0;
        } else if (sums.captured.compareTo(order.payable()) < 0) {
            return active;
        }
        return Math.max(0, item.quantity() - refunded(itemId));
    }

    private int refunded(String itemId) {
        Set<String> done = facts.refunds().stream()
                .filter(RefundFact::succeeded)
                .map(RefundFact::refundId)
                .collect(Collectors.toSet());
        return facts.refundItems().stream()
                .filter(part -> part.itemId().equals(itemId) && done.contains(part.refundId()))
                .mapToInt(LoopFact.RefundItemFact::quantity)
                .sum();
    }

    private int quantity(Predicate<GrantFact> which) {
        return facts.grants().stream()
                .filter(which)
                .map(GrantFact::quantity)
                .filter(Objects::nonNull)
                .mapToInt(quantity -> Objects.requireNonNull(quantity))
                .sum();
    }

    private BigDecimal value(Predicate<GrantFact> which) {
        return LoopSums.sum(facts.items().stream()
                .filter(item -> facts.counts(item.currency()))
                .map(item -> item.unitPrice()
                        .multiply(BigDecimal.valueOf(quantity(
                                grant -> which.test(grant) && item.itemId().equals(grant.itemId()))))));
    }

    private @Nullable ItemFact item(String itemId) {
        return facts.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .orElse(null);
    }
}
