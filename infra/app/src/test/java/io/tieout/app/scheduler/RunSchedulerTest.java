package io.tieout.app.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tieout.app.config.ReconciliationSettings;
import io.tieout.app.config.ReconciliationSettings.Mail;
import io.tieout.app.config.ReconciliationSettings.ReportSettings;
import io.tieout.app.config.ReconciliationSettings.Tls;
import io.tieout.app.config.ReconciliationSettings.Webhook;
import io.tieout.app.operations.OperationsSchema;
import io.tieout.app.reconciliation.TestingWorld;
import io.tieout.app.report.DailyReport;
import io.tieout.app.report.MailDelivery;
import io.tieout.app.report.ReportDelivery;
import io.tieout.app.report.ReportReader;
import io.tieout.app.report.WebhookDelivery;
import io.tieout.ledger.Secret;
import io.tieout.ledger.recon.RunState;
import io.tieout.ledger.recon.RunTrigger;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Before all tests.
class RunSchedulerTest {
    private static final String SECRET = "a secret that both sides know";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 500;
    private TestingWorld world;
    private HttpServer hook;
    private TestingMailServer mail;

    private record Received(String delivery, String signature, String body) {}

    @BeforeAll
    void open() throws IOException {
        world = new TestingWorld(directory.resolve("warehouse"));
        OperationsSchema.migrate(world.eventStore());
        mail = new TestingMailServer();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Tieout-Delivery"),
                    exchange.getRequestHeaders().getFirst("Tieout-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        hook.start();
    }

    @AfterAll
    void close() throws IOException {
        hook.stop(0);
        mail.close();
        world.close();
    }

    @Test
    void theRunOfADayIsMadeOnceAndItsReportIsDeliveredAcrossARestart() throws Exception {
        LocalDate day = LocalDate.now(Clock.systemUTC()).minusDays(1);
        world.payment("s-1", "2026-01-05", "20.00", "19.50");
        world.visibleUpTo(-1);
        try (RunScheduler first = start()) {
            assertThat(first).isNotNull();
            awaitDayEndChecks(2);
            assertThat(runsOfDays())
                    .as("not before everything of the day is visible")
                    .isEmpty();
            world.recordAFact();
            world.visibleUpTo(Long.MAX_VALUE);
            Awaitility.await("the webhook is tried and fails").atMost(PATIENCE).until(() -> received.size() >= 2);
            Awaitility.await("the mail arrives")
                    .atMost(PATIENCE)
                    .until(() -> mail.mails().size() == 1);
        }
        assertThat(Files.readString(directory.resolve("reports/tieout-" + day + ".csv")))
                .contains("run,business day," + day);
        int failed = received.size();
        answer = 204;
        try (RunScheduler second = start()) {
            assertThat(second).isNotNull();
            Awaitility.await("the delivery is tried again").atMost(PATIENCE).until(() -> received.size() > failed);
            awaitDayEndChecks(3);
        }

        assertThat(received)
                .extracting(Received::delivery)
                .containsOnly(received.get(0).delivery());
        assertThat(received).hasSize(failed + 1);
        assertThat(mail.mails()).hasSize(1);
        assertThat(runsOfDays()).hasSize(1);
        Received last = received.get(failed);
        assertThat(last.body()).startsWith("{\"date\":\"" + day + "\"");
        assertThat(last.signature()).isEqualTo(signed(last));
        assertThat(mail.mails().get(0))
                .contains("RCPT TO:<finance@example.com>", "Subject: Reconciliation of " + day)
                .contains("tieout-" + day + ".csv", "tieout-" + day + ".xlsx");
    }

    @Test
    void aRunWhoseTimePassedWhileNothingRanIsMadeOnceAtTheNextStart() throws Exception {
        ReconciliationSettings yearly = settings(Optional.of("0 0 0 1 1 *"), false);
        start(yearly).close();
        execute("UPDATE tieout_operations.scheduled_tasks SET execution_time = now() - interval '40 days'"
                + " WHERE task_name = 'reconcile-cron'");
        try (RunScheduler late = start(yearly)) {
            assertThat(late).isNotNull();
            Awaitility.await("the missed run is made").atMost(PATIENCE).until(() -> runs(RunTrigger.CRON) == 1);
            Awaitility.await("the next one is in the future")
                    .atMost(PATIENCE)
                    .until(() -> count("SELECT count(*) FROM tieout_operations.scheduled_tasks WHERE task_name ="
                                    + " 'reconcile-cron' AND execution_time > now() AND NOT picked")
                            == 1);
        }
        assertThat(runs(RunTrigger.CRON)).isEqualTo(1);
    }

    @Test
    void theReportRollsForwardFromTheDayBefore() throws SQLException {
        run("r-1", "2026-01-06 00:10:00", 100);
        run("r-2", "2026-01-07 00:10:00", 200);
        history(90, "b-1", "OPENED", 1, "0.50", "2026-01-01");
        history(91, "b-2", "OPENED", 1, "0.25", "2026-01-05");
        history(110, "b-2", "RESOLVED", -1, "-0.25", "2026-01-05");
        history(190, "b-1", "CHANGED", 0, "0.10", "2026-01-01");
        history(191, "b-3", "OPENED", 1, "2.00", "2026-01-06");
        history(210, "b-1", "CLEARED", -1, "-0.60", "2026-01-01");
        DailyReport report;
        try (Connection connection = world.tables().getConnection()) {
            report = new ReportReader(connection, ZoneOffset.UTC).read(LocalDate.of(2026, 1, 6));
        }

        DailyReport.Movement move = report.movements().get(0);
        assertThat(report.run()).isNotNull().extracting(DailyReport.Run::runId).isEqualTo("r-2");
        assertThat(move.before()).isEqualTo(2);
        assertThat(move.opened()).isEqualTo(1);
        assertThat(move.resolved()).isEqualTo(1);
        assertThat(move.after()).isEqualTo(2);
        assertThat(move.amountAfter()).isEqualByComparingTo("2.60");
        assertThat(report.ages())
                .extracting(age -> age.bucket().title() + " " + age.count() + " "
                        + age.amount().setScale(2))
                .containsExactly("0-1 days 1 2.00", "4-7 days 1 0.60");
        assertThat(report.bridges().get(0).captured()).isEqualByComparingTo(captured());
    }

    private BigDecimal captured() throws SQLException {
        try (Connection connection = world.tables().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT sum(captured_amount) FROM payments WHERE business_date <= '2026-01-06'")) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    private void run(String id, String asOf, long seq) {
        world.execute("INSERT INTO recon_run (run_id, status, started_for, actor, scenarios, as_of, cut_seq, head_seq,"
                + " verdict, acts, started_at, ended_at, business_date, occurred_at, recorded_at, ledger_seq, _partition,"
                + " _offset) VALUES ('" + id + "', 'FINISHED', 'DAY_END', 'tieout', 'T01', '" + asOf
                + "', 1, 1, 'BREAKS',"
                + " TRUE, '" + asOf + "', '" + asOf + "', '2026-01-06', '" + asOf + "', '" + asOf + "', " + seq
                + ", 0, " + seq + ")");
        if (id.equals("r-1")) {
            world.payment("report-1", "2026-01-06", "10.00", "10.00");
        }
    }

    private void history(long seq, String id, String what, int delta, String amount, String from) {
        world.execute(
                "INSERT INTO recon_break_history (recorded_at, ledger_seq, break_id, what_happened, status, scenario,"
                        + " severity, actor, open_delta, open_amount_delta, residual_amount, currency, ageing_from, business_date,"
                        + " occurred_at, _partition, _offset) VALUES ('2026-01-06 00:00:00', " + seq + ", '" + id
                        + "', '" + what
                        + "', 'OPEN', 'T01', 'high', 'tieout', " + delta + ", " + amount + ", " + amount + ", 'EUR', '"
                        + from
                        + "', '2026-01-06', '2026-01-06 00:00:00', 0, " + seq + ")");
    }

    private RunScheduler start() {
        return start(settings(Optional.empty(), true));
    }

    private ReconciliationSettings settings(Optional<String> cron, boolean dayEnd) {
        Webhook webhook = new Webhook("http://127.0.0.1:" + hook.getAddress().getPort() + "/", Secret.of(SECRET));
        Mail receivers = new Mail(
                "127.0.0.1",
                mail.port(),
                Tls.NONE,
                Optional.empty(),
                "tieout@example.com",
                List.of("finance@example.com"));
        return new ReconciliationSettings(
                cron,
                dayEnd,
                Duration.ZERO,
                false,
                Optional.of(new ReportSettings(
                        directory.resolve("reports"), Optional.of(webhook), Optional.of(receivers))));
    }

    private RunScheduler start(ReconciliationSettings settings) {
        ReportSettings report = settings.report().orElseThrow();
        List<ReportDelivery> deliveries = List.of(
                new WebhookDelivery(report.webhook().orElseThrow(), Clock.systemUTC()),
                new MailDelivery(report.mail().orElseThrow()));
        return RunScheduler.start(
                settings,
                new RunScheduler.Surroundings(
                        world.runs(Duration.ofSeconds(1), Clock.systemUTC()),
                        List.of(TestingWorld.SCENARIO),
                        world.eventStore(),
                        world.tables(),
                        deliveries,
                        ZoneOffset.UTC,
                        Duration.ofMillis(200),
                        Duration.ofMillis(200),
                        Clock.systemUTC()));
    }

    private void awaitDayEndChecks(int checks) throws SQLException {
        long before = count(VERSION);
        Awaitility.await("the end of the day is looked for")
                .atMost(PATIENCE)
                .until(() -> count(VERSION) >= before + 2L * checks);
    }

    /** db-scheduler counts each change of a task. */
    private static final String VERSION = "SELECT coalesce(max(version), 0) FROM tieout_operations.scheduled_tasks"
            + " WHERE task_name = 'reconcile-day-end'";

    private List<RunState> runsOfDays() {
        return world.ledger().books().lastRuns(50).stream()
                .filter(run -> run.started().trigger() == RunTrigger.DAY_END)
                .toList();
    }

    private long runs(RunTrigger trigger) {
        return world.ledger().books().lastRuns(50).stream()
                .filter(run -> run.started().trigger() == trigger)
                .filter(run -> run.status() == RunState.Status.FINISHED)
                .count();
    }

    private static String signed(Received received) throws Exception {
        String seconds = received.signature().substring(2, received.signature().indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal((seconds + "." + received.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hash);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = world.eventStore().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = world.eventStore().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
