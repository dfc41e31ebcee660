package io.tieout.warehouse.conformance;

import static io.tieout.warehouse.conformance.ConformanceTarget.label;
import static io.tieout.warehouse.conformance.ConformanceTarget.message;
import static io.tieout.warehouse.conformance.ConformanceTarget.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Response and labels: numbers 21 to 39 of the conformance list that speak of a server. */
class LabelConformanceTest {
    private static ConformanceTarget target;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    @Test
    void c21_aGoodLoadAnswersSuccessAndItsCountsAddUp() {
        JsonNode reply =
                target.load(target.events(), "1\ta\t1\n2\tb\t2\n3\tc\n", "max_filter_ratio", "0.5", "where", "id > 1");
        assertThat(status(reply)).isEqualTo("Success");
        assertThat(message(reply)).isEqualTo("OK");
        assertThat(reply.path("NumberTotalRows").asLong()).isEqualTo(3);
        assertThat(reply.path("NumberLoadedRows").asLong()).isEqualTo(1);
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        assertThat(reply.path("NumberUnselectedRows").asLong()).isEqualTo(1);
    }

    @Test
    void c22_aFinishedLabelLoadsNothingTheSecondTime() {
        String table = target.events();
        String label = label();
        target.load(table, "1\ta\t1", "label", label);
        JsonNode second = target.load(table, "1\ta\t1", "label", label);
        assertThat(status(second)).isEqualTo("Label Already Exists");
        assertThat(second.path("ExistingJobStatus").asText()).isEqualTo("FINISHED");
        assertThat(target.rows(table)).hasSize(1);
    }

    @Test
    void c23_aLabelInPrepareOrPreparedAnswersRunning() {
        String table = target.events();
        String label = label();
        target.transaction("begin", label, "table", table);
        assertThat(running(table, label)).isEqualTo("Label Already Exists RUNNING");
        target.transactionLoad(label, table, "1\ta\t1\n");
        target.transaction("prepare", label);
        assertThat(target.state(label)).isEqualTo("PREPARED");
        assertThat(running(table, label)).isEqualTo("Label Already Exists RUNNING");
        target.transaction("rollback", label);
    }

    private static String running(String table, String label) {
        JsonNode reply = target.load(table, "2\tb\t2", "label", label);
        return status(reply) + " " + reply.path("ExistingJobStatus").asText();
    }

    @Test
    void c24_aLabelWhoseLoadWasAbortedCanBeUsedAgain() {
        String table = target.events();
        String label = label();
        assertThat(status(target.load(table, "\\N\ta\t1", "label", label))).isEqualTo("Fail");
        assertThat(target.state(label)).isEqualTo("ABORTED");
        assertThat(status(target.load(table, "1\ta\t1", "label", label))).isEqualTo("Success");
    }

    @Test
    void c25_withoutALabelOneIsMade() {
        assertThat(target.load(target.events(), "1\ta\t1").path("Label").asText())
                .isNotEmpty();
    }

    @Test
    void c26_aLabelHasUpTo128LettersDigitsUnderscoresAndHyphens() {
        String table = target.events();
        assertThat(message(target.load(table, "1\ta\t1", "label", "a.b"))).contains("Label format error");
        assertThat(message(target.load(table, "1\ta\t1", "label", "a".repeat(129))))
                .contains("Label format error");
        assertThat(status(target.load(table, "1\ta\t1", "label", label() + "-x")))
                .isEqualTo("Success");
    }

    @Test
    void c35_c36_tooManyFilteredRowsNameAnErrorLogThatNeedsNoCredentials() throws IOException {
        JsonNode reply = target.load(target.events(), "1\ta\t1\n\\N\tb\t2\n");
        assertThat(message(reply)).isEqualTo("too many filtered rows");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        Request log = new Request.Builder().url(reply.path("ErrorURL").asText()).build();
        try (Response response = target.call(log)) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().string()).contains("NULL value in non-nullable column");
        }
    }

    @Test
    void c38_c39_theStateOfALabelIsUnknownThenVisible() {
        String label = label();
        assertThat(target.state(label)).isEqualTo("UNKNOWN");
        target.load(target.events(), "1\ta\t1", "label", label);
        assertThat(target.state(label)).isEqualTo("VISIBLE");
    }

    @Test
    void aLoadWhoseBodyIsOnItsWayIsInPrepare() throws IOException {
        String table = target.events();
        String label = label();
        try (RawHttp running = new RawHttp(target.backEnd())) {
            running.sendLines(
                    "PUT /api/" + target.database() + "/" + table + "/_stream_load HTTP/1.1",
                    "Host: be",
                    "Authorization: " + target.authorization(),
                    "Expect: 100-continue",
                    "label: " + label,
                    "Content-Length: 6",
                    "");
            assertThat(running.readHead()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(target.state(label)).isEqualTo("PREPARE");
            running.send("1\ta\t1\n");
            assertThat(running.readHead()).startsWith("HTTP/1.1 200 OK");
        }
        assertThat(target.state(label)).isEqualTo("VISIBLE");
    }
}
