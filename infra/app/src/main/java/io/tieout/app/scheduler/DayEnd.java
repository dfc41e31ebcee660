package io.tieout.app.scheduler;

import io.tieout.app.reconciliation.ReconciliationRuns;
import io.tieout.app.reconciliation.RunRequest;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.recon.RunEvent.RunFinished;
import io.tieout.ledger.recon.RunId;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTrigger;
import io.tieout.ledger.recon.RunVerdict;
import io.tieout.starrocks.Scenario;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run of a business day that has ended: made once everything that was recorded until its end is visible, and once for a day, also where nothing
 * ran for days: then for the last of them, which sees what the others would have.
 */
final class DayEnd {
    private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);
    private static final int MOST_ATTEMPTS = 100;

    private final ReconciliationRuns runs;
    private final List<Scenario> scenarios;
    private final ZoneId accountingZone;
    private final Duration delay;
    private final Clock clock;

    DayEnd(ReconciliationRuns runs, List<Scenario> scenarios, ZoneId accountingZone, Duration delay, Clock clock) {
        this.runs = runs;
        this.scenarios = List.copyOf(scenarios);
        this.accountingZone = accountingZone;
        this.delay = delay;
        this.clock = clock;
    }

    /** The last day that has ended. */
    LocalDate day() {
        return clock.instant().minus(delay).atZone(accountingZone).toLocalDate().minusDays(1);
    }

    /** The finished run of the day; made if its time has come, empty if it has not. */
    Optional<RunState> run(LocalDate day) throws SQLException, InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            String commandId = "day/" + day + (attempt == 1 ? "" : "/" + attempt);
            Optional<RunState> known = runs.find(RunId.of(Actor.LEDGER.name(), commandId));
            if (known.isEmpty() || known.get().status() == RunState.Status.RUNNING) {
                return make(day, commandId);
            } else if (isComplete(known.get())) {
                return known;
            }
        }
        LOG.error("the run of {} did not complete in {} attempts and is given up: see recon_run", day, MOST_ATTEMPTS);
        return Optional.empty();
    }

    private Optional<RunState> make(LocalDate day, String commandId) throws SQLException, InterruptedException {
        Instant end = day.plusDays(1).atStartOfDay(accountingZone).toInstant();
        if (!runs.isVisibleUpTo(end)) {
            return Optional.empty();
        }
        RunRequest request = new RunRequest(commandId, Actor.LEDGER, RunTrigger.DAY_END, scenarios, null, null);
        RunState made = runs.run(request, id -> LOG.debug("running {}", id)).run();
        LOG.info(
                "the run of {} ended {}",
                day,
                made.finished() == null ? made.status() : made.finished().verdict());
        return Optional.of(made).filter(DayEnd::isComplete);
    }

    private static boolean isComplete(RunState run) {
        RunFinished finished = run.finished();
        return finished != null && finished.verdict() != RunVerdict.INCOMPLETE;
    }
}
