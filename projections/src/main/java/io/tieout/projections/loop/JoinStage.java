package io.tieout.projections.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A level at which facts wait for claims of the same key. Whichever comes first is kept; a fact is passed on with what is known, taken back from
 * where it was when that changes, and never lost. A new fact costs a look at the claims of its key, a new claim a look at its facts.
 */
abstract class JoinStage extends LoopStage {
    private @Nullable LoopStore<Held> slots;

    JoinStage(LoopLevel level, IntSupplier partitions) {
        super(level, partitions);
    }

    /** What lies below one key. */
    record Key(String text, List<LoopContent> contents) {
        Key {
            contents = List.copyOf(contents);
        }

        <T extends LoopContent> List<T> all(Class<T> type) {
            return contents.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** A fact on its way. */
    record Passed(List<LoopPiece> pieces, @Nullable String index) {
        Passed {
            pieces = List.copyOf(pieces);
        }

        static Passed on(LoopPiece... pieces) {
            return new Passed(List.of(pieces), null);
        }
    }

    /** Where a fact goes, by what else lies below its key. */
    abstract Passed route(Key key, LoopFact fact);

    /** Whether facts of this key depend on each other and not on claims alone. */
    boolean dependOnEachOther(String key) {
        return false;
    }

    /** What to do where a fact has another index than before. */
    void reindex(String key, String slot, @Nullable String before, @Nullable String after) {}

    @Override
    void open(KeyValueStore<String, byte[]> store) {
        slots = new LoopStore<>(store, "k/", Held.class);
    }

    @Override
    void apply(String key, List<Change> changes, LoopMoment moment) {
        Set<String> touched = new LinkedHashSet<>();
        boolean all = false;
        for (Change change : changes) {
            if (keep(key, change, moment)) {
                touched.add(change.slot());
                all |= change.content() instanceof LoopClaim || change.content() == null || dependOnEachOther(key);
            }
        }
        if (!touched.isEmpty()) {
            List<LoopStore.Entry<Held>> below = slots().all(key + LoopStore.SEPARATOR);
            for (LoopStore.Entry<Held> entry : below) {
                if (all || touched.contains(entry.name())) {
                    pass(key, entry.name(), entry.value(), below, moment);
                }
            }
        }
    }

    /** Passes on one fact again. */
    final void passAgain(String key, String slot, LoopMoment moment) {
        Held held = slots().get(key + LoopStore.SEPARATOR + slot);
        if (held != null) {
            pass(key, slot, held, slots().all(key + LoopStore.SEPARATOR), moment);
        }
    }

    /** Whether the change changes anything. */
    private boolean keep(String key, Change change, LoopMoment moment) {
        String place = key + LoopStore.SEPARATOR + change.slot();
        Held before = slots().get(place);
        if (change.content() == null) {
            if (before == null) {
                return false;
            }
            before.sent().forEach(address -> forward(new LoopPiece(address, null), moment));
            reindex(key, change.slot(), before.index(), null);
            slots().delete(place);
            return true;
        }
        if (before != null && before.content().equals(change.content())) {
            return false;
        }
        slots().put(
                        place,
                        new Held(
                                change.content(),
                                before == null ? List.of() : before.sent(),
                                before == null ? null : before.index()));
        return true;
    }

    private void pass(String key, String slot, Held held, List<LoopStore.Entry<Held>> below, LoopMoment moment) {
        if (!(held.content() instanceof LoopFact fact)) {
            return;
        }
        Passed passed = route(
                new Key(
                        key,
                        below.stream().map(entry -> entry.value().content()).toList()),
                fact);
        List<LoopAddress> now = passed.pieces().stream().map(LoopPiece::address).toList();
        List<LoopPiece> moves = new ArrayList<>();
        held.sent().stream()
                .filter(address -> !now.contains(address))
                .forEach(address -> moves.add(new LoopPiece(address, null)));
        moves.addAll(passed.pieces());
        moves.forEach(piece -> forward(piece, moment));
        reindex(key, slot, held.index(), passed.index());
        Held after = new Held(fact, now, passed.index());
        if (!after.equals(held)) {
            slots().put(key + LoopStore.SEPARATOR + slot, after);
        }
    }

    private LoopStore<Held> slots() {
        return opened(slots);
    }

    /** The order of an entry by claims of orders; its own row where there is none. */
    static Passed toOrder(LoopFact.EntryFact entry, Stream<String> orders) {
        return Passed.on(new LoopPiece(
                orders.min(String::compareTo)
                        .map(order -> LoopPlaces.order(order, "entry/" + entry.entryId()))
                        .orElseGet(() -> LoopPlaces.orphanOf(entry)),
                entry));
    }

    /** The order of a conflict by claims of orders; its own row where there is none. */
    static Passed toOrder(LoopFact.ConflictFact conflict, Stream<String> orders) {
        return Passed.on(new LoopPiece(
                orders.min(String::compareTo)
                        .map(order -> LoopPlaces.order(order, "conflict/" + conflict.conflictId()))
                        .orElseGet(() -> LoopPlaces.orphanOf(conflict)),
                conflict));
    }
}
