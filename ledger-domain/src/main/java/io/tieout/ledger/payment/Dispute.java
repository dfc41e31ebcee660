package io.tieout.ledger.payment;

import java.util.EnumMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A chargeback through its stages.
 *
 * @param taken what was taken at each stage, by the first fact that told it
 * @param returned what came back, by the last fact that told it
 */
record Dispute(
        Map<ChargebackStage, Told<Money>> taken, @Nullable Told<Money> returned) {
    static final Dispute UNHEARD = new Dispute(Map.of(), null);

    Dispute {
        taken = Map.copyOf(taken);
    }

    Dispute taken(ChargebackStage stage, Told<Money> amount) {
        Map<ChargebackStage, Told<Money>> stages = new EnumMap<>(ChargebackStage.class);
        stages.putAll(taken);
        stages.put(stage, Told.first(stages.get(stage), amount));
        return new Dispute(stages, returned);
    }

    Dispute returned(Told<Money> amount) {
        return new Dispute(taken, Told.last(returned, amount));
    }

    /** Whether the last that happened was taking the money. */
    boolean isOpen() {
        return taken.values().stream()
                .anyMatch(stage -> returned == null || returned.origin().precedes(stage.origin()));
    }
}
