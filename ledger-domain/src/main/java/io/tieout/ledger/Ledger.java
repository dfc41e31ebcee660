package io.tieout.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.ledger.chain.LedgerChain;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.fact.ReadFact;
import io.tieout.ledger.privacy.MasterKey;
import io.tieout.ledger.privacy.SubjectToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An event-sourced ledger on PostgreSQL: facts go in, each becomes at most one event, and the feed gives the events back in order. Safe for use
 * by several threads; several ledgers may share one database.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(config)) {
 *     List<FactOutcome> outcomes = ledger.record(facts);
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
    /** How far the clocks of machines that share an event store may be apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final HikariDataSource dataSource;
    private final LedgerAxon axon;
    private final FactReaders readers;
    private final LedgerWriter writer;
    private final LedgerFeed feed;
    private final LedgerPrivacy privacy;
    private final Clock clock;
    private final LedgerChain chain;
    private final ChainThread sealer;
    private final DecisionDesk desk;
    private final LedgerBooks books;
    private final LedgerEventCodec codec;

    private Ledger(LedgerConfig config, HikariDataSource dataSource, LedgerPrivacy privacy) {
        this.dataSource = dataSource;
        LedgerTransactions transactions = new LedgerTransactions(dataSource);
        this.codec = LedgerEventCodec.create();
        LedgerSerializer serializer = new LedgerSerializer(codec);
        LedgerEventStore store = new LedgerEventStore(transactions, serializer);
        BoundedCache cache = new BoundedCache(config.aggregateCacheEntries());
        this.axon = LedgerAxon.start(store, transactions, serializer, cache);
        this.readers = new FactReaders(config.accountingZone());
        this.writer = new LedgerWriter(
                new BatchRecorder(axon, transactions, store, cache, config.clock()),
                config.writers(),
                config.maxGroupedFacts());
        this.feed = new SqlFeed(dataSource, config.maxAppendDuration().plus(CLOCKS_DIFFER));
        this.chain = LedgerChain.of(dataSource);
        this.sealer = new ChainThread(chain, config.chainInterval());
        this.privacy = privacy;
        this.clock = config.clock();
        LedgerReads reads = new LedgerReads(codec);
        PeriodTotals totals = new PeriodTotals(dataSource, reads);
        ConflictPapers conflicts = new ConflictPapers(reads, codec, readers);
        this.books = new LedgerBooks(dataSource, reads, totals, conflicts);
        this.desk = new DecisionDesk(
                axon,
                transactions,
                new DecisionPapers(reads, totals, conflicts),
                config.clock(),
                config.accountingZone());
    }

    /**
     * Opens the ledger and brings the schema of its database to this version.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    public static Ledger open(LedgerConfig config) {
        HikariDataSource dataSource = LedgerDatabase.connect(config);
        try (Connection connection = dataSource.getConnection()) {
            LedgerSchema.migrate(LedgerDatabase.unlimited(config));
            LedgerDatabase.warnUnlessDurable(connection);
            Secret personalDataKey = config.personalDataKey();
            LedgerPrivacy privacy =
                    new LedgerPrivacy(dataSource, personalDataKey == null ? null : MasterKey.of(personalDataKey));
            privacy.check(connection);
            return new Ledger(config, dataSource, privacy);
        } catch (SQLException e) {
            dataSource.close();
            throw new LedgerUnavailableException("the schema of the event store could not be brought up to date", e);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /**
     * Records facts. A malformed fact costs no other; the well-formed ones are recorded in one transaction for each writer that they fall to.
     *
     * @return one outcome per fact, in the same order; when this returns, what was recorded is durable
     * @throws LedgerUnavailableException if the event store did not answer; send the same facts again: what is recorded answers DUPLICATE
     */
    public List<FactOutcome> record(List<FactEnvelope> facts) {
        FactOutcome[] outcomes = new FactOutcome[facts.size()];
        List<ReadFact> wellFormed = new ArrayList<>(facts.size());
        List<Integer> places = new ArrayList<>(facts.size());
        Map<Integer, Refusal> refusals = new HashMap<>();
        List<FactEnvelope> sealed = privacy.sealed(facts, refusals);
        for (int i = 0; i < outcomes.length; i++) {
            try {
                Refusal refused = refusals.get(i);
                if (refused != null) {
                    throw refused;
                }
                wellFormed.add(readers.read(sealed.get(i)));
                places.add(i);
            } catch (Refusal refusal) {
                outcomes[i] = new FactOutcome.Rejected(FactRejection.of(refusal));
            }
        }
        if (!wellFormed.isEmpty()) {
            List<FactOutcome> answers = writer.record(wellFormed);
            for (int i = 0; i < answers.size(); i++) {
                outcomes[places.get(i)] = answers.get(i);
            }
        }
        return List.copyOf(Arrays.asList(outcomes));
    }

    /**
     * Carries out a decision of a person, once under its command id.
     *
     * @throws LedgerUnavailableException if the event store did not answer; send the same decision again
     */
    public DecisionOutcome decide(Decision decision) {
        return desk.decide(decision);
    }

    /** What was decided so far. */
    public LedgerBooks books() {
        return books;
    }

    /** What the ledger concludes by itself; one for each follower. */
    Conclusions conclusions() {
        return new Conclusions(codec, books, feed, this::decide);
    }

    /** Where the bookkeeper of this database keeps its place. */
    FollowerPlace bookkeepersPlace() {
        return new FollowerPlace(dataSource, feed, "bookkeeper");
    }

    /** The personal data of the ledger. */
    public LedgerPrivacy privacy() {
        return privacy;
    }

    /**
     * Forgets a person: deletes the key, so that every text that was sealed under it is unreadable for ever, and records that. The key goes first: where
     * the event cannot be recorded, calling again records it.
     *
     * @throws LedgerUnavailableException if the database did not answer; call again
     * @throws IllegalStateException if the ledger has no master key
     */
    public void forget(SubjectToken subject) {
        privacy.deleteKey(subject);
        writer.record(List.of(Forgetting.of(subject, clock.instant())));
    }

    /** All events in the order they became visible. */
    public LedgerFeed feed() {
        return feed;
    }

    /** The hash chain over the events, continued while this ledger is open. */
    public LedgerChain chain() {
        return chain;
    }

    /** Records what was handed in, seals what is final, then lets the database go. */
    @Override
    public void close() {
        writer.stop();
        sealer.close();
        axon.close();
        dataSource.close();
    }
}
