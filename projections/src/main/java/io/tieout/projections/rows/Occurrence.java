package io.tieout.projections.rows;

import io.tieout.ledger.event.FactOrigin;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The place of a fact in the order of occurrence: by time, then source, then fact id, which together are unique. Where several facts claim the
 * same thing of one entity, the first of them in this order is in force, whatever the order of arrival.
 */
record Occurrence(Instant at, String source, String factId) implements Comparable<Occurrence> {
    private static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::at)
            .thenComparing(Occurrence::source)
            .thenComparing(Occurrence::factId);

    static Occurrence of(FactOrigin origin) {
        return new Occurrence(origin.occurredAt(), origin.source(), origin.factId());
    }

    /** Whether a fact at this place is in force against {@code other}, null where no other fact claims the same. */
    boolean precedes(@Nullable Occurrence other) {
        return other == null || compareTo(other) < 0;
    }

    @Override
    public int compareTo(Occurrence other) {
        return ORDER.compare(this, other);
    }
}
