package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of one kind that belong to one entity, for example the captures of a payment. Each counts once: under the id that names it, or, where
 * it has none, as the fact that told it. Summed within a currency, never across.
 */
record Amounts(Map<String, Told> told) {
    static final Amounts NONE = new Amounts(Map.of());

    /** An amount and the place of the fact that told it. */
    record Told(Occurrence occurrence, Money amount) {}

    Amounts {
        told = Map.copyOf(told);
    }

    /** With one more amount; of two under one id, the first in the order of occurrence is in force. */
    Amounts with(@Nullable String id, FactOrigin origin, Money amount) {
        Occurrence occurrence = Occurrence.of(origin);
        // The blank keeps it apart from every id, which has none.
        String key = id != null ? id : origin.source() + " " + origin.factId();
        Told before = told.get(key);
        if (!occurrence.precedes(before == null ? null : before.occurrence)) {
            return this;
        }
        Map<String, Told> more = new HashMap<>(told);
        more.put(key, new Told(occurrence, amount));
        return new Amounts(more);
    }

    int count() {
        return told.size();
    }

    /** The sum of the amounts in a currency. */
    BigDecimal total(String currency) {
        return inCurrency(currency)
                .reduce(Money.zero(CurrencyUnit.of(currency)), Money::plus)
                .getAmount();
    }

    /** When the first of them happened; null where there is none. */
    @Nullable
    Instant earliest() {
        return told.values().stream()
                .map(amount -> amount.occurrence.at())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The id of the first of them in the order of occurrence; null where there is none. */
    @Nullable
    String firstId() {
        return told.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.comparing(Told::occurrence)))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Stream<Money> inCurrency(String currency) {
        return told.values().stream()
                .map(Told::amount)
                .filter(amount -> amount.getCurrencyUnit().getCode().equals(currency));
    }
}
