package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.order.RefundId;
import io.tieout.projections.loop.LoopMoment;
import io.tieout.projections.loop.LoopPiece;
import io.tieout.projections.wire.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows that one event of a partition changes: checks the order of its aggregate, folds, and remembers. One state entry an aggregate costs a lookup
 * an event, and buys three things: a second delivery is skipped in every table, a lost event is noticed at the next one of its aggregate, and of
 * several facts that claim the same thing the same one wins in any order of arrival.
 */
final class EntityFold {
    private static final Logger LOG = LoggerFactory.getLogger(EntityFold.class);
    /** Aggregates whose key is not their own identifier but the order that their facts name. */
    private static final Set<String> KEYED_BY_ORDER = Set.of("Payment", "Entitlement", "SettlementLine");

    private final LedgerEventCodec codec;

    EntityFold(LedgerEventCodec codec) {
        this.codec = codec;
    }

    /** What is remembered of the entities of one partition. */
    interface Entities {
        @Nullable
        Entity get(String key);

        void put(String key, Entity entity);
    }

    /**
     * What an event did.
     *
     * @param changes of rows, in order
     * @param pieces that the closed loop is told
     * @param moment of the event
     */
    record Folded(List<RowChange> changes, List<LoopPiece> pieces, LoopMoment moment) {}

    /**
     * Folds one event.
     *
     * @param place where the event lies, for messages
     * @return empty where the event was seen before
     * @throws IllegalArgumentException if an event of its aggregate is missing before it, or it cannot be read
     */
    Optional<Folded> apply(EventEnvelope envelope, byte[] payload, Entities entities, String place) {
        String aggregate = envelope.aggregateType() + "/" + envelope.aggregateId();
        Entity before = entities.get(aggregate);
        long expected = before == null ? 0 : before.aggregateSeq() + 1;
        if (envelope.aggregateSeq() < expected) {
            return Optional.empty(); // The publisher was set back.
        }
        if (envelope.aggregateSeq() > expected) {
            reportJump(envelope, aggregate, expected, place);
        }
        LedgerEvent content = codec.read(envelope.eventType(), envelope.revision(), payload);
        LoopMoment moment =
                new LoopMoment(envelope.ledgerSeq(), content.origin().recordedAt());
        Folded folded = new Folded(new ArrayList<>(), new ArrayList<>(), moment);
        EntityState known = before == null ? null : before.state();
        EventRows.Step step = step(known, envelope, content, payload);
        List<RowChange> changes = new ArrayList<>(step.changes());
        if (content instanceof FactConflictRecorded conflict) {
            changes.add(new RowChange.Upsert(ConflictReference.row(envelope, conflict)));
        }
        Map<String, String> places = feed(before, changes, folded);
        entities.put(aggregate, new Entity(envelope.aggregateSeq(), step.after(), places));
        DailyTotals.between(known, step.after(), envelope.ledgerSeq())
                .forEach(total -> folded.changes().add(new RowChange.Upsert(total)));
        RefundId refund = RefundState.refundOf(content);
        if (refund != null) {
            refund(refund, content, envelope, entities, folded);
        }
        folded.changes().add(new RowChange.Upsert(EventFactRows.event(envelope, content, payload)));
        return Optional.of(folded);
    }

    /** A refund is no aggregate: its order and its payment tell of it. Its place in the store has a name that no kind of aggregate has. */
    private static void refund(
            RefundId refund, LedgerEvent content, EventEnvelope envelope, Entities entities, Folded folded) {
        String key = "refund/" + refund;
        Entity before = entities.get(key);
        EventRows.Step step = EventRows.refund(before == null ? null : before.state(), content, envelope.ledgerSeq());
        entities.put(key, new Entity(0, step.after(), feed(before, step.changes(), folded)));
    }

    /** Takes the changes, and what the closed loop is told of them; answers where it has been told what. */
    private static Map<String, String> feed(@Nullable Entity before, List<RowChange> changes, Folded folded) {
        LoopFeed feed = LoopFeed.of(before == null ? Map.of() : before.places(), changes);
        folded.changes().addAll(changes);
        folded.pieces().addAll(feed.pieces());
        return feed.places();
    }

    private EventRows.Step step(
            @Nullable EntityState before, EventEnvelope envelope, LedgerEvent content, byte[] payload) {
        if (OperatorRows.isFor(content)) {
            return OperatorRows.apply((OperatorState) before, envelope, payload, codec);
        } else if (content instanceof FactRestated restated) {
            return RestatedRows.apply(before, restated, codec, envelope.ledgerSeq());
        }
        return EventRows.apply(before, content, envelope.ledgerSeq());
    }

    /**
     * An event of the aggregate did not come before this one. Where every event of an aggregate has the same key, it is lost. Where the key is an
     * order that the facts name, facts that name different orders lie in different partitions, and one such fact must not stop all others.
     */
    private static void reportJump(EventEnvelope envelope, String aggregate, long expected, String place) {
        if (!KEYED_BY_ORDER.contains(envelope.aggregateType())) {
            throw new IllegalArgumentException(
                    "aggregate " + aggregate + " jumps to sequence " + envelope.aggregateSeq() + " where " + expected
                            + " is expected: an event is missing before it; reset the publisher's position");
        }
        LOG.warn(
                "aggregate {} jumps to sequence {} where {} is expected, at {}: its facts name different orders, or an event is missing",
                aggregate,
                envelope.aggregateSeq(),
                expected,
                place);
    }
}
