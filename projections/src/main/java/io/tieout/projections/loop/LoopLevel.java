package io.tieout.projections.loop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The levels that a fact passes on its way to its order, in their order. A fact enters at the level that knows what it names and only goes
 * down, so the levels are a chain without a circle and a marker needs to pass each of them once.
 */
public enum LoopLevel {
    /** What journal entries, bank entries, payouts and conflicts refer to. */
    REFERENCES,
    /** Payments, transactions, refunds, grants and payouts with the facts that wait for them. */
    LINKS,
    /** Settlement batches with their lines, and disputes. */
    BATCHES,
    /** Orders. */
    ORDERS;

    /** The name of the repartition topic, without the application id, from one level or, where null, from the events. */
    public String topicFrom(@Nullable LoopLevel above) {
        return "loop-" + (above == null ? "events" : above.word()) + "-to-" + word();
    }

    /** The node that takes what is forwarded here from one level or, where null, from the events. */
    public String entranceFrom(@Nullable LoopLevel above) {
        return topicFrom(above) + "-repartition-filter";
    }

    /** The processor's name. */
    public String processor() {
        return "loop-" + word();
    }

    /** The store's name, which is part of its changelog's name. */
    public String store() {
        return "loop-" + word() + "-facts";
    }

    /** The levels in front of this one. */
    public List<LoopLevel> above() {
        return Stream.of(values()).filter(level -> level.compareTo(this) < 0).toList();
    }

    /** The levels behind this one. */
    public List<LoopLevel> below() {
        return Stream.of(values()).filter(level -> level.compareTo(this) > 0).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
