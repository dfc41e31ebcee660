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

/** The statements that command lines, drivers and tools send by themselves, in one session and in order. */
final class ClientOpeningsTest {
    @TempDir
    static Path directory;

    private static TestingServer server;
    private static TestingMysqlClient client;

    @BeforeAll
    static void startWithOneTable() throws IOException {
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "");
        client.query("CREATE DATABASE books");
        client.query("USE books");
        client.query("CREATE TABLE payments (payment_id VARCHAR(64) NOT NULL, amount DECIMAL(18,4) NULL,"
                + " occurred_at DATETIME NULL) PRIMARY KEY (payment_id) DISTRIBUTED BY HASH (payment_id)");
        client.query("INSERT INTO payments VALUES ('p1', 1.5, '2026-01-01 00:07:00')");
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @TestFactory
    List<DynamicTest> areAnsweredUnlessAFrontEndRefusesThemToo() throws IOException {
        String text;
        try (InputStream file = ClientOpeningsTest.class.getResourceAsStream("/recorded/clients.sql")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        return List.of(text.split(";\n", -1)).stream()
                .filter(statement -> !statement.isBlank())
                .map(statement -> DynamicTest.dynamicTest(statement.strip(), () -> {
                    List<String> answer = client.query(statement.strip());
                    if (statement.contains("-- refused\n")) {
                        assertThat(answer).singleElement().asString().startsWith("ERR ");
                    } else {
                        assertThat(answer).noneMatch(line -> line.startsWith("ERR "));
                    }
                }))
                .toList();
    }
}
