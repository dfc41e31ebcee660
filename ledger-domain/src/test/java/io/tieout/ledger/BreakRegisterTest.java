package io.tieout.ledger;

import static io.tieout.ledger.TestingCommands.ADA;
import static io.tieout.ledger.TestingCommands.BOB;
import static io.tieout.ledger.TestingCommands.by;
import static io.tieout.ledger.TestingCommands.done;
import static io.tieout.ledger.TestingCommands.writeOff;
import static io.tieout.ledger.TestingFindings.found;
import static io.tieout.ledger.TestingFindings.look;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.adjustment.AdjustmentCommand.Approve;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakState.Status;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.ledger.recon.Look;
import io.tieout.ledger.recon.Resolution;
import io.tieout.ledger.recon.RunCommand;
import io.tieout.ledger.recon.RunId;
import io.tieout.ledger.recon.RunScope;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTally;
import io.tieout.ledger.recon.RunTotal;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.ledger.recon.RunVerdict;
import io.tieout.ledger.recon.Sighting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakRegisterTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final Ledger ledger = database.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void thousandsOfBreaksAreRecordedOnceHoweverOftenTheyAreFound() throws SQLException {
        List<FoundBreak> found = IntStream.range(0, 3_000)
                .mapToObj(i -> found("R02", "o-" + i, "-0.50", "EUR"))
                .toList();
        long before = transactions();

        assertThat(record(look("r1", 10), found)).hasSize(3_000);
        assertThat(record(look("r1", 10), found)).isEmpty();
        assertThat(record(look("r2", 20), found)).isEmpty();

        assertThat(types()).hasSize(3_000).containsOnly("break.opened");
        assertThat(ledger.books().breaks(BreakQuery.all(1_000)).breaks()).hasSize(1_000);
        assertThat(transactions() - before).as("transactions").isLessThan(100);
    }

    @Test
    void whatALookNoLongerFindsIsClearedAndWhatComesBackHasItsOldId() {
        record(look("r1", 10), List.of(found("R02", "o-1", "-0.50", "EUR"), found("R06", "l-1", "1.00", "EUR")));
        BreakId id = BreakId.of("R02", "o-1");

        clearOthers(look("r2", 20), "R02", null);
        assertThat(state(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(state(BreakId.of("R06", "l-1")).status()).isEqualTo(Status.OPEN);
        clearOthers(look("r2", 20), "R02", null);
        record(look("r3", 30), List.of(found("R02", "o-1", "-0.50", "EUR")));

        assertThat(state(id).status()).isEqualTo(Status.OPEN);
        assertThat(types())
                .containsExactlyInAnyOrder("break.opened", "break.opened", "break.cleared", "break.reopened");
    }

    @Test
    void aLookAtOneDayClearsOnlyBreaksOfThatDay() {
        record(look("r1", 10), List.of(found("R02", "o-1", "-0.50", "EUR")));

        assertThat(clearOthers(look("r2", 20), "R02", LocalDate.of(2026, 1, 6))).isEmpty();
        assertThat(clearOthers(look("r2", 20), "R02", LocalDate.of(2026, 1, 5))).hasSize(1);
    }

    @Test
    void aRunThatDiedMidwayIsCompletedByTheNext() {
        List<FoundBreak> all = IntStream.range(0, 40)
                .mapToObj(i -> found("R02", "o-" + i, "-0.50", "EUR"))
                .toList();
        record(look("r1", 10), all.subList(0, 20));
        RunId died = start("first");

        for (RunState run : ledger.books().lastRuns(10)) {
            done(by(ledger, Actor.LEDGER, new RunCommand.Abandon(run.started().runId(), "its process ended")));
        }
        RunId next = start("second");
        assertThat(record(look(next.value(), 20), all)).hasSize(20);
        done(by(ledger, Actor.LEDGER, new RunCommand.Finish(next, RunVerdict.BREAKS, true, List.of())));

        assertThat(ledger.books().run(died).orElseThrow().status()).isEqualTo(RunState.Status.ABANDONED);
        assertThat(ledger.books().run(next).orElseThrow().status()).isEqualTo(RunState.Status.FINISHED);
        assertThat(ledger.books().lastRuns(1))
                .extracting(run -> run.started().runId())
                .containsExactly(next);
    }

    @Test
    void anApprovedWriteOffClearsABreakOfAScenarioAndARunLeavesItSettled() {
        FoundBreak found = found("R02", "o-1", "-0.50", "EUR");
        record(look("r1", 10), List.of(found));
        AdjustmentId id =
                new AdjustmentId(done(by(ledger, ADA, writeOff(found.id().value(), "EUR 0.50", "EUR 0.50"))));
        done(by(ledger, BOB, new Approve(id, "fine")));
        ledger.conclusions().from(TestingFeed.all(ledger));

        record(look("r2", 20), List.of(found));
        assertThat(state(found.id()).status()).isEqualTo(Status.RESOLVED);
        record(look("r3", 30), List.of(found("R02", "o-1", "-0.80", "EUR")));

        assertThat(state(found.id()).status()).isEqualTo(Status.OPEN);
        assertThat(state(found.id()).residual()).hasToString("EUR -0.80");
    }

    @Test
    void breaksAreFoundByWhatIsKnownOfThem() {
        record(
                look("r1", 10),
                List.of(
                        found("R02", "o-1", "-0.50", "EUR"),
                        found("R02", "o-2", "-0.50", "USD"),
                        found("R06", "o-1", "1.00", "EUR")));
        done(by(ledger, ADA, new BreakCommand.Assign(BreakId.of("R02", "o-2"), "bob")));
        done(by(ledger, ADA, new BreakCommand.Resolve(BreakId.of("R06", "o-1"), Resolution.EXPLAINED, null, "known")));

        assertThat(keys(new BreakQuery(Status.OPEN, null, null, null, null, null, null, 9)))
                .containsExactlyInAnyOrder("R02 o-1", "R02 o-2");
        assertThat(keys(new BreakQuery(null, "R06", "high", null, "o-1", LocalDate.of(2026, 1, 5), null, 9)))
                .containsExactly("R06 o-1");
        assertThat(keys(new BreakQuery(null, null, null, "bob", null, null, null, 9)))
                .containsExactly("R02 o-2");
        assertThat(keys(new BreakQuery(null, null, null, null, null, LocalDate.of(2026, 1, 4), null, 9)))
                .isEmpty();
        Set<String> paged = new HashSet<>();
        BreakPage page = ledger.books().breaks(BreakQuery.all(1));
        paged.addAll(keys(page));
        while (page.next() != null) {
            page = ledger.books().breaks(new BreakQuery(null, null, null, null, null, null, page.next(), 1));
            paged.addAll(keys(page));
        }
        assertThat(paged).hasSize(3);
    }

    @Test
    void theTallyOfOpenBreaksIsByScenarioAndCurrency() {
        record(look("r1", 10), List.of(found("R02", "o-1", "-0.50", "EUR"), found("R02", "o-2", "-0.25", "EUR")));
        RunTally tally = new RunTally();

        ledger.breaks().sumOpen(List.of("R02", "R06"), tally);

        assertThat(tally.totals()).extracting(RunTotal::scenario).containsExactly("R02");
        assertThat(tally.totals().get(0).open()).hasToString("Sum[count=2, amount=0.7500]");
    }

    @Test
    void breaksOfBeforeThisVersionAreFoundAfterTheMigration() throws SQLException {
        record(look("r1", 10), List.of(found("R02", "o-1", "-0.50", "EUR"), found("R02", "o-2", "-0.50", "EUR")));
        done(by(ledger, ADA, new BreakCommand.Assign(BreakId.of("R02", "o-2"), "bob")));
        clearOthers(look("r2", 20), "R02", null, BreakId.of("R02", "o-2"));
        List<String> kept = index();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE ledger_break; DROP INDEX ledger_event_run;"
                    + " DELETE FROM ledger_schema_history WHERE version = '18'");
        }
        database.open().close();

        assertThat(index()).isEqualTo(kept);
    }

    private List<String> index() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT concat_ws(' ', break_id, kind, scenario, status, assignee, currency, difference) FROM"
                                + " ledger_break ORDER BY break_id")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private RunId start(String command) {
        RunId id = RunId.of("ada", command);
        RunScope scope = new RunScope(List.of("R02"), null, Instant.EPOCH, 10, 10);
        done(by(ledger, ADA, new RunCommand.Start(id, RunTrigger.REQUEST, scope)));
        return id;
    }

    private List<BreakMove> record(Look look, List<FoundBreak> found) {
        return ledger.breaks()
                .record(found.stream().map(one -> Sighting.of(one, look)).toList());
    }

    private List<BreakMove> clearOthers(Look look, String scenario, @Nullable LocalDate day, BreakId... found) {
        return ledger.breaks().clearOthers(look, scenario, day, Set.of(found));
    }

    private BreakState state(BreakId id) {
        return ledger.books().dossier(id).orElseThrow().state();
    }

    private List<String> keys(BreakQuery query) {
        return keys(ledger.books().breaks(query));
    }

    private static List<String> keys(BreakPage page) {
        return page.breaks().stream()
                .map(state -> state.opened().subject().scenario() + " "
                        + state.opened().subject().key())
                .toList();
    }

    private List<String> types() {
        return TestingFeed.all(ledger).stream().map(StoredEvent::eventType).toList();
    }

    private long transactions() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
