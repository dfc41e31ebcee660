package io.tieout.ledger;

import io.tieout.ledger.fact.FactId;
import io.tieout.ledger.fact.ReadFact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the event store holds of the facts of a batch, and what the batch has added so far. */
final class StoredFacts {
    private final Map<UUID, String> taken;
    private final Map<UUID, String> takenConflicts;
    private final List<ReadFact> possibleConflicts;

    private StoredFacts(Map<UUID, String> taken, Map<UUID, String> takenConflicts, List<ReadFact> possibleConflicts) {
        this.taken = taken;
        this.takenConflicts = takenConflicts;
        this.possibleConflicts = possibleConflicts;
    }

    /** Looks: one query, and a second one where facts may conflict. */
    static StoredFacts among(List<ReadFact> facts, Connection connection) throws SQLException {
        Map<UUID, String> taken = LedgerEventStore.contentHashes(
                connection, facts.stream().map(ReadFact::eventId).toList());
        List<ReadFact> conflicts = possibleConflicts(facts, taken);
        Map<UUID, String> takenConflicts = LedgerEventStore.contentHashes(
                connection, conflicts.stream().map(StoredFacts::conflictId).toList());
        return new StoredFacts(taken, takenConflicts, conflicts);
    }

    /** The facts with other content than stored, or other content than earlier in the batch. */
    List<ReadFact> possibleConflicts() {
        return possibleConflicts;
    }

    /** Those of these facts that are not stored with the same content. */
    List<ReadFact> toRecord(List<ReadFact> facts) {
        return facts.stream()
                .filter(fact -> !fact.contentHash().equals(contentHash(fact)))
                .toList();
    }

    /** The content hash under the source and id of a fact; null while they are free. */
    @Nullable
    String contentHash(ReadFact fact) {
        return taken.get(fact.eventId());
    }

    /** Notes that the batch records a fact. */
    void record(ReadFact fact) {
        taken.put(fact.eventId(), fact.contentHash());
    }

    /** Notes that the batch keeps a fact as a conflict; false if the same conflict is kept already. */
    boolean recordConflict(ReadFact fact) {
        return takenConflicts.putIfAbsent(conflictId(fact), fact.contentHash()) == null;
    }

    private static List<ReadFact> possibleConflicts(List<ReadFact> facts, Map<UUID, String> stored) {
        Map<UUID, String> first = new HashMap<>(stored);
        List<ReadFact> conflicts = new ArrayList<>();
        for (ReadFact fact : facts) {
            String hash = first.putIfAbsent(fact.eventId(), fact.contentHash());
            if (hash != null && !hash.equals(fact.contentHash())) {
                conflicts.add(fact);
            }
        }
        return conflicts;
    }

    private static UUID conflictId(ReadFact fact) {
        return FactId.ofConflict(fact.envelope().source(), fact.envelope().id(), fact.contentHash());
    }
}
