package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sends statements to which the answers of a real front end were recorded, and compares packet by packet, in one session and in order. */
final class RecordedAnswersTest {
    @TempDir
    static Path directory;

    private static TestingServer server;
    private static TestingMysqlClient client;

    @BeforeAll
    static void startWithTheTablesOfTheRecording() throws IOException {
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "");
        for (String statement : List.of(
                "CREATE DATABASE smoke",
                "USE smoke",
                "CREATE TABLE payments (id bigint NOT NULL, created_at datetime NOT NULL, amount decimal(18, 2) NOT NULL,"
                        + " currency varchar(3) NULL, status varchar(16) NULL) ENGINE=OLAP PRIMARY KEY(id, created_at)"
                        + " PARTITION BY date_trunc('day', created_at) DISTRIBUTED BY HASH(`id`) BUCKETS 4 ORDER BY(created_at)"
                        + " PROPERTIES ('compression' = 'LZ4', 'enable_persistent_index' = 'true', 'fast_schema_evolution' = 'true',"
                        + " 'replicated_storage' = 'true', 'replication_num' = '1')",
                "CREATE TABLE payments_stg LIKE payments")) {
            assertThat(client.query(statement)).singleElement().asString().startsWith("OK ");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @TestFactory
    List<DynamicTest> answersAsRecorded() throws IOException {
        return recordings().stream()
                .map(recording -> DynamicTest.dynamicTest(
                        recording.statement(),
                        () -> assertThat(String.join("\n", client.query(recording.statement())))
                                .isEqualTo(recording.answer())))
                .toList();
    }

    private static List<Recording> recordings() throws IOException {
        try (InputStream file = RecordedAnswersTest.class.getResourceAsStream("/recorded/front-end.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("(?m)^### ", -1)).stream()
                    .skip(1)
                    .map(block -> new Recording(
                            block.substring(0, block.indexOf('\n')),
                            block.substring(block.indexOf('\n') + 1).strip()))
                    .toList();
        }
    }

    private record Recording(String statement, String answer) {}
}
