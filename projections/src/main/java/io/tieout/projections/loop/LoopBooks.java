package io.tieout.projections.loop;

import static io.tieout.projections.loop.LoopAccount.DEFERRED_REVENUE;
import static io.tieout.projections.loop.LoopAccount.RECEIVABLES;
import static io.tieout.projections.loop.LoopAccount.REVENUE;

import io.tieout.projections.loop.ClosedLoop.FinanceSide;
import io.tieout.projections.loop.LoopFact.ItemFact;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the posting rules make of the facts, and what the books say, by account and currency. */
final class LoopBooks {
    private final LoopFacts facts;
    private final Map<Place, BigDecimal> booked = new HashMap<>();
    private final Map<Place, BigDecimal> open = new HashMap<>();

    private record Place(LoopAccount account, String currency) {}

    LoopBooks(LoopFacts facts) {
        this.facts = facts;
        facts.entries().stream().flatMap(entry -> entry.balances().stream()).forEach(balance -> {
            add(booked, balance.account(), balance.currency(), balance.amount());
            expect(balance.account(), balance.currency(), balance.amount().negate());
        });
        facts.payments().forEach(payment -> {
            expect(RECEIVABLES, payment.currency(), payment.captured().subtract(payment.refunded()));
            expect(DEFERRED_REVENUE, payment.currency(), payment.captured().negate());
            expect(REVENUE, payment.currency(), payment.refunded());
        });
        facts.chargebacks()
                .forEach(chargeback -> expect(
                        RECEIVABLES, chargeback.currency(), chargeback.away().negate()));
        facts.lines().stream()
                .map(LoopFact.SettledLine::line)
                .filter(line -> !line.kind().equals("FEE"))
                .forEach(line ->
                        expect(RECEIVABLES, line.currency(), line.gross().negate()));
        facts.grants().forEach(this::delivered);
    }

    FinanceSide side() {
        return new FinanceSide(of(booked, RECEIVABLES), of(booked, DEFERRED_REVENUE), of(booked, REVENUE));
    }

    /** Facts less postings of an account, in the currency of the row. */
    BigDecimal residual(LoopAccount account) {
        return of(open, account);
    }

    /** Whether every account agrees in every currency. */
    boolean agree() {
        return open.values().stream().allMatch(amount -> amount.signum() == 0);
    }

    private void delivered(LoopFact.GrantFact grant) {
        for (ItemFact item : facts.items()) {
            if (grant.quantity() != null && item.itemId().equals(grant.itemId())) {
                BigDecimal value = item.unitPrice().multiply(BigDecimal.valueOf(grant.quantity()));
                expect(DEFERRED_REVENUE, item.currency(), value);
                expect(REVENUE, item.currency(), value.negate());
            }
        }
    }

    private void expect(LoopAccount account, String currency, BigDecimal amount) {
        add(open, account, currency, amount);
    }

    private static void add(Map<Place, BigDecimal> to, LoopAccount account, String currency, BigDecimal amount) {
        to.merge(new Place(account, currency), amount, BigDecimal::add);
    }

    private BigDecimal of(Map<Place, BigDecimal> amounts, LoopAccount account) {
        String currency = facts.currency();
        return currency == null ? BigDecimal.ZERO : amounts.getOrDefault(new Place(account, currency), BigDecimal.ZERO);
    }
}
