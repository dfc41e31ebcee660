package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactId;
import io.tieout.ledger.fact.FactRejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Carries out decisions, each in one database transaction. Decisions are rare and rest on each other (an approval on the period it books into, a
 * seal on everything approved before), so all of one database stand in line behind one lock that ends with the transaction; facts do not. What
 * facts and decisions write to the same stream, the unique key of the stream tells apart: the loser decides again. Safe for use by several threads.
 */
final class DecisionDesk {
    private static final int MOST_ATTEMPTS = 20;

    /** Any number, the same for every ledger of one database. */
    private static final long ADVISORY_LOCK = 0x74696564636964L;

    private final ObjectMapper json = LedgerJson.mapper();
    private final LedgerAxon axon;
    private final LedgerTransactions transactions;
    private final DecisionPapers papers;
    private final Clock clock;
    private final ZoneId accountingZone;

    DecisionDesk(
            LedgerAxon axon,
            LedgerTransactions transactions,
            DecisionPapers papers,
            Clock clock,
            ZoneId accountingZone) {
        this.axon = axon;
        this.transactions = transactions;
        this.papers = papers;
        this.clock = clock;
        this.accountingZone = accountingZone;
    }

    /** Carries out a decision; when this returns {@code Done}, it is durable. */
    DecisionOutcome decide(Decision decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decideOnce(decision);
            } catch (Refusal refusal) {
                return new DecisionOutcome.Refused(FactRejection.of(refusal));
            } catch (SQLException e) {
                throw new LedgerUnavailableException("the event store could not be asked what was decided", e);
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw isDatabaseFailure(e)
                            ? new LedgerUnavailableException("the event store did not take a decision", e)
                            : e;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw new LedgerUnavailableException(
                            "command " + decision.commandId() + " lost " + attempt + " races; send it again", e);
                }
            }
        }
    }

    private DecisionOutcome decideOnce(Decision decision) throws SQLException {
        DecisionPapers.Prepared prepared = papers.prepare(decision.command());
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("decide"));
        try {
            Transaction transaction = transactions.startTransaction();
            unit.onCommit(u -> transaction.commit());
            unit.onRollback(u -> transaction.rollback());
            DecisionOutcome outcome = decideLocked(transactions.getConnection(), decision, prepared);
            if (outcome instanceof DecisionOutcome.Done) {
                unit.commit();
            } else {
                unit.rollback();
            }
            return outcome;
        } catch (SQLException | RuntimeException e) {
            if (unit.isActive()) {
                unit.rollback(e);
            }
            throw e;
        }
    }

    private DecisionOutcome decideLocked(Connection connection, Decision decision, DecisionPapers.Prepared prepared)
            throws SQLException {
        lock(connection);
        UUID eventId = FactId.of(decision.source(), decision.commandId());
        String hash = contentHash(decision);
        String taken =
                LedgerEventStore.contentHashes(connection, List.of(eventId)).get(eventId);
        if (taken != null) {
            return again(decision, eventId, taken.equals(hash));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FactOrigin origin = new FactOrigin(
                decision.source(),
                decision.commandId(),
                hash,
                now,
                now.atZone(accountingZone).toLocalDate(),
                now);
        Ruling ruling = new Ruling(origin, decision.actor());
        DecisionPapers.Paper paper = papers.lay(connection, decision.command(), eventId, ruling, prepared);
        if (paper instanceof DecisionPapers.Paper.Missing missing) {
            return new DecisionOutcome.NotFound(missing.reason());
        }
        DecisionPapers.Paper.Ready ready = (DecisionPapers.Paper.Ready) paper;
        // Before Axon locks the aggregate: a batch of facts claims first and locks then, and two orders of waiting
        // would meet.
        transactions.claim(StreamShards.all());
        send(ready.message());
        ready.restatement().ifPresent(axon::publish);
        return new DecisionOutcome.Done(ready.id());
    }

    private void send(Object command) {
        Throwable[] failure = new Throwable[1];
        axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), (message, result) -> {
            if (result.isExceptional()) {
                failure[0] = result.exceptionResult();
            }
        });
        if (failure[0] instanceof RuntimeException exception) {
            throw exception;
        } else if (failure[0] != null) {
            throw new IllegalStateException("a decision failed", failure[0]);
        }
    }

    private DecisionOutcome again(Decision decision, UUID eventId, boolean same) {
        if (same) {
            return new DecisionOutcome.AlreadyDone(papers.idOf(decision.command(), eventId));
        }
        throw new Refusal(
                "/Idempotency-Key",
                decision.commandId(),
                "a command id names one command of one actor for ever, and this one was used for another",
                "send the new command under a new id");
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, ADVISORY_LOCK);
            statement.execute();
        }
    }

    /** SHA-256 of actor, kind of command and command: equal hashes are the same decision. */
    private String contentHash(Decision decision) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    decision.actor().name(),
                    decision.command().getClass().getSimpleName(),
                    json.writeValueAsString(decision.command()))) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command of plain values can always be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static boolean isLostRace(RuntimeException failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ConcurrencyException
                        || cause instanceof AggregateStreamCreationException
                        || cause instanceof DecisionPapers.OvertakenException);
    }

    private static boolean isDatabaseFailure(RuntimeException failure) {
        return !(failure instanceof LedgerUnavailableException)
                && causes(failure).anyMatch(SQLException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
