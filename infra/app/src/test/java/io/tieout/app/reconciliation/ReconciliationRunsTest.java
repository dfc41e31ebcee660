package io.tieout.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.BreakQuery;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTotal;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.ledger.recon.RunVerdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Before all tests.
class ReconciliationRunsTest {
    private static final Actor ADA = new Actor("ada");

    @TempDir
    static Path directory;

    private TestingWorld world;
    private ReconciliationRuns runs;

    @BeforeAll
    void open() {
        world = new TestingWorld(directory);
        runs = world.runs(Duration.ofMillis(300), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void everythingIsVisible() {
        world.visibleUpTo(Long.MAX_VALUE);
    }

    @Test
    void aRunOpensContinuesClearsAndReopensBreaks() throws Exception {
        world.payment("a-1", "2026-01-05", "20.00", "19.50");
        world.payment("a-2", "2026-01-05", "20.00", "20.25");

        RunOutcome first = run(request(null, null));
        assertThat(moves(first)).containsExactlyInAnyOrder("BreakOpened a-1", "BreakOpened a-2");
        assertThat(finished(first).verdict()).isEqualTo(RunVerdict.BREAKS);
        assertThat(total(first).opened()).hasToString("Sum[count=2, amount=0.7500]");
        assertThat(total(first).open().count()).isEqualTo(openBreaks());

        long events = lastEvent();
        RunOutcome second = run(request(null, null));
        assertThat(second.moves()).isEmpty();
        assertThat(total(second).found().count()).isEqualTo(2);
        assertThat(lastEvent()).as("only the run itself is recorded").isEqualTo(events + 2);

        world.payment("a-1", "2026-01-05", "20.00", "20.00");
        world.payment("a-2", "2026-01-05", "20.00", "20.75");
        assertThat(moves(run(request(null, null)))).containsExactlyInAnyOrder("BreakCleared a-1", "BreakChanged a-2");

        world.payment("a-1", "2026-01-05", "20.00", "19.50");
        world.payment("a-2", "2026-01-05", "20.00", "20.00");
        RunOutcome last = run(request(null, null));
        assertThat(moves(last)).containsExactlyInAnyOrder("BreakReopened a-1", "BreakCleared a-2");
        clear("a-1");
    }

    @Test
    void theSameRequestIsOneRun() throws Exception {
        RunRequest request = request(null, null);
        RunOutcome made = run(request);
        long events = lastEvent();

        RunOutcome again = run(request);

        assertThat(again.run()).isEqualTo(made.run());
        assertThat(again.result()).isNull();
        assertThat(lastEvent()).isEqualTo(events);
    }

    @Test
    void nothingFollowsFromARunThatDoesNotSeeEverything() throws Exception {
        world.payment("b-1", "2026-01-05", "20.00", "19.50");
        world.recordAFact();
        world.visibleUpTo(lastEvent() - 1);

        RunOutcome outcome = run(request(null, null));

        assertThat(finished(outcome).verdict()).isEqualTo(RunVerdict.INCOMPLETE);
        assertThat(finished(outcome).acts()).isFalse();
        assertThat(outcome.moves()).isEmpty();
        assertThat(total(outcome).found().count()).isEqualTo(1);
        clear("b-1");
    }

    @Test
    void nothingFollowsFromARunThatJudgesAnEarlierTime() throws Exception {
        run(request(null, null));
        world.payment("c-1", "2026-01-05", "20.00", "19.50");

        RunOutcome behind = run(request(null, Instant.parse("2026-02-01T00:00:00Z")));

        assertThat(finished(behind).verdict()).isEqualTo(RunVerdict.BREAKS);
        assertThat(finished(behind).acts()).isFalse();
        assertThat(behind.moves()).isEmpty();
        clear("c-1");
    }

    @Test
    void aRunOfOneDayClearsOnlyWhatItLookedAt() throws Exception {
        world.payment("d-1", "2026-01-05", "20.00", "19.50");
        world.payment("d-2", "2026-01-06", "20.00", "19.50");
        run(request(null, null));
        world.payment("d-1", "2026-01-05", "20.00", "20.00");
        world.payment("d-2", "2026-01-06", "20.00", "20.00");

        assertThat(moves(run(request(LocalDate.of(2026, 1, 6), null)))).containsExactly("BreakCleared d-2");
        assertThat(moves(run(request(null, null)))).containsExactly("BreakCleared d-1");
    }

    @Test
    void oneRunsAtATimeAndTheNextTellsThatADeadOneEnded() throws Exception {
        try (Connection other = world.eventStore().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + 0x746965726563L + ")");
            assertThatThrownBy(() -> run(request(null, null))).isInstanceOf(RunInTheWayException.class);
        }
        world.execute("ALTER TABLE payments RENAME payments_away");
        RunRequest failing = request(null, null);
        assertThatThrownBy(() -> run(failing)).isInstanceOf(SQLException.class);
        world.execute("ALTER TABLE payments_away RENAME payments");

        RunState abandoned = runs.find(failing.runId()).orElseThrow();
        assertThat(abandoned.status()).isEqualTo(RunState.Status.ABANDONED);
        assertThat(run(failing).run()).isEqualTo(abandoned);
        assertThat(finished(run(request(null, null))).acts()).isTrue();
    }

    private void clear(String payment) throws Exception {
        world.payment(payment, "2026-01-05", "20.00", "20.00");
        world.visibleUpTo(Long.MAX_VALUE);
        run(request(null, null));
        assertThat(openBreaks()).isZero();
    }

    private RunOutcome run(RunRequest request) throws SQLException, InterruptedException {
        return runs.run(request, id -> {});
    }

    private static RunRequest request(@Nullable LocalDate day, @Nullable Instant asOf) {
        return new RunRequest(
                UUID.randomUUID().toString(), ADA, RunTrigger.REQUEST, List.of(TestingWorld.SCENARIO), day, asOf);
    }

    private static RunFinished finished(RunOutcome outcome) {
        return Objects.requireNonNull(outcome.run().finished());
    }

    private static RunTotal total(RunOutcome outcome) {
        return finished(outcome).totals().get(0);
    }

    private static List<String> moves(RunOutcome outcome) {
        return outcome.moves().stream()
                .map((BreakMove move) -> move.event().getClass().getSimpleName() + " "
                        + move.after().opened().subject().key())
                .toList();
    }

    private long openBreaks() {
        BreakQuery open = new BreakQuery(BreakState.Status.OPEN, null, null, null, null, null, null, 1_000);
        return world.ledger().books().breaks(open).breaks().size();
    }

    private long lastEvent() throws SQLException {
        return new LedgerHead(world.eventStore()).lastSeq();
    }
}
