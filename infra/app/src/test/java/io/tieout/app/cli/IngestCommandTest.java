package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server that says what the test wants. */
class IngestCommandTest {
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/v1/facts", this::answer);
            })
            .start("127.0.0.1", 0);
    private final String url = "http://127.0.0.1:" + server.port();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void stop() {
        server.stop();
    }

    private void answer(Context context) {
        authorizations.add(String.valueOf(context.header("Authorization")));
        String body = new String(context.bodyAsBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        Integer status = statuses.poll();
        if (status != null) {
            context.status(status).result("{\"error\":{\"value\":\"v\",\"rule\":\"r\",\"remedy\":\"m\"}}");
            return;
        }
        String outcomes = body.lines()
                .map(line -> line.contains("bad")
                        ? "{\"outcome\":\"REJECTED\",\"field\":\"/f\",\"value\":\"bad\",\"rule\":\"must be good\",\"remedy\":\"make it good\"}"
                        : "{\"outcome\":\"" + (recorded.add(line) ? "RECORDED" : "DUPLICATE") + "\"}")
                .collect(Collectors.joining(","));
        context.result("{\"outcomes\":[" + outcomes + "]}");
    }

    private CommandRun ingest(String... options) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "the-token\n");
        List<String> arguments = new ArrayList<>(List.of("ingest", "--url", url, "--token-file", token.toString()));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(directory, "facts", ".jsonl"), List.of(lines))
                .toString();
    }

    @Test
    void sendsEachLineInBatchesWithTheToken() throws IOException {
        String file = file(
                IntStream.range(0, 25).mapToObj(i -> "{\"id\":\"" + i + "\"}").toArray(String[]::new));

        CommandRun run = ingest("--batch", "10", file);

        assertThat(run.exitCode()).isZero();
        assertThat(recorded).hasSize(25);
        assertThat(bodies).hasSize(3);
        assertThat(authorizations).containsOnly("Bearer the-token");
        assertThat(run.out())
                .containsPattern(
                        "^outcome    facts\n---------  -----\nRECORDED      25\nDUPLICATE      0\nCONFLICT       0\nREJECTED       0\nFAILED         0\n\n"
                                + "25 facts in [0-9.]+ s, 0 requests sent again\n$");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void reportsTheBadLineWithFileNumberAndTextWhileTheRestGoesIn() throws IOException {
        String file = file("one", "", "  ", "a bad line", "two");

        CommandRun run = ingest(file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(recorded).containsExactlyInAnyOrder("one", "two");
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        file + ":4: REJECTED /f \"bad\": must be good; make it good\n    a bad line\n");
    }

    @Test
    void sendsTheSameBatchAgainWhenTheLedgerIsBusy() throws IOException {
        statuses.addAll(List.of(503, 502));

        CommandRun run = ingest("--output", "json", file("one", "two"));

        assertThat(run.exitCode()).isZero();
        assertThat(bodies).containsExactly("one\ntwo\n", "one\ntwo\n", "one\ntwo\n");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.at("/counts/RECORDED").longValue()).isEqualTo(2);
        assertThat(document.at("/retries").longValue()).isEqualTo(2);
        assertThat(document.at("/seconds").isTextual()).isTrue();
    }

    @Test
    void givesUpWhenItsPatienceIsAtAnEnd() throws IOException {
        server.stop();

        CommandRun run = ingest("--patience", "PT0.3S", file("one"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(":1: FAILED 127.0.0.1:").contains("gave up after 3 attempts");
        assertThat(run.out()).contains("FAILED         1");
    }

    @Test
    void doesNotRepeatWhatIsRefused() throws IOException {
        statuses.add(401);

        CommandRun run = ingest(file("one"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(bodies).hasSize(1);
        assertThat(run.err()).contains("FAILED HTTP 401 v: r; m").doesNotContain("the-token");
    }

    @Test
    void dividesABatchThatIsTooLarge() throws IOException {
        statuses.add(413);

        assertThat(ingest(file("one", "two", "three")).exitCode()).isZero();

        assertThat(bodies).containsExactly("one\ntwo\nthree\n", "one\n", "two\nthree\n");
    }

    @Test
    void countsASecondRunAsDuplicates() throws IOException {
        String file = file("one");
        ingest(file);

        CommandRun run = ingest(file);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("DUPLICATE      1");
    }

    @Test
    void sendsNothingWhenAFileIsMissing() throws IOException {
        CommandRun run = ingest(file("one"), directory.resolve("missing").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines("tieout: " + directory.resolve("missing")
                        + ": not a file that can be read; nothing was sent; check the path\n");
        assertThat(bodies).isEmpty();
    }

    @Test
    void takesNoTokenOnTheCommandLine() {
        CommandRun run = CommandRun.of("ingest", "--token", "x", "file");

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void sendsBytesAsTheyAre() throws IOException {
        Path file = directory.resolve("latin1");
        Files.write(file, new byte[] {(byte) 0xe4, '\r', '\n', 'b'});

        assertThat(ingest(file.toString()).exitCode()).isZero();

        assertThat(bodies).containsExactly("\ufffd\r\nb\n");
    }

    private static String sample(String name) {
        return Path.of("src/test/resources/settlement", name).toString();
    }

    @Test
    void sendsTheFactsOfAReportAndCountsThemAsDuplicatesUnderAnotherName() throws IOException {
        String renamed = Files.copy(Path.of(sample("adyen.csv")), directory.resolve("renamed"))
                .toString();
        CommandRun first = ingest("--format", "adyen-settlement-detail", "--source", "urn:adyen", sample("adyen.csv"));
        CommandRun second = ingest("--format", "adyen-settlement-detail", "--source", "urn:adyen", renamed);

        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("RECORDED      12")
                .contains("adyen.csv: 12 facts, 0 bad lines, 0 control totals that differ; SHA-256 ");
        assertThat(second.out()).contains("DUPLICATE     12");
    }

    @Test
    void tellsABadLineOfAReportAndTheTotalsThatDifferWhileTheRestGoesIn() throws IOException {
        Path report = directory.resolve("report.csv");
        Files.writeString(
                report,
                Files.readString(Path.of(sample("tieout.csv")))
                        .replace("B-1,3,REFUND", "B-1,3,RETURN")
                        .replace("B-1,4,", "B-1,x,"));
        Path other = Files.writeString(
                directory.resolve("other.csv"),
                Files.readString(Path.of(sample("tieout.csv"))).replace("136.18", "1361.8"));

        CommandRun run = ingest(
                "--format",
                "tieout-csv",
                "--source",
                "urn:acmepay",
                "--output",
                "json",
                report.toString(),
                other.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(report + ":4: BAD_LINE \"RETURN\": \"kind\" is one of [CAPTURE, ");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.at("/counts/RECORDED").longValue()).isEqualTo(4 + 6);
        assertThat(document.at("/files/0/badLines").longValue()).isEqualTo(2);
        assertThat(document.at("/files/1/controlTotals").longValue()).isEqualTo(1);
        assertThat(document.at("/problems/2/reason").asText())
                .startsWith("\"acmepay/B-1 gross EUR 1361.80\": the lines of the batch add up to EUR 136.18");
    }

    @Test
    void printsTheFactsOfAReportAndSendsNothing() {
        CommandRun run = CommandRun.of(
                "ingest", "--format", "paypal-stl", "--source", "urn:paypal", "--dry-run", sample("paypal.csv"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(10).allMatch(line -> line.startsWith("{\"specversion\":\"1.0\""));
        assertThat(run.err()).contains("paypal.csv: 10 facts, 0 bad lines");
        assertThat(bodies).isEmpty();
    }

    @Test
    void refusesAFileOfAnotherFormatAndReadsTheNext() throws IOException {
        CommandRun run =
                ingest("--format", "wechat-pay", "--source", "urn:wechat", sample("paypal.csv"), sample("wechat.csv"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("paypal.csv: REFUSED_FILE \"微信订单号\": the header has this column");
        assertThat(run.out()).contains("RECORDED       4");
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThat(CommandRun.of("ingest", "--dry-run", "file").err())
                .contains("are for reports; give --format as well");
        assertThat(CommandRun.of("ingest", "--format", "alipay", "file").err())
                .contains("--format alipay: needs --source");
        assertThat(CommandRun.of("ingest", "--format", "swift", "file").err())
                .contains("'swift' is none of [adyen-settlement-detail, ");
        assertThat(CommandRun.of(
                                "ingest",
                                "--format",
                                "alipay",
                                "--source",
                                "urn:a",
                                "--dry-run",
                                "--output",
                                "json",
                                "file")
                        .exitCode())
                .isEqualTo(2);
    }
}
