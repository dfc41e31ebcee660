package io.tieout.app.simulator;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The way from a system to the ledger: mostly quick, sometimes late and so out of order, now and then twice. */
final class Delivery {

    private final PriorityQueue<Underway> underway = new PriorityQueue<>();
    private long sent;

    private record Underway(long arrivalMicros, long number, Draft draft) implements Comparable<Underway> {
        @Override
        public int compareTo(Underway other) {
            int byArrival = Long.compare(arrivalMicros, other.arrivalMicros);
            return byArrival != 0 ? byArrival : Long.compare(number, other.number);
        }
    }

    void send(Draft draft, Dice dice) {
        long arrival = draft.occurredMicros() + delay(dice);
        underway.add(new Underway(arrival, sent++, draft));
        if (dice.percent(3)) {
            underway.add(new Underway(arrival + dice.between(Times.SECOND, 12 * Times.HOUR), sent++, draft));
        }
    }

    private static long delay(Dice dice) {
        int kind = dice.below(100);
        if (kind < 88) {
            return dice.between(50_000, 2 * Times.SECOND);
        }
        return kind < 98
                ? dice.between(2 * Times.SECOND, 30 * Times.MINUTE)
                : dice.between(30 * Times.MINUTE, 6 * Times.HOUR);
    }

    /** The next fact that arrives before a time, null where none does. */
    @Nullable
    Draft arrivedBefore(long micros) {
        Underway next = underway.peek();
        if (next == null || next.arrivalMicros() >= micros) {
            return null;
        }
        underway.remove();
        return next.draft();
    }

    int underway() {
        return underway.size();
    }
}
