package io.tieout.projections.rows;

import io.tieout.projections.loop.LoopAccount;
import io.tieout.projections.loop.LoopFact.Balance;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Debits less credits of one entry on the accounts of an order, by account and currency. */
final class LoopBalances {
    private LoopBalances() {}

    private record Place(LoopAccount account, String currency) {}

    static List<Balance> of(String entryId, List<RowChange> changes) {
        Map<Place, BigDecimal> balances = new LinkedHashMap<>();
        for (RowChange change : changes) {
            if (change instanceof RowChange.Upsert upsert
                    && upsert.row() instanceof PostingRow posting
                    && posting.entryId().equals(entryId)) {
                BigDecimal amount = posting.side().equals("DEBIT")
                        ? posting.amount()
                        : posting.amount().negate();
                LoopAccount.of(posting.ledgerAccount())
                        .ifPresent(account ->
                                balances.merge(new Place(account, posting.currency()), amount, BigDecimal::add));
            }
        }
        return balances.entrySet().stream()
                .map(balance ->
                        new Balance(balance.getKey().account(), balance.getKey().currency(), balance.getValue()))
                .sorted(java.util.Comparator.comparing(Balance::account).thenComparing(Balance::currency))
                .toList();
    }
}
