package io.tieout.ledger.payment;

import io.tieout.ledger.event.FactOrigin;
import org.jspecify.annotations.Nullable;

/** What a fact told. Of two that tell the same thing one is in force by the order of occurrence, so the order of arrival does not matter. */
record Told<T>(FactOrigin origin, T value) {
    /** The earlier one. */
    static <T> Told<T> first(@Nullable Told<T> before, Told<T> now) {
        return before == null || now.origin.precedes(before.origin) ? now : before;
    }

    /** The later one. */
    static <T> Told<T> last(@Nullable Told<T> before, Told<T> now) {
        return before == null || before.origin.precedes(now.origin) ? now : before;
    }
}
