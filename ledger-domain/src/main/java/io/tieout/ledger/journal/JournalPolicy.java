package io.tieout.ledger.journal;

import io.tieout.ledger.event.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The rules a journal entry must keep. */
final class JournalPolicy {
    private JournalPolicy() {}

    /**
     * Checks the rules in order.
     *
     * @throws Refusal naming the first rule that is broken
     */
    static void check(JournalEvent event) {
        debitsEqualCreditsInEachCurrency(event.postings());
    }

    private static void debitsEqualCreditsInEachCurrency(List<Posting> postings) {
        Map<CurrencyUnit, BigDecimal> debits = new TreeMap<>();
        Map<CurrencyUnit, BigDecimal> credits = new TreeMap<>();
        for (Posting posting : postings) {
            Map<CurrencyUnit, BigDecimal> side = switch (posting.side()) {
                case DEBIT -> debits;
                case CREDIT -> credits;
            };
            side.merge(posting.amount().getCurrencyUnit(), posting.amount().getAmount(), BigDecimal::add);
            debits.putIfAbsent(posting.amount().getCurrencyUnit(), BigDecimal.ZERO);
            credits.putIfAbsent(posting.amount().getCurrencyUnit(), BigDecimal.ZERO);
        }
        debits.forEach((currency, debit) -> {
            BigDecimal credit = credits.getOrDefault(currency, BigDecimal.ZERO);
            if (debit.compareTo(credit) != 0) {
                throw new Refusal(
                        "/data/postings",
                        "debit " + debit.toPlainString() + " credit " + credit.toPlainString() + " "
                                + currency.getCode(),
                        "the debits and credits of an entry are equal in each currency",
                        "post the missing side in " + currency.getCode());
            }
        });
    }
}
