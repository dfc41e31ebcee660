package io.tieout.app.whatif;

import io.tieout.app.replay.FoldedRows;
import io.tieout.app.replay.RebuildProgress;
import io.tieout.app.whatif.ScenarioDatabase.Side;
import io.tieout.ledger.SealedFeed;
import io.tieout.ledger.StoredEvent;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.starrocks.Terms;
import io.tieout.streamload.StreamLoadClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes scenario databases. The cut is folded from the event store and reconciled; the hypotheses become events by the rules of the ledger, on a
 * database of their own; only the rows that those events change are loaded again; then the scenarios run once more. Nothing is appended to the
 * event store, published, or written to the tables that analysts read. For one thread.
 */
public final class WhatIf {
    private static final int READERS = 2;
    private static final int SLICE = 5_000;

    private final DataSource eventStore;
    private final DataSource warehouse;
    private final StreamLoadClient client;
    private final ZoneId accountingZone;
    private final int partitions;
    private final ScenarioSettings settings;
    private final Clock clock;

    /**
     * A maker.
     *
     * @param eventStore connections to the event store; it is only read
     * @param warehouse connections without a current database
     * @param client stays the caller's to close
     * @param partitions of the events topic
     * @param settings what operators set for reconciliation runs
     */
    public WhatIf(
            DataSource eventStore,
            DataSource warehouse,
            StreamLoadClient client,
            ZoneId accountingZone,
            int partitions,
            ScenarioSettings settings,
            Clock clock) {
        this.eventStore = eventStore;
        this.warehouse = warehouse;
        this.client = client;
        this.accountingZone = accountingZone;
        this.partitions = partitions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What to make.
     *
     * @param upTo the cut, a place of {@link io.tieout.ledger.SealedHead} or one below
     * @param effective only facts of this business day or an earlier one, where given
     * @param asOf the time that scenarios judge at
     */
    public record Request(String name, long upTo, Optional<LocalDate> effective, Instant asOf, Hypotheses hypotheses) {}

    /**
     * Makes one.
     *
     * @throws WhatIfException if there is one of that name, or the ledger would refuse a hypothesis; then nothing of it is left
     */
    public WhatIfReport create(Request request, RebuildProgress progress) throws SQLException {
        long begun = System.nanoTime();
        ScenarioDatabase database = new ScenarioDatabase(warehouse, client, request.name());
        if (database.exists()) {
            throw new WhatIfException(
                    "what-if " + request.name() + " is there already: drop it with tieout what-if drop "
                            + request.name() + ", or choose another name");
        }
        Path scratch = scratch();
        try (FoldedRows rows = new FoldedRows(partitions, RefoldStore.onDisk(scratch.resolve("rows")))) {
            WhatIfReport report = make(request, database, rows, scratch.resolve("ledger"), progress);
            return new WhatIfReport(report.info(), report.differences(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (SQLException | RuntimeException e) {
            database.drop();
            throw e;
        } finally {
            delete(scratch);
        }
    }

    private WhatIfReport make(
            Request request, ScenarioDatabase database, FoldedRows rows, Path scratchLedger, RebuildProgress progress)
            throws SQLException {
        List<Scenario> scenarios = ScenarioCatalogue.fromClassPath().scenarios();
        ScenarioSettings judging = judging(request.hypotheses());
        Consumer<StoredEvent> fold = request.effective()
                .<Consumer<StoredEvent>>map(day -> new EffectiveEvents(day, rows::accept))
                .orElse(rows::accept);
        progress.counting("folding the event store", request.upTo());
        try (SealedFeed feed = new SealedFeed(eventStore, request.upTo(), READERS)) {
            FoldedRows.readAll(feed, request.upTo(), SLICE, fold, progress::reached);
        } finally {
            progress.done();
        }
        long events = rows.events();
        progress.stage("loading " + database.database());
        database.create();
        database.load(rows, request.upTo(), partitions);
        progress.stage("reconciling without the hypotheses");
        List<ReconciliationBreak> before = database.reconcile(scenarios, settings, request.asOf(), Side.BASE);
        ChangedRows changed = new ChangedRows();
        rows.watch(changed);
        if (!request.hypotheses().facts().isEmpty()
                || !request.hypotheses().adjustments().isEmpty()) {
            progress.stage("asking the rules of the ledger");
            HypotheticalEvents.of(
                            request.name(),
                            request.hypotheses(),
                            eventStore,
                            request.upTo(),
                            accountingZone,
                            scratchLedger)
                    .forEach(fold);
            database.apply(changed.rows());
        }
        progress.stage("reconciling with the hypotheses");
        List<ReconciliationBreak> after = database.reconcile(scenarios, judging, request.asOf(), Side.HYPOTHESIS);
        WhatIfInfo info = new WhatIfInfo(
                request.name(),
                database.database(),
                request.upTo(),
                request.effective(),
                request.asOf(),
                events,
                rows.events() - events,
                changed.rows().size(),
                request.hypotheses().text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.complete(info);
        return new WhatIfReport(info, BreakDifferences.between(before, after), Duration.ZERO);
    }

    /** What operators set, with the parameters that are supposed. */
    private ScenarioSettings judging(Hypotheses hypotheses) {
        List<String> known = ScenarioCatalogue.fromClassPath().parameterIds();
        Map<String, Terms.Changes> changes = new TreeMap<>(settings.changes());
        hypotheses.parameters().forEach((id, supposed) -> {
            if (!known.contains(id)) {
                throw new WhatIfException("parameters/" + id + ": there is no such scenario; there are " + known);
            }
            changes.merge(id, supposed, WhatIf::with);
        });
        return new ScenarioSettings(changes, settings.calendar());
    }

    private static Terms.Changes with(Terms.Changes set, Terms.Changes supposed) {
        return new Terms.Changes(
                supposed.tolerance() == null ? set.tolerance() : supposed.tolerance(),
                supposed.sla() == null ? set.sla() : supposed.sla(),
                supposed.severity() == null ? set.severity() : supposed.severity(),
                set.slas(),
                set.tolerances());
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("tieout-what-if");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made; give one with -Djava.io.tmpdir", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary directory " + directory + " cannot be removed; remove it", e);
        }
    }
}
