package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopFact.BankFact;
import io.tieout.projections.loop.LoopFact.BatchFact;
import io.tieout.projections.loop.LoopFact.ChargebackFact;
import io.tieout.projections.loop.LoopFact.ConflictFact;
import io.tieout.projections.loop.LoopFact.EntryFact;
import io.tieout.projections.loop.LoopFact.GrantFact;
import io.tieout.projections.loop.LoopFact.ItemFact;
import io.tieout.projections.loop.LoopFact.OrderFact;
import io.tieout.projections.loop.LoopFact.PaymentFact;
import io.tieout.projections.loop.LoopFact.RefundFact;
import io.tieout.projections.loop.LoopFact.RefundItemFact;
import io.tieout.projections.loop.LoopFact.SettledLine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one order by their kind.
 *
 * @param currency the order's; where it has none the first by name of its payments, else of its lines, disputes, entries, bank entries, batch
 */
record LoopFacts(
        @Nullable OrderFact order,
        List<ItemFact> items,
        List<PaymentFact> payments,
        List<RefundFact> refunds,
        List<RefundItemFact> refundItems,
        List<ChargebackFact> chargebacks,
        List<SettledLine> lines,
        List<EntryFact> entries,
        List<GrantFact> grants,
        List<ConflictFact> conflicts,
        List<BankFact> bank,
        List<BatchFact> batches,
        @Nullable String currency) {

    static LoopFacts of(Collection<LoopContent> contents) {
        List<OrderFact> orders = all(contents, OrderFact.class);
        OrderFact order = orders.isEmpty() ? null : orders.get(0);
        List<PaymentFact> payments = all(contents, PaymentFact.class);
        List<ChargebackFact> chargebacks = all(contents, ChargebackFact.class);
        List<SettledLine> lines = all(contents, SettledLine.class);
        List<EntryFact> entries = all(contents, EntryFact.class);
        List<BankFact> bank = all(contents, BankFact.class);
        List<BatchFact> batches = all(contents, BatchFact.class);
        String currency = Stream.<Stream<@Nullable String>>of(
                        Stream.ofNullable(order).map(OrderFact::currency),
                        payments.stream().map(PaymentFact::currency),
                        lines.stream().map(line -> line.line().currency()),
                        chargebacks.stream().map(ChargebackFact::currency),
                        entries.stream()
                                .flatMap(entry -> entry.balances().stream())
                                .map(LoopFact.Balance::currency),
                        bank.stream().map(BankFact::currency),
                        batches.stream().map(BatchFact::currency))
                .flatMap(of -> of.filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .sorted()
                        .limit(1))
                .findFirst()
                .orElse(null);
        return new LoopFacts(
                order,
                all(contents, ItemFact.class),
                payments,
                all(contents, RefundFact.class),
                all(contents, RefundItemFact.class),
                chargebacks,
                lines,
                entries,
                all(contents, GrantFact.class),
                all(contents, ConflictFact.class),
                bank,
                batches,
                currency);
    }

    /** Whether an amount counts here. */
    boolean counts(@Nullable String other) {
        return other != null && other.equals(currency);
    }

    /** How many rows of the warehouse belong to the order; its items belong to its row. */
    int count() {
        return Math.toIntExact(counted().count());
    }

    /** The earliest times; null where nothing counts. */
    @Nullable
    LoopSpan span() {
        return counted()
                .map(LoopFact::span)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(LoopSpan::earliest)
                .orElse(null);
    }

    /** How many facts are in another currency than the row: payments, disputes, lines that name no amount in it, balances, items. */
    int otherCurrencies() {
        long others = Stream.of(
                        payments.stream().map(PaymentFact::currency),
                        chargebacks.stream().map(ChargebackFact::currency),
                        lines.stream()
                                .map(line -> counts(line.line().transactionCurrency())
                                        ? Objects.requireNonNull(line.line().transactionCurrency())
                                        : line.line().currency()),
                        entries.stream()
                                .flatMap(entry -> entry.balances().stream())
                                .map(LoopFact.Balance::currency),
                        items.stream().map(ItemFact::currency))
                .flatMap(of -> of)
                .filter(other -> !counts(other))
                .count();
        return Math.toIntExact(others);
    }

    private Stream<? extends LoopFact> counted() {
        return Stream.of(
                        Stream.ofNullable(order),
                        payments.stream(),
                        refunds.stream(),
                        chargebacks.stream(),
                        lines.stream(),
                        entries.stream(),
                        grants.stream(),
                        conflicts.stream(),
                        bank.stream(),
                        batches.stream())
                .flatMap(of -> of);
    }

    private static <T> List<T> all(Collection<LoopContent> contents, Class<T> type) {
        return contents.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
