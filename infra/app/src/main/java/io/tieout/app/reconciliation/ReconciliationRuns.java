package io.tieout.app.reconciliation;

import io.tieout.ledger.Ledger;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakMove;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.ledger.recon.Look;
import io.tieout.ledger.recon.RunCommand;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunId;
import io.tieout.ledger.recon.RunScope;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTally;
import io.tieout.ledger.recon.RunVerdict;
import io.tieout.ledger.recon.Sighting;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Makes reconciliation runs and records them: what they looked at, what they found, and what follows for the breaks of the ledger. One runs at a time
 * among all processes that share the event store. Safe for use by several threads.
 *
 * <p>A run waits until everything that the ledger held when it was asked for is visible. Where that takes too long it is {@code INCOMPLETE}: it is
 * recorded and nothing follows; nor where the verifier finds that the warehouse is not what the event log gives. Nothing follows either from a run that is behind an earlier one, in its cut or in the time it judges at.
 */
public final class ReconciliationRuns implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int RUNS_LOOKED_AT = 100;
    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final DataSource eventStore;
    private final DataSource warehouse;
    private final int partitions;
    private final ScenarioSettings settings;
    private final Duration patience;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Runs on a ledger and its warehouse.
     *
     * @param eventStore connections to the ledger's database
     * @param warehouse connections to the database of the tables, as a user who may insert
     * @param partitions of each row topic
     * @param settings what differs from the scenarios' own tolerances, SLAs and severities
     * @param patience how long a run waits to see everything, and then for the verifier
     */
    public ReconciliationRuns(
            Ledger ledger,
            DataSource eventStore,
            DataSource warehouse,
            int partitions,
            ScenarioSettings settings,
            Duration patience,
            Clock clock) {
        this.ledger = ledger;
        this.eventStore = eventStore;
        this.warehouse = warehouse;
        this.partitions = partitions;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Makes a run, or tells what became of it where it was made before.
     *
     * @param progress told the id of each scenario before it runs
     * @throws RunInTheWayException if another run is under way
     * @throws SQLException if the warehouse or the event store does not answer; the run is abandoned, and the next one completes it
     */
    public RunOutcome run(RunRequest request, Consumer<String> progress) throws SQLException, InterruptedException {
        Optional<RunState> before = ended(request.runId());
        if (before.isPresent()) {
            return new RunOutcome(before.get(), List.of(), null);
        }
        RunLock lock = RunLock.take(eventStore).orElseThrow(RunInTheWayException::new);
        try {
            abandonDead();
            before = ended(request.runId());
            return before.isPresent()
                    ? new RunOutcome(before.get(), List.of(), null)
                    : make(request, clock.instant().truncatedTo(ChronoUnit.MICROS), progress);
        } finally {
            lock.close();
        }
    }

    /** The newest runs, the newest first. */
    public List<RunState> last(int most) {
        return ledger.books().lastRuns(most);
    }

    /** Waits until everything that the ledger holds now is visible; false where that takes too long. */
    public boolean awaitVisible() throws SQLException, InterruptedException {
        long head = new LedgerHead(eventStore).lastSeq();
        try (Connection connection = warehouse.getConnection()) {
            return await(connection, head).covers(head);
        }
    }

    /**
     * Whether everything that the ledger recorded before a time is visible now.
     *
     * @param time past for long enough that no writer's clock is behind it
     */
    public boolean isVisibleUpTo(Instant time) throws SQLException {
        long last = new LedgerHead(eventStore).lastSeqBefore(time);
        try (Connection connection = warehouse.getConnection()) {
            return new CutReader(connection, partitions).read().covers(last);
        }
    }

    /** A run, where it exists. */
    public Optional<RunState> find(RunId id) {
        return ledger.books().run(id);
    }

    /** Ends waiting; a run under way ends as incomplete. */
    @Override
    public void close() {
        closing.countDown();
    }

    private Optional<RunState> ended(RunId id) {
        return ledger.books().run(id).filter(run -> run.status() != RunState.Status.RUNNING);
    }

    /** Under the lock no other run is alive. */
    private void abandonDead() {
        for (RunState run : ledger.books().lastRuns(RUNS_LOOKED_AT)) {
            if (run.status() == RunState.Status.RUNNING) {
                abandon(run.started().runId(), "its process ended before it had looked at everything");
            }
        }
    }

    private void abandon(RunId id, String reason) {
        decide(id, "abandon", Actor.LEDGER, new RunCommand.Abandon(id, reason));
    }

    private RunOutcome make(RunRequest request, Instant begun, Consumer<String> progress)
            throws SQLException, InterruptedException {
        RunId id = request.runId();
        try (Connection connection = warehouse.getConnection()) {
            long head = new LedgerHead(eventStore).lastSeq();
            Cut cut = await(connection, head);
            boolean complete = cut.covers(head);
            Instant asOf = request.asOf() == null ? begun : request.asOf();
            RunScope scope = new RunScope(
                    request.scenarios().stream().map(Scenario::id).toList(),
                    request.day(),
                    asOf,
                    cut.ledgerSeq(),
                    head);
            decide(id, "start", request.actor(), new RunCommand.Start(id, request.trigger(), scope));
            try {
                ReconciliationResult result = new Reconciliation(connection, partitions, settings, patience)
                        .run(request.scenarios(), asOf, Optional.ofNullable(request.day()), progress);
                RunVerdict verdict = verdict(complete, result);
                boolean acts = verdict != RunVerdict.INCOMPLETE && !isBehind(scope);
                RunTally tally = new RunTally();
                List<BreakMove> moves = new ArrayList<>();
                Look look = new Look(id.value(), cut.ledgerSeq(), begun);
                for (Scenario scenario : request.scenarios()) {
                    moves.addAll(record(scenario, result.scenario(scenario.id()), look, request, acts, tally));
                }
                ledger.breaks().sumOpen(scope.scenarios(), tally);
                decide(id, "finish", request.actor(), new RunCommand.Finish(id, verdict, acts, tally.totals()));
                return new RunOutcome(ledger.books().run(id).orElseThrow(), moves, result);
            } catch (SQLException | RuntimeException e) {
                abandon(id, shortened(String.valueOf(e.getMessage())));
                throw e;
            }
        }
    }

    private List<BreakMove> record(
            Scenario scenario,
            ReconciliationResult.ScenarioResult result,
            Look look,
            RunRequest request,
            boolean acts,
            RunTally tally) {
        List<Sighting> sightings = new ArrayList<>();
        Set<BreakId> there = new HashSet<>();
        for (ReconciliationBreak item : result.breaks()) {
            FoundBreak found = Findings.of(item, scenario, settings);
            tally.found(found);
            sightings.add(Sighting.of(found, look));
            there.add(found.id());
        }
        if (!acts) {
            return List.of();
        }
        result.otherKeys().forEach(key -> there.add(BreakId.of(scenario.id(), key)));
        List<BreakMove> moves = new ArrayList<>(ledger.breaks().record(sightings));
        moves.addAll(ledger.breaks().clearOthers(look, scenario.id(), request.day(), there));
        moves.forEach(tally::moved);
        return moves;
    }

    private Cut await(Connection connection, long head) throws SQLException, InterruptedException {
        CutReader reader = new CutReader(connection, partitions);
        long deadline = System.nanoTime() + patience.toNanos();
        Cut cut = reader.read();
        while (!cut.covers(head)
                && System.nanoTime() < deadline
                && !closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            cut = reader.read();
        }
        return cut;
    }

    /** Whether breaks already rest on a later cut or a later time. */
    private boolean isBehind(RunScope scope) {
        for (RunState run : ledger.books().lastRuns(RUNS_LOOKED_AT)) {
            RunFinished finished = run.finished();
            if (finished != null && finished.acts()) {
                RunScope last = run.started().scope();
                if (last.cut() > scope.cut() || last.asOf().isAfter(scope.asOf())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RunVerdict verdict(boolean complete, ReconciliationResult result) {
        if (!complete || result.verdict() == ReconciliationResult.Verdict.INCOMPLETE) {
            return RunVerdict.INCOMPLETE;
        }
        return result.breaks().isEmpty() ? RunVerdict.CLEAN : RunVerdict.BREAKS;
    }

    private void decide(RunId id, String step, Actor actor, RunCommand command) {
        DecisionOutcome outcome = ledger.decide(new Decision("run/" + id + "/" + step, actor, command));
        if (!(outcome instanceof DecisionOutcome.Done)) {
            throw new IllegalStateException("run " + id + " did not " + step + ": " + outcome);
        }
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    }
}
