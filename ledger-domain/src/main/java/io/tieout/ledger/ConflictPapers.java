package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactConflictRecorded;
import io.tieout.ledger.fact.FactConflicts;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.fact.RestatedFact;
import io.tieout.ledger.journal.DoubleEntry;
import io.tieout.ledger.journal.JournalEvent;
import io.tieout.ledger.order.OrderEvent.RefundRequested;
import io.tieout.ledger.payment.PaymentEvent.RefundFailed;
import io.tieout.ledger.payment.PaymentEvent.RefundSucceeded;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.ConflictContents;
import io.tieout.ledger.recon.Resolution;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contents of a fact that came more than once, and the event that puts another one in force. */
final class ConflictPapers {
    /** The CloudEvents source of restatements: the command id of the resolution is unique in it too. */
    private static final String RESTATEMENT_SOURCE = "urn:tieout:restatement";

    private final ObjectMapper json = LedgerJson.mapper();
    private final LedgerReads reads;
    private final LedgerEventCodec codec;
    private final FactReaders readers;

    ConflictPapers(LedgerReads reads, LedgerEventCodec codec, FactReaders readers) {
        this.reads = reads;
        this.codec = codec;
        this.readers = readers;
    }

    /** The first content and the later ones. */
    record Found(String breakId, LedgerReads.Placed first, List<FactConflictRecorded> later) {
        ConflictContents contents() {
            return new ConflictContents(
                    first.event().origin().contentHash(),
                    later.stream()
                            .map(conflict -> conflict.origin().contentHash())
                            .toList());
        }
    }

    Found find(Connection connection, String breakId) throws SQLException {
        LedgerReads.Placed first = reads.event(connection, UUID.fromString(breakId))
                .orElseThrow(() -> new IllegalStateException("break " + breakId + " is about a fact that is gone"));
        List<FactConflictRecorded> later = new ArrayList<>();
        for (LedgerReads.Placed placed :
                reads.stream(connection, AggregateType.stream(FactConflicts.TYPE.name(), breakId))) {
            later.add((FactConflictRecorded) placed.event());
        }
        return new Found(breakId, first, later);
    }

    /** The facts of an entity that are in force, in the order they were recorded. */
    List<LedgerEvent> inForce(List<LedgerReads.Placed> stream) {
        List<LedgerEvent> facts = new ArrayList<>();
        for (LedgerReads.Placed placed : stream) {
            if (placed.event() instanceof FactRestated restated) {
                facts.clear();
                restated.facts().forEach(fact -> facts.add(codec.read(fact)));
            } else {
                facts.add(placed.event());
            }
        }
        return facts;
    }

    /**
     * The event that puts the content in force that a resolution keeps; empty where it is.
     *
     * @throws Refusal if the content cannot be put in force
     */
    Optional<StreamEvent> restatement(
            Connection connection, Found found, BreakCommand.Resolve command, Ruling ruling, PeriodBook periods)
            throws SQLException {
        if (!command.resolution().choosesContent()) {
            return Optional.empty();
        }
        String kept = found.contents().chosen(command.resolution(), command.contentHash());
        List<LedgerReads.Placed> stream = reads.stream(connection, found.first().stream());
        List<LedgerEvent> facts = inForce(stream);
        int place = place(facts, found.first().event().origin());
        LedgerEvent now = facts.get(place);
        if (now.origin().contentHash().equals(kept)) {
            return Optional.empty();
        }
        LedgerEvent chosen = chosen(found, kept, command.resolution());
        canStandIn(found, chosen, facts);
        takesNothingFromASealedPeriod(found, now, periods);
        takesNothingFromASealedPeriod(found, chosen, periods);
        facts.set(place, chosen);
        LedgerReads.Placed last = stream.get(stream.size() - 1);
        FactOrigin origin = ruling.origin();
        FactRestated restated = new FactRestated(
                new FactOrigin(
                        RESTATEMENT_SOURCE,
                        origin.factId(),
                        origin.contentHash(),
                        origin.occurredAt(),
                        origin.businessDate(),
                        origin.recordedAt()),
                found.breakId(),
                kept,
                chosen.routingKey(),
                facts.stream().map(this::restated).toList());
        return Optional.of(new StreamEvent(last.aggregateType(), last.stream(), last.aggregateSeq() + 1, restated));
    }

    private LedgerEvent chosen(Found found, String kept, Resolution resolution) {
        if (resolution == Resolution.KEPT_FIRST) {
            return found.first().event();
        }
        FactConflictRecorded conflict = found.later().stream()
                .filter(later -> later.origin().contentHash().equals(kept))
                .findFirst()
                .orElseThrow();
        FactOrigin origin = conflict.origin();
        try {
            FactEnvelope envelope = new FactEnvelope(
                    origin.source(),
                    origin.factId(),
                    conflict.factType(),
                    null,
                    origin.occurredAt(),
                    origin.businessDate(),
                    json.readTree(conflict.content()));
            // The origin is that of the arrival: its hash covers what was sent, also what the ledger derived.
            return readers.read(envelope).draft().apply(origin);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the content of a conflict was JSON when it was recorded", e);
        }
    }

    private static int place(List<LedgerEvent> facts, FactOrigin origin) {
        for (int i = 0; i < facts.size(); i++) {
            FactOrigin other = facts.get(i).origin();
            if (other.source().equals(origin.source()) && other.factId().equals(origin.factId())) {
                return i;
            }
        }
        throw new IllegalStateException("fact " + origin.source() + " " + origin.factId() + " is not in its stream");
    }

    private static void canStandIn(Found found, LedgerEvent chosen, List<LedgerEvent> facts) {
        if (!LedgerAxon.typeOf(chosen).stream(chosen).equals(found.first().stream())) {
            throw new Refusal(
                    "/resolution",
                    LedgerAxon.typeOf(chosen).stream(chosen),
                    "a content stands in for another one of the same entity, and the first is about "
                            + found.first().stream(),
                    "keep the first, and let the source publish the other fact under an id of its own");
        }
        for (LedgerEvent fact : facts) {
            if (!fact.routingKey().equals(chosen.routingKey())) {
                throw new Refusal(
                        "/resolution",
                        chosen.routingKey(),
                        "all facts of " + found.first().stream() + " name the same order, and one names "
                                + fact.routingKey(),
                        "keep the first, and let the source publish the other fact under an id of its own");
            }
        }
        if (chosen instanceof RefundRequested || chosen instanceof RefundSucceeded || chosen instanceof RefundFailed) {
            throw new Refusal(
                    "/resolution",
                    found.breakId(),
                    "a refund is told by its order and by its payment, and a content is put in force in one of them only",
                    "keep the first, and let the source publish the other fact under an id of its own");
        }
        if (chosen instanceof JournalEvent entry) {
            DoubleEntry.check("/content/postings", entry.postings());
        }
    }

    private static void takesNothingFromASealedPeriod(Found found, LedgerEvent fact, PeriodBook periods) {
        if (periods.isSealed(AccountingDay.of(fact))) {
            throw new Refusal(
                    "/resolution",
                    found.breakId(),
                    "period " + PeriodId.of(AccountingDay.of(fact))
                            + " is sealed and takes nothing, also no other content",
                    "keep the first and propose a CORRECTION, or have two people reopen the period");
        }
    }

    private RestatedFact restated(LedgerEvent event) {
        return new RestatedFact(
                codec.typeOf(event.getClass()),
                codec.revisionOf(event.getClass()),
                new String(codec.write(event), StandardCharsets.UTF_8));
    }
}
