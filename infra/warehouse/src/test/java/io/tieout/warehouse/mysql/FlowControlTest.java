package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long results, slow readers, silent clients and too many of them. */
final class FlowControlTest {
    private static final int ROWS = 1_000_000;
    /** The high mark of one connection's buffer and the packet that crossed it, generously. */
    private static final long MOST_WAITING_BYTES = 1_000_000;

    @TempDir
    Path directory;

    private TestingServer server;

    @BeforeEach
    void start() {
        server = new TestingServer(directory, 2);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReaderThatStopsHoldsNoMoreThanItsBufferAndLosesNoRow() throws IOException {
        String numbers = "(SELECT 0 AS x" + " UNION ALL SELECT 0".repeat(99) + ")";
        String million = "SELECT repeat('x', 100) AS line FROM " + numbers + " a, " + numbers + " b, " + numbers + " c";
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            client.sendQuery(million);
            await("the server waits for its reader").until(FlowControlTest::aWorkerWaitsForRoom);
            assertThat(server.server().waitingBytes()).isBetween(1L, MOST_WAITING_BYTES);
            assertThat(client.countRows()).isEqualTo(ROWS);
            assertThat(client.query("SELECT 1")).contains("row ['1']");
        }
    }

    private static boolean aWorkerWaitsForRoom() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("warehouse-mysql-worker"))
                .anyMatch(thread -> List.of(thread.getValue()).toString().contains("PacketOutput.awaitRoom"));
    }

    @Test
    void aClientThatSaysNothingForItsWaitTimeoutIsLetGo() throws IOException {
        try (TestingMysqlClient silent = TestingMysqlClient.connect(server.port(), "")) {
            silent.query("SET wait_timeout = 1");
            await("the silent client is let go")
                    .untilAsserted(
                            () -> assertThat(server.server().openConnections()).isZero());
        }
    }

    @Test
    void oneSessionMoreThanAllowedIsRefusedAfterItsLogin() throws IOException {
        try (TestingMysqlClient first = TestingMysqlClient.connect(server.port(), "");
                TestingMysqlClient second = TestingMysqlClient.connect(server.port(), "");
                TestingMysqlClient third = new TestingMysqlClient(server.port())) {
            third.greeting();
            assertThat(third.login("root", new byte[0], "", "mysql_native_password"))
                    .startsWith("ERR 1064 (HY000): Reach cluster-wide connection limit, qe_max_connection=2");
            assertThat(first.query("SELECT 1")).contains("row ['1']");
            assertThat(second.query("SELECT 1")).contains("row ['1']");
        }
        await("the sessions are over")
                .ignoreExceptions()
                .untilAsserted(
                        () -> TestingMysqlClient.connect(server.port(), "").close());
    }
}
