package io.tieout.ledger.aggregate;

import io.tieout.ledger.event.LedgerEvent;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configurer;

/**
 * What the ledger must know of a kind of aggregate to hand it events: the door of each aggregate's package. Each event of the ledger belongs
 * to exactly one.
 *
 * <p>A stream is opened with one command and extended with another, because a creation command costs no look into the event store: in a large
 * batch that look is the dearest part by far.
 *
 * @param <E> the sealed interface of the aggregate's events
 */
public interface AggregateType<E extends LedgerEvent> {
    /** The name of the kind, for example {@code Order}. */
    default String name() {
        return aggregate().getSimpleName();
    }

    /** The class that Axon manages. */
    Class<?> aggregate();

    /** The sealed interface of its events. */
    Class<E> events();

    /** The business identifier of the aggregate an event belongs to, unique within the kind. */
    String idOf(E event);

    /** The command that records the first event of a stream. */
    Object open(E event);

    /** The command that records a further event of a stream. */
    Object extend(E event);

    /** Makes the aggregate known to Axon. */
    void configure(Configurer configurer, Cache cache);

    /**
     * The name of the stream in the event store. Axon identifies a stream by one text for all kinds, so the kind is part of it: order 7 and
     * payment 7 are two streams.
     */
    default String stream(E event) {
        return stream(name(), idOf(event));
    }

    /** The name of the stream of an aggregate. */
    static String stream(String name, String id) {
        return name + "/" + id;
    }
}
