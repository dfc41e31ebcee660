package io.tieout.app.ingest;

import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps rejected facts in memory, and loses some where a test wants it. */
final class TestingRejectedFacts implements RejectedFacts {
    private final List<RejectedFact> kept = new CopyOnWriteArrayList<>();
    private int toLose;

    @Override
    public synchronized CompletableFuture<Integer> keep(List<RejectedFact> facts) {
        int lost = Math.min(toLose, facts.size());
        toLose -= lost;
        kept.addAll(facts.subList(lost, facts.size()));
        return CompletableFuture.completedFuture(lost);
    }

    synchronized void loseNext(int facts) {
        toLose = facts;
    }

    List<RejectedFact> facts() {
        return List.copyOf(kept);
    }

    List<String> texts() {
        return kept.stream()
                .map(fact -> new String(fact.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
