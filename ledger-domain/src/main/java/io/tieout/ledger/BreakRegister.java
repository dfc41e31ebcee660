package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.aggregate.AggregateType;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakLife;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.Breaks;
import io.tieout.ledger.recon.Look;
import io.tieout.ledger.recon.RunTally;
import io.tieout.ledger.recon.Sighting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Records what looks say of breaks, many in one transaction: one query for their events, the rules of {@link BreakLife}, one insert for what changes.
 * It stands in line with the decisions of people, so that a look never overtakes one, and whatever it is told twice it records once. Safe for use by
 * several threads; several processes may share one database.
 *
 * <p>Every method throws {@link LedgerUnavailableException} if the event store does not answer; the same call again completes what was begun.
 */
public final class BreakRegister {
    /** Some milliseconds of the lock of decisions each. */
    private static final int TOGETHER = 500;

    private final ObjectMapper json = LedgerJson.mapper();
    private final LedgerAxon axon;
    private final LedgerTransactions transactions;
    private final LedgerReads reads;
    private final LedgerBooks books;
    private final Clock clock;
    private final ZoneId accountingZone;

    BreakRegister(
            LedgerAxon axon,
            LedgerTransactions transactions,
            LedgerReads reads,
            LedgerBooks books,
            Clock clock,
            ZoneId accountingZone) {
        this.axon = axon;
        this.transactions = transactions;
        this.reads = reads;
        this.books = books;
        this.clock = clock;
        this.accountingZone = accountingZone;
    }

    /** Records what was seen, in the order given; returns what changed by it when that is durable. */
    public List<BreakMove> record(List<Sighting> sightings) {
        List<BreakMove> moves = new ArrayList<>();
        for (int from = 0; from < sightings.size(); from += TOGETHER) {
            moves.addAll(
                    recordTogether(worthALook(sightings.subList(from, Math.min(from + TOGETHER, sightings.size())))));
        }
        return moves;
    }

    /**
     * Clears the open breaks of a scenario that a look did not find.
     *
     * @param day only breaks of this business date; null for all
     * @param found the breaks that are still there
     */
    public List<BreakMove> clearOthers(Look look, String scenario, @Nullable LocalDate day, Set<BreakId> found) {
        List<BreakMove> moves = new ArrayList<>();
        String after = "";
        List<BreakId> open = open(scenario, day, after);
        while (!open.isEmpty()) {
            moves.addAll(recordTogether(open.stream()
                    .filter(id -> !found.contains(id))
                    .map(id -> Sighting.none(id, look))
                    .toList()));
            after = open.get(open.size() - 1).value();
            open = open(scenario, day, after);
        }
        return moves;
    }

    /** Adds to a tally what is open of these scenarios. */
    public void sumOpen(List<String> scenarios, RunTally tally) {
        books.read(connection -> {
            BreakIndex.sumOpen(connection, scenarios, tally);
            return tally;
        });
    }

    /** Without those that did not find what is not open anyway: of the closed loop these are nearly all. */
    private List<Sighting> worthALook(List<Sighting> sightings) {
        List<String> notFound = sightings.stream()
                .filter(sighting -> sighting.found() == null)
                .map(sighting -> sighting.breakId().value())
                .toList();
        if (notFound.isEmpty()) {
            return sightings;
        }
        Set<BreakId> worth = new HashSet<>(books.read(connection -> BreakIndex.openAmong(connection, notFound)));
        sightings.stream().filter(sighting -> sighting.found() != null).forEach(found -> worth.add(found.breakId()));
        return sightings.stream()
                .filter(sighting -> worth.contains(sighting.breakId()))
                .toList();
    }

    private List<BreakId> open(String scenario, @Nullable LocalDate day, String after) {
        return books.read(connection -> BreakIndex.open(connection, scenario, day, after, TOGETHER));
    }

    private List<BreakMove> recordTogether(List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("record breaks"));
        try {
            Transaction transaction = transactions.startTransaction();
            unit.onCommit(u -> transaction.commit());
            unit.onRollback(u -> transaction.rollback());
            List<BreakMove> moves = moves(transactions.getConnection(), sightings);
            if (moves.isEmpty()) {
                unit.rollback();
            } else {
                unit.commit();
            }
            return moves;
        } catch (SQLException e) {
            rollback(unit, e);
            throw new LedgerUnavailableException("the event store could not be asked for breaks", e);
        } catch (RuntimeException e) {
            rollback(unit, e);
            throw DecisionDesk.isDatabaseFailure(e)
                    ? new LedgerUnavailableException("the event store did not take " + sightings.size() + " breaks", e)
                    : e;
        }
    }

    private static void rollback(UnitOfWork<?> unit, Exception cause) {
        if (unit.isActive()) {
            unit.rollback(cause);
        }
    }

    private List<BreakMove> moves(Connection connection, List<Sighting> sightings) throws SQLException {
        DecisionDesk.lock(connection);
        Map<String, Known> known = known(connection, sightings);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<BreakMove> moves = new ArrayList<>();
        List<StreamEvent> events = new ArrayList<>();
        for (Sighting sighting : sightings) {
            String stream = stream(sighting.breakId());
            Known before = known.getOrDefault(stream, new Known(null, 0));
            BreakState state = before.state();
            long seq = before.events();
            for (BreakEvent event : follow(sighting, before, now)) {
                BreakState after = BreakState.apply(state, event);
                moves.add(new BreakMove(state, event, after));
                events.add(new StreamEvent(Breaks.NAME, stream, seq, event));
                state = after;
                seq++;
            }
            known.put(stream, new Known(state, seq));
        }
        if (!events.isEmpty()) {
            axon.publish(events);
        }
        return moves;
    }

    /** A break and how many events it has. */
    private record Known(@Nullable BreakState state, long events) {}

    private Map<String, Known> known(Connection connection, List<Sighting> sightings) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        List<String> streams =
                sightings.stream().map(s -> stream(s.breakId())).distinct().toList();
        for (LedgerReads.Placed placed : reads.streams(connection, streams)) {
            Known before = known.getOrDefault(placed.stream(), new Known(null, 0));
            known.put(
                    placed.stream(),
                    new Known(
                            BreakState.apply(before.state(), (BreakEvent) placed.event()), placed.aggregateSeq() + 1));
        }
        return known;
    }

    private List<BreakEvent> follow(Sighting sighting, Known before, Instant now) {
        String hash = contentHash(sighting);
        java.util.function.IntFunction<Ruling> rulings =
                further -> ruling(sighting, before.events() + further, hash, now);
        if (sighting.found() != null && sighting.look() != null) {
            return BreakLife.found(before.state(), sighting.found(), sighting.look(), rulings);
        }
        return before.state() == null ? List.of() : BreakLife.notFound(before.state(), sighting.look(), rulings);
    }

    private Ruling ruling(Sighting sighting, long seq, String hash, Instant now) {
        return new Ruling(
                new FactOrigin(
                        Decision.LEDGER_SOURCE,
                        place(sighting.look()) + "/" + sighting.breakId() + "/" + seq,
                        hash,
                        now,
                        now.atZone(accountingZone).toLocalDate(),
                        now),
                Actor.LEDGER);
    }

    private static String place(@Nullable Look look) {
        return look == null ? "gone" : look.by() + "/" + look.seq();
    }

    private String contentHash(Sighting sighting) {
        try {
            byte[] text = json.writeValueAsString(sighting).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sighting of plain values can always be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String stream(BreakId id) {
        return AggregateType.stream(Breaks.NAME, id.value());
    }
}
