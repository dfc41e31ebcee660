package io.tieout.ledger;

import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.ReadFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Spreads the facts of a call over lanes that record at the same time, each the streams of its own shards, so that two of them hardly ever want the
 * same. Facts under one source and id stay in the lane of the first, whatever stream they name, so that the first of them wins.
 *
 * <p>Which lane takes a fact is a matter of speed only. What keeps writers apart, those of this process and those of others, are the claims of
 * {@link BatchRecorder} and the unique keys of the store.
 */
final class LedgerWriter {
    private final List<WriterLane> lanes;

    LedgerWriter(BatchRecorder recorder, int writers, int maxGroupedFacts) {
        this.lanes = IntStream.range(0, writers)
                .mapToObj(number -> new WriterLane("ledger-writer-" + number, recorder::record, maxGroupedFacts))
                .toList();
    }

    /** Records facts; returns when they are durable, with one outcome each in the same order. */
    List<FactOutcome> record(List<ReadFact> facts) {
        Map<WriterLane, List<Integer>> places = new LinkedHashMap<>();
        Map<UUID, WriterLane> first = new HashMap<>();
        for (int place = 0; place < facts.size(); place++) {
            ReadFact fact = facts.get(place);
            WriterLane lane = first.computeIfAbsent(fact.eventId(), id -> laneOf(fact));
            places.computeIfAbsent(lane, l -> new ArrayList<>()).add(place);
        }
        Map<WriterLane, CompletableFuture<List<FactOutcome>>> answers = new LinkedHashMap<>();
        places.forEach((lane, taken) ->
                answers.put(lane, lane.submit(taken.stream().map(facts::get).toList())));
        FactOutcome[] outcomes = new FactOutcome[facts.size()];
        answers.forEach((lane, answer) -> {
            List<FactOutcome> ofLane = await(answer);
            List<Integer> taken = places.getOrDefault(lane, List.of());
            for (int i = 0; i < ofLane.size(); i++) {
                outcomes[taken.get(i)] = ofLane.get(i);
            }
        });
        return Arrays.asList(outcomes);
    }

    /** Records what was handed in and takes nothing more. */
    void stop() {
        lanes.forEach(WriterLane::stop);
    }

    private WriterLane laneOf(ReadFact fact) {
        return lanes.size() == 1 ? lanes.get(0) : lanes.get(StreamShards.of(LedgerAxon.streamOf(fact)) % lanes.size());
    }

    private static List<FactOutcome> await(CompletableFuture<List<FactOutcome>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
