package io.tieout.warehouse.conformance;

import static io.tieout.warehouse.conformance.ConformanceTarget.label;
import static io.tieout.warehouse.conformance.ConformanceTarget.message;
import static io.tieout.warehouse.conformance.ConformanceTarget.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Number 90 of the conformance list: what a client sees when something goes wrong, and what is then true. Embedded only. */
class FaultConformanceTest {
    private static ConformanceTarget target;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
        assumeTrue(target.isEmbedded(), "a cluster takes no faults from us");
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    @AfterEach
    void everyFaultHappened() {
        assertThat(target.faults().pending()).isZero();
    }

    @Test
    void c90_aReplyIsLostAndTheLoadIsThere() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.ReplyLost(), 1, label);
        assertThatThrownBy(() -> target.load(table, "1\ta\t1\n", "label", label))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(target.state(label)).isEqualTo("VISIBLE");
        assertThat(target.load(table, "1\ta\t1\n", "label", label)
                        .path("ExistingJobStatus")
                        .asText())
                .isEqualTo("FINISHED");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c90_aReplyIsSlow() {
        target.faults().inject(new Fault.ReplySlow(Duration.ofMillis(50)));
        assertThat(status(target.load(target.events(), "1\ta\t1\n"))).isEqualTo("Success");
    }

    @Test
    void c90_aServerErrorComesBeforeOrAfterTheLoad() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.ServerError(503));
        assertThatThrownBy(() -> target.load(table, "1\ta\t1\n", "label", label))
                .hasMessageContaining("answered 503");
        assertThat(target.state(label)).isEqualTo("UNKNOWN");
        target.faults().inject(new Fault.ServerErrorAfterCommit(500));
        assertThatThrownBy(() -> target.load(table, "1\ta\t1\n", "label", label))
                .hasMessageContaining("answered 500");
        assertThat(target.state(label)).isEqualTo("VISIBLE");
    }

    @Test
    void c90_aConnectionIsCutWithinTheBody() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.ConnectionCut(3));
        assertThatThrownBy(() -> target.load(table, "1\ta\t1\n", "label", label))
                .isInstanceOf(UncheckedIOException.class);
        await("the load is given up").until(() -> target.state(label).equals("ABORTED"));
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c90_aRedirectLeadsBackOrComesLate() throws IOException {
        String table = target.events();
        target.faults().inject(new Fault.RedirectLoop());
        try (Response response = target.call(target.loadRequest(table, "1\ta\t1\n"))) {
            assertThat(URI.create(String.valueOf(response.header("Location"))).getPort())
                    .isEqualTo(target.frontEnd().getPort());
        }
        target.faults().inject(new Fault.SlowRedirect(Duration.ofMillis(50)));
        assertThat(status(target.load(table, "1\ta\t1\n"))).isEqualTo("Success");
    }

    @Test
    void c90_aPublishIsLate() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.PublishTimeout(Duration.ofMillis(600)));
        JsonNode reply = target.load(table, "1\ta\t1\n", "label", label);
        assertThat(status(reply)).isEqualTo("Publish Timeout");
        assertThat(target.state(label)).isEqualTo("COMMITTED");
        assertThat(target.rows(table)).isEmpty();
        assertThat(target.load(table, "1\ta\t1\n", "label", label)
                        .path("ExistingJobStatus")
                        .asText())
                .isEqualTo("FINISHED");
        await("the load is published").until(() -> target.state(label).equals("VISIBLE"));
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c90_aCommitOfAPreparedTransactionIsPublishedLate() {
        String table = target.events();
        String label = label();
        target.transaction("begin", label, "table", table);
        target.transactionLoad(label, table, "1\ta\t1\n");
        target.transaction("prepare", label);
        target.faults().inject(new Fault.PublishTimeout(Duration.ofMillis(300)));
        JsonNode reply = target.transaction("commit", label);
        assertThat(status(reply)).isEqualTo("FAILED");
        assertThat(message(reply)).contains("publish timeout");
        await("the transaction is published").until(() -> target.state(label).equals("VISIBLE"));
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c90_aCommittedLoadIsPublishedByTheNextStart(@TempDir Path directory) throws SQLException {
        String table;
        try (ConformanceTarget first = ConformanceTarget.embedded(directory, "conformance")) {
            first.execute("CREATE DATABASE conformance");
            table = first.events();
            first.faults().inject(new Fault.PublishTimeout(Duration.ofHours(1)));
            first.load(table, "1\ta\t1\n", "label", "late");
        }
        try (ConformanceTarget second = ConformanceTarget.embedded(directory, "conformance")) {
            assertThat(second.state("late")).isEqualTo("VISIBLE");
            assertThat(second.rows(table)).hasSize(1);
        }
    }

    @Test
    void c90_aLabelIsRunningElsewhereAndThenFree() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.LabelRunning(Duration.ofMillis(300)));
        JsonNode reply = target.load(table, "1\ta\t1\n", "label", label);
        assertThat(reply.path("ExistingJobStatus").asText()).isEqualTo("RUNNING");
        await("the other load is aborted").until(() -> target.state(label).equals("ABORTED"));
        assertThat(status(target.load(table, "1\ta\t1\n", "label", label))).isEqualTo("Success");
    }

    @Test
    void c90_aLabelIsFinishedOrForgotten() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.LabelFinished());
        assertThat(target.load(table, "1\ta\t1\n", "label", label)
                        .path("ExistingJobStatus")
                        .asText())
                .isEqualTo("FINISHED");
        assertThat(target.rows(table)).hasSize(1);
        String forgotten = label();
        target.faults().inject(new Fault.LabelForgotten());
        target.load(table, "2\tb\t2\n", "label", forgotten);
        assertThat(target.state(forgotten)).isEqualTo("UNKNOWN");
    }

    @Test
    void c90_theWarehouseIsTooBusy() {
        String table = target.events();
        String label = label();
        target.faults().inject(new Fault.RunningTransactionLimit());
        assertThat(message(target.load(table, "1\ta\t1\n", "label", label))).startsWith("current running txns on db");
        target.faults().inject(new Fault.TooManyVersions());
        assertThat(message(target.load(table, "1\ta\t1\n", "label", label))).contains("too many versions");
        assertThat(target.state(label)).isEqualTo("ABORTED");
        assertThat(status(target.load(table, "1\ta\t1\n", "label", label))).isEqualTo("Success");
    }

    @Test
    void c90_aTransactionIsBusyOrItsNodeUnknown() {
        String table = target.events();
        String label = label();
        target.transaction("begin", label, "table", table);
        target.faults().inject(new Fault.TransactionInProcessing(), 2);
        assertThat(status(target.transactionLoad(label, table, "1\ta\t1\n"))).isEqualTo("TXN_IN_PROCESSING");
        assertThat(status(target.transaction("prepare", label))).isEqualTo("TXN_IN_PROCESSING");
        target.transactionLoad(label, table, "1\ta\t1\n");
        target.faults().inject(new Fault.TransactionLost());
        assertThat(message(target.transaction("commit", label))).contains("has no node");
        assertThat(status(target.transaction("commit", label))).isEqualTo("OK");
        assertThat(target.rows(table)).hasSize(1);
    }
}
