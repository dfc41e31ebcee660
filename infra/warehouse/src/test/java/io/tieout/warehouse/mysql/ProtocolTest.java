package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the socket beside results: greeting, login, sizes, and clients that leave. */
final class ProtocolTest {
    private static final String HEAVY =
            "SELECT count(*) FROM unnest(%1$s) AS a(x), unnest(%1$s) AS b(y), unnest(%1$s) AS c(z), unnest(%1$s) AS d(u), unnest(%1$s) AS e(v)"
                    .replace("%1$s", "[" + "1,".repeat(299) + "1]");

    @TempDir
    Path directory;

    private TestingServer server;

    @BeforeEach
    void start() {
        server = new TestingServer(directory, 4);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void greetsAsTheRecordedFrontEndDoes() throws IOException {
        try (TestingMysqlClient client = new TestingMysqlClient(server.port())) {
            String hex = HexFormat.of().formatHex(client.greeting());
            assertThat(hex)
                    .startsWith("0a382e302e333300")
                    .contains("000c82210000380015" + "00".repeat(10))
                    .endsWith("00"
                            + HexFormat.of().formatHex("mysql_native_password\0".getBytes(StandardCharsets.UTF_8)));
            assertThat(hex).hasSize(2 * (1 + 7 + 4 + 9 + 2 + 1 + 2 + 2 + 1 + 10 + 13 + 22));
        }
    }

    @Test
    void asksAClientWithAnotherPluginToSwitch() throws IOException {
        try (TestingMysqlClient client = new TestingMysqlClient(server.port())) {
            client.greeting();
            assertThat(client.login("root", new byte[0], "", "caching_sha2_password"))
                    .isEqualTo("AuthSwitchRequest plugin='mysql_native_password' data=21 bytes");
        }
    }

    @Test
    void refusesAClientOfTheOldProtocol() throws IOException {
        try (TestingMysqlClient client = new TestingMysqlClient(server.port())) {
            client.greeting();
            assertThat(client.login(0, "root", new byte[0], "", ""))
                    .isEqualTo("ERR 1251 (08004): Client does not support authentication protocol requested by server;"
                            + " consider upgrading MySQL client");
        }
    }

    @Test
    void refusesAnUnknownUserAndAnUnknownDatabaseAtLogin() throws IOException {
        try (TestingMysqlClient client = new TestingMysqlClient(server.port())) {
            client.greeting();
            assertThat(client.login("nobody", new byte[0], "", "mysql_native_password"))
                    .isEqualTo("ERR 1045 (28000): Access denied for user 'nobody' (using password: NO)");
        }
        try (TestingMysqlClient client = new TestingMysqlClient(server.port())) {
            client.greeting();
            assertThat(client.login("root", new byte[0], "nodb", "mysql_native_password"))
                    .isEqualTo("ERR 5501 (3F000): Unknown database 'nodb'");
        }
    }

    @Test
    void answersOrRefusesEachCommandAsRecorded() throws IOException {
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            String ok = "OK affected=0 insert_id=0 status=0x0000 warnings=0 info=''";
            assertThat(client.command(0x0e, new byte[0])).isEqualTo(ok);
            assertThat(client.command(0x1f, new byte[0])).isEqualTo(ok);
            assertThat(client.command(0x02, "nodb".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("ERR 5501 (3F000): Unknown database 'nodb'");
            assertThat(client.command(0x09, new byte[0]))
                    .isEqualTo("ERR 1064 (HY000): Unsupported command(Statistics)");
            assertThat(client.command(0x1b, new byte[] {0, 0})).isEqualTo("ERR 1047 (08S01): Unknown command(null)");
            assertThat(client.command(0x7f, new byte[0])).isEqualTo("ERR 1047 (08S01): Unknown command(null)");
            assertThat(client.command(0x16, "SHOW TABLES".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(
                            "ERR 1295 (HY000): This command is not supported in the prepared statement protocol yet");
        }
    }

    @Test
    void carriesATextOf17MegabytesInBothDirections() throws IOException {
        String text = "x".repeat(17_000_000);
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            List<String> answer = client.query("SELECT '" + text + "' AS t");
            assertThat(answer.get(2)).hasSize("row ['']".length() + text.length());
        }
    }

    @Test
    void refusesAPacketLongerThanAllowed() throws IOException {
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            assertThat(client.query("SELECT '" + "x".repeat(33_600_000) + "'"))
                    .singleElement()
                    .asString()
                    .startsWith("ERR 1153 (08S01): Got a packet bigger than 'max_allowed_packet' bytes");
        }
    }

    @Test
    void aClientThatLeavesAHalfReadResultLeavesNothingBehind() throws IOException {
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            client.sendQuery(HEAVY.replace("count(*)", "a.x, b.y, c.z"));
            client.greeting();
        }
        assertNothingIsLeft();
    }

    @Test
    void aClientThatLeavesDuringAComputationEndsIt() throws IOException {
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            client.sendQuery(HEAVY);
        }
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        await("the server notices that the client is gone").untilAsserted(() -> {
            assertThat(server.server().openConnections()).isZero();
            assertThat(Thread.getAllStackTraces().entrySet().stream()
                            .filter(thread -> thread.getKey().getName().startsWith("warehouse-mysql-worker"))
                            .filter(thread ->
                                    List.of(thread.getValue()).toString().contains("Commands.run")))
                    .isEmpty();
        });
    }

    @Test
    void killEndsTheStatementOfAnotherSession() throws IOException {
        try (TestingMysqlClient victim = TestingMysqlClient.connect(server.port(), "");
                TestingMysqlClient other = TestingMysqlClient.connect(server.port(), "")) {
            String id = victim.query("SELECT connection_id()").get(2).replaceAll("\\D", "");
            victim.sendQuery(HEAVY);
            await("the query runs")
                    .until(() ->
                            String.join("\n", other.query("SHOW PROCESSLIST")).contains("unnest"));
            await("the query ends").untilAsserted(() -> {
                other.query("KILL QUERY " + id);
                assertThat(String.join("\n", other.query("SHOW PROCESSLIST"))).doesNotContain("unnest");
            });
        }
    }

    @Test
    void endsAQueryAtItsTimeout() throws IOException {
        try (TestingMysqlClient client = TestingMysqlClient.connect(server.port(), "")) {
            client.query("SET query_timeout = 1");
            assertThat(client.query(HEAVY))
                    .last()
                    .isEqualTo("ERR 1064 (HY000): Query reached its timeout of 1 seconds, please increase the"
                            + " 'query_timeout' session variable and retry");
        }
    }
}
