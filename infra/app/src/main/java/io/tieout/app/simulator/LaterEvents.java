package io.tieout.app.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * What will happen on a later day. What takes money waits until a batch of its merchant account can bear it, because no provider pays out less than nothing,
 * and is given up where none can for some days.
 */
final class LaterEvents {
    private final List<Event> waiting = new ArrayList<>();

    /**
     * Something that happens on the first day on which it can.
     *
     * @param until the last day on which it may happen
     * @param cost what it takes from the batch, 0 where it takes nothing
     */
    private record Event(
            LocalDate from, LocalDate until, MerchantAccount account, Money cost, Consumer<LocalDate> happen) {}

    void add(LocalDate from, int patienceDays, MerchantAccount account, Money cost, Consumer<LocalDate> happen) {
        waiting.add(new Event(from, from.plusDays(patienceDays), account, cost, happen));
    }

    boolean isDone() {
        return waiting.isEmpty();
    }

    /** Lets happen what can on a day whose batches are not reported yet. */
    void happen(LocalDate day, Settlement settlement) {
        for (Event event : List.copyOf(waiting)) {
            if (event.from().isAfter(day)) {
                continue;
            }
            boolean bears = event.cost().isZero()
                    || settlement.net(event.account(), day).isGreaterThan(event.cost());
            if (bears || !event.until().isAfter(day)) {
                waiting.remove(event);
            }
            if (bears) {
                event.happen().accept(day);
            }
        }
    }
}
