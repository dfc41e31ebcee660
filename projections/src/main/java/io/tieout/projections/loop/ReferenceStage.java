package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.EntryClaim;
import io.tieout.projections.loop.LoopClaim.HeaderClaim;
import io.tieout.projections.loop.LoopClaim.PayoutClaim;
import io.tieout.projections.loop.LoopClaim.SettledBreak;
import io.tieout.projections.loop.LoopFact.BankFact;
import io.tieout.projections.loop.LoopFact.BatchNet;
import io.tieout.projections.loop.LoopFact.ConflictFact;
import io.tieout.projections.loop.LoopFact.EntryFact;
import io.tieout.projections.loop.LoopFact.PayoutOfBatch;
import java.util.List;
import java.util.function.IntSupplier;

/** Follows references: of an entry to the entry it reverses, of a bank entry to its payout, of a batch to its payouts, of a conflict to its decision. */
final class ReferenceStage extends JoinStage {
    ReferenceStage(IntSupplier partitions) {
        super(LoopLevel.REFERENCES, partitions);
    }

    @Override
    boolean dependOnEachOther(String key) {
        return key.startsWith(LoopPlaces.BATCH);
    }

    @Override
    Passed route(Key key, LoopFact fact) {
        if (fact instanceof EntryFact entry) {
            return ofEntry(key, entry);
        } else if (fact instanceof BankFact bank) {
            String slot = "bank/" + bank.id();
            return Passed.on(new LoopPiece(
                    key.all(PayoutClaim.class).stream()
                            .map(PayoutClaim::payout)
                            .min(String::compareTo)
                            .map(payout -> LoopPlaces.payout(payout, slot))
                            .orElseGet(() -> LoopPlaces.order(LoopPlaces.orphan("BANK_ENTRY", bank.id()), slot)),
                    bank));
        } else if (fact instanceof PayoutOfBatch payout) {
            return ofPayout(key, payout);
        } else if (fact instanceof ConflictFact conflict) {
            return key.all(SettledBreak.class).isEmpty() ? Passed.on(LoopPlaces.ofConflict(conflict)) : Passed.on();
        }
        throw new IllegalStateException(fact + " does not wait for a reference");
    }

    /** One step and no more: an entry that refers to an entry that refers to a third stays by itself. */
    private static Passed ofEntry(Key key, EntryFact entry) {
        List<EntryClaim> claims = key.all(EntryClaim.class);
        if (claims.isEmpty() || claims.get(0).kind().equals("JOURNAL_ENTRY")) {
            return Passed.on(new LoopPiece(LoopPlaces.orphanOf(entry), entry));
        }
        return new Passed(
                LoopPlaces.ofEntry(entry, claims.get(0).kind(), claims.get(0).id()), null);
    }

    private static Passed ofPayout(Key key, PayoutOfBatch payout) {
        String batch = key.text().substring(LoopPlaces.BATCH.length());
        List<HeaderClaim> headers = key.all(HeaderClaim.class);
        HeaderClaim header = headers.isEmpty() ? null : headers.get(0);
        return Passed.on(new LoopPiece(
                LoopPlaces.payout(payout.payout(), "batch/" + batch),
                new BatchNet(
                        batch,
                        header == null ? null : header.net(),
                        header == null ? null : header.currency(),
                        key.all(PayoutOfBatch.class).size() > 1)));
    }
}
