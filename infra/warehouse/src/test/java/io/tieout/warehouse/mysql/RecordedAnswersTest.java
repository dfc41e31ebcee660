package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends every statement of the recording of a real front end, in its order and in one session, and compares packet by packet. Where this
 * warehouse means to answer otherwise, {@code front-end-differences.txt} says why and what it answers; a difference that is none any more
 * fails. Run with {@code -Dgolden.record=true} to write the answers of that file anew.
 */
final class RecordedAnswersTest {
    private static final String DIFFERENCES = "/recorded/front-end-differences.txt";

    @TempDir
    static Path directory;

    private static TestingServer server;
    private static TestingMysqlClient client;

    @BeforeAll
    static void startWithTheObjectsOfTheRecording() throws IOException {
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "");
        for (String statement : text("/recorded/front-end-setup.sql").split(";\n", -1)) {
            if (!statement.isBlank()) {
                assertThat(client.query(statement))
                        .as(statement)
                        .singleElement()
                        .asString()
                        .startsWith("OK ");
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @TestFactory
    List<DynamicTest> answersAsRecordedOrAsTheListOfDifferencesSays() throws IOException {
        Map<String, Difference> differences = differences();
        List<Recording> recordings = recordings();
        StringBuilder written = new StringBuilder(header());
        List<DynamicTest> tests = new ArrayList<>();
        for (Recording recording : recordings) {
            tests.add(DynamicTest.dynamicTest(
                    recording.statement().isEmpty() ? "nothing" : recording.statement(), () -> {
                        String answer = masked(String.join("\n", client.query(recording.statement())));
                        Difference difference = differences.get(recording.statement());
                        if (Boolean.getBoolean("golden.record") && !answer.equals(masked(recording.answer()))) {
                            written.append("### ").append(recording.statement()).append("\n! ");
                            written.append(difference == null ? "TODO" : difference.reason())
                                    .append('\n')
                                    .append(answer)
                                    .append('\n');
                            Files.writeString(Path.of("src/test/resources" + DIFFERENCES), written);
                        } else if (difference == null) {
                            assertThat(answer).isEqualTo(masked(recording.answer()));
                        } else {
                            assertThat(answer).isEqualTo(difference.answer()).isNotEqualTo(masked(recording.answer()));
                        }
                    }));
        }
        return tests;
    }

    @Test
    void everyDifferenceHasAReasonAndIsOfARecordedStatement() throws IOException {
        List<String> recorded = recordings().stream().map(Recording::statement).toList();
        assertThat(differences()).allSatisfy((statement, difference) -> {
            assertThat(recorded).contains(statement);
            assertThat(difference.reason()).isNotBlank().doesNotContain("TODO");
        });
    }

    /** What differs from run to run: times, labels, numbers of transactions, ports. */
    private static String masked(String answer) {
        return answer.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "<time>")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("'txnId':'\\d+'", "'txnId':'<n>'")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:<port>");
    }

    private static List<Recording> recordings() throws IOException {
        return blocks("/recorded/front-end.txt").stream()
                .map(block -> new Recording(
                        block.substring(0, block.indexOf('\n')),
                        block.substring(block.indexOf('\n') + 1).stripTrailing()))
                .toList();
    }

    private static Map<String, Difference> differences() throws IOException {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (String block : blocks(DIFFERENCES)) {
            String[] parts = block.split("\n", 3);
            differences.put(parts[0], new Difference(parts[1].substring(2), parts[2].stripTrailing()));
        }
        return differences;
    }

    private static String header() throws IOException {
        String file = text(DIFFERENCES);
        return file.substring(0, file.indexOf("### ") < 0 ? file.length() : file.indexOf("### "));
    }

    private static List<String> blocks(String resource) throws IOException {
        return List.of(text(resource).split("(?m)^### ", -1)).stream().skip(1).toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = RecordedAnswersTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Recording(String statement, String answer) {}

    private record Difference(String reason, String answer) {}
}
