package io.tieout.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.app.replay.FoldedRows;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.app.whatif.Hypotheses.Proposal;
import io.tieout.ledger.Bookkeeper;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.SealedFeed;
import io.tieout.ledger.SealedHead;
import io.tieout.ledger.Secret;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.journal.Posting;
import io.tieout.projections.refold.Refold;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.RowTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * P5: what is supposed equals what happens when the same is really done: every row of every table, byte by byte, for random sets of adjustments, new
 * facts and facts that contradict. {@code -Dwhatif.sets} and {@code -Dwhatif.seed} vary it; the profile {@code what-if} has fifty sets.
 */
class WhatIfEqualsCommitTest {
    private static final int SETS = Integer.getInteger("whatif.sets", 3);
    private static final long SEED = Long.getLong("whatif.seed", 20_261_127L);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path directory;

    private static EmbeddedPostgresServer postgres;
    private static List<FactEnvelope> world;
    private static List<String> entries;
    private static long head;

    @BeforeAll
    static void recordAWorld() throws SQLException {
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"), 0);
        world = simulated(3, 30);
        execute("CREATE DATABASE base");
        try (Ledger ledger = Ledger.open(config("base"))) {
            ledger.record(world);
            settle(ledger, "base");
        }
        head = new SealedHead(database("base")).read();
        entries = world.stream()
                .filter(fact -> fact.type().contains("journal.posted"))
                .map(fact -> fact.data().path("entryId").asText())
                .toList();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void givesTheRowsThatTheSameDecisionsGiveWhenTheyAreReallyMade() throws SQLException {
        Random random = new Random(SEED);
        for (int set = 1; set <= SETS; set++) {
            Hypotheses hypotheses = hypotheses(random, set);

            execute("CREATE DATABASE supposed" + set);
            List<StoredEvent> supposed =
                    HypotheticalEvents.of("set" + set, hypotheses, database("base"), head, config("supposed" + set));

            execute("CREATE DATABASE done" + set + " TEMPLATE base");
            try (Ledger ledger = Ledger.open(config("done" + set))) {
                ledger.record(hypotheses.facts());
                for (int i = 0; i < hypotheses.adjustments().size(); i++) {
                    decide(
                            ledger,
                            "set" + set,
                            i,
                            hypotheses.adjustments().get(i).command());
                }
                settle(ledger, "done" + set);
            }
            long after = new SealedHead(database("done" + set)).read();

            assertThat(supposed).as("events of set %d", set).isNotEmpty();
            assertThat(head + supposed.size()).isEqualTo(after);
            assertThat(rows(database("base"), head, supposed))
                    .as("rows of set %d of seed %d", set, SEED)
                    .isEqualTo(rows(database("done" + set), after, List.of()));
        }
    }

    @Test
    void namesTheRuleThatAHypothesisBreaks() throws SQLException {
        execute("CREATE DATABASE refused");
        Hypotheses unbalanced = new Hypotheses(
                List.of(),
                List.of(new Proposal(
                        proposal(entries.get(0), Money.parse("EUR 1.00"), Money.parse("EUR 2.00")),
                        JsonNodeFactory.instance.objectNode())),
                Map.of(),
                "");

        assertThatThrownBy(
                        () -> HypotheticalEvents.of("refused", unbalanced, database("base"), head, config("refused")))
                .isInstanceOf(WhatIfException.class)
                .hasMessageContaining("adjustments/0")
                .hasMessageContaining("EUR");
    }

    private static Hypotheses hypotheses(Random random, int set) {
        List<FactEnvelope> facts = new ArrayList<>();
        if (random.nextBoolean()) {
            facts.addAll(simulated(1_000 + set, 2));
        }
        if (random.nextBoolean()) {
            facts.add(contradicting(world.get(random.nextInt(world.size()))));
        }
        List<Proposal> adjustments = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Money amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(10_000));
            adjustments.add(new Proposal(
                    proposal(entries.get(random.nextInt(entries.size())), amount, amount),
                    JsonNodeFactory.instance.objectNode()));
        }
        return new Hypotheses(facts, adjustments, Map.of(), "");
    }

    private static AdjustmentCommand proposal(String entry, Money debit, Money credit) {
        return new AdjustmentCommand.Propose(
                AdjustmentKind.CORRECTION,
                new Answered(Answered.Kind.JOURNAL_ENTRY, entry),
                null,
                "supposed",
                List.of(
                        new Posting("6900-write-offs", Posting.Side.DEBIT, debit),
                        new Posting("1200-receivables", Posting.Side.CREDIT, credit)),
                null);
    }

    /** The same fact an hour later by its own word: the ledger keeps both and opens a break. */
    private static FactEnvelope contradicting(FactEnvelope fact) {
        Instant time = fact.time();
        return new FactEnvelope(
                fact.source(),
                fact.id(),
                fact.type(),
                fact.subject(),
                (time == null ? CLOCK.instant() : time).plus(Duration.ofHours(1)),
                fact.businessDate(),
                fact.data());
    }

    private static void decide(Ledger ledger, String name, int index, AdjustmentCommand proposal) {
        String commandId = Hypotheses.commandId(name, index);
        DecisionOutcome proposed = ledger.decide(new Decision(commandId, new Actor("what-if-maker"), proposal));
        String id = ((DecisionOutcome.Done) proposed).id();
        assertThat(ledger.decide(new Decision(
                        commandId + "-approve",
                        new Actor("what-if-checker"),
                        new AdjustmentCommand.Approve(new AdjustmentId(id), "supposed"))))
                .isInstanceOf(DecisionOutcome.Done.class);
    }

    /** Lets the bookkeeper conclude everything. */
    private static void settle(Ledger ledger, String database) {
        try (Bookkeeper bookkeeper = Bookkeeper.start(ledger)) {
            Awaitility.await("the bookkeeper has read the ledger to its end")
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isConcluded(database));
            assertThat(bookkeeper).isNotNull();
        }
    }

    private static boolean isConcluded(String database) throws SQLException {
        try (Connection connection = database(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_follower WHERE name = 'bookkeeper'"
                        + " AND position LIKE '{\"index\":' || (SELECT max(ledger_seq) FROM ledger_event) || ',%'")) {
            row.next();
            return row.getLong(1) == 1;
        }
    }

    private static Map<String, String> rows(DataSource eventStore, long upTo, List<StoredEvent> further) {
        Map<String, String> all = new TreeMap<>();
        try (SealedFeed feed = new SealedFeed(eventStore, upTo, 1);
                FoldedRows rows = new FoldedRows(1, RefoldStore.inMemory())) {
            rows.acceptAll(feed, upTo, 1_000, place -> {});
            further.forEach(rows::accept);
            for (RowTable table : Refold.tables()) {
                StringBuilder lines = new StringBuilder();
                rows.scan(
                        table,
                        (partition, json) -> lines.append(new String(json, StandardCharsets.UTF_8))
                                .append('\n'));
                all.put(table.tableName(), lines.toString());
            }
        }
        return all;
    }

    private static List<FactEnvelope> simulated(long seed, int orders) {
        List<FactEnvelope> facts = new ArrayList<>();
        Simulation.of(SimulationConfig.builder()
                        .seed(seed)
                        .orders(orders)
                        .faultRate(new BigDecimal("0.1"))
                        .build())
                .forEachRemaining(facts::add);
        return facts;
    }

    private static LedgerConfig config(String database) {
        return LedgerConfig.builder()
                .database(url(database), postgres.user(), Secret.of(postgres.password()))
                .accountingZone(ZoneOffset.UTC)
                .clock(CLOCK)
                .writers(1)
                .maxConnections(4)
                .chainInterval(Duration.ofHours(1))
                .build();
    }

    private static String url(String database) {
        return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + database);
    }

    private static DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return source;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
