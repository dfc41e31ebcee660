package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Prepares, executes and lists fields as the recorded front end does, packet by packet. */
final class RecordedCommandsTest {
    private static final Pattern TYPE = Pattern.compile("COM_STMT_EXECUTE with a parameter of type .*\\((\\d+)\\)");

    @TempDir
    static Path directory;

    private static TestingServer server;
    private static TestingMysqlClient client;

    @BeforeAll
    static void startWithTheTableOfTheRecording() throws IOException {
        server = new TestingServer(directory);
        client = TestingMysqlClient.connect(server.port(), "");
        for (String statement : List.of(
                "CREATE DATABASE smoke",
                "USE smoke",
                "CREATE TABLE payments (id bigint NOT NULL, created_at datetime NOT NULL, amount decimal(18, 2) NOT NULL,"
                        + " currency varchar(3) NULL, status varchar(16) NULL) PRIMARY KEY(id, created_at)"
                        + " DISTRIBUTED BY HASH(id)",
                "INSERT INTO payments VALUES (7, '2026-01-02 03:04:05', 1.50, 'EUR', NULL)")) {
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
        String text;
        try (InputStream file = RecordedCommandsTest.class.getResourceAsStream("/recorded/commands.txt")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        return List.of(text.split("(?m)^### ", -1)).stream()
                .skip(1)
                .map(block -> DynamicTest.dynamicTest(block.substring(0, block.indexOf('\n')), () -> {
                    String command = block.substring(0, block.indexOf('\n'));
                    // StarRocks prints the expression of a column without a name anew; here its source text is the
                    // name.
                    String recorded = block.substring(block.indexOf('\n') + 1)
                            .stripTrailing()
                            .replace("(?) + 1", "? + 1");
                    assertThat(unlike(answer(command))).isEqualTo(unlike(recorded));
                }))
                .toList();
    }

    /** Which words are like the one that is wrong is not compared; see the list of differences. */
    private static String unlike(String text) {
        return text.replaceAll("the most similar input is \\{.*}", "the most similar input is {...}");
    }

    private static String answer(String command) throws IOException {
        if (command.startsWith("COM_FIELD_LIST ")) {
            return String.join("\n", client.fieldList(command.substring("COM_FIELD_LIST ".length())));
        }
        if (command.startsWith("COM_STMT_PREPARE ")) {
            return String.join("\n", client.prepare(command.substring("COM_STMT_PREPARE ".length())));
        }
        Matcher type = TYPE.matcher(command);
        assertThat(type.matches()).as(command).isTrue();
        client.prepare("SELECT id FROM payments WHERE id = ?");
        int code = Integer.parseInt(type.group(1));
        return client.execute(code, value(code));
    }

    /** The number 7 in the form of the type, or a point in time. */
    private static byte[] value(int type) {
        return switch (type) {
            case 1 -> new byte[] {7};
            case 2 -> new byte[] {7, 0};
            case 3 -> new byte[] {7, 0, 0, 0};
            case 4 -> new Payload().number(4, Float.floatToIntBits(7)).toBytes();
            case 5 -> new Payload().number(8, Double.doubleToLongBits(7)).toBytes();
            case 7, 10, 12 -> new byte[] {4, (byte) 0xea, 7, 1, 2};
            case 8, 32776 -> new byte[] {7, 0, 0, 0, 0, 0, 0, 0};
            default -> new byte[] {1, '7'};
        };
    }

    @Test
    void aClosedStatementIsUnknownAndLongDataIsRefused() throws IOException {
        client.prepare("SELECT id FROM payments WHERE id = ?");
        assertThat(client.execute(3, new byte[] {7, 0, 0, 0})).isEqualTo("a result");
        assertThat(client.command(0x18, new byte[] {0, 0, 0, 0, 0, 0, 'x'}))
                .isEqualTo("ERR 1064 (HY000): Unsupported command(COM_STMT_SEND_LONG_DATA)");
        assertThat(client.command(0x1f, new byte[0])).startsWith("OK ");
        assertThat(client.execute(3, new byte[] {7, 0, 0, 0}))
                .startsWith("ERR 1243 (HY000): Unknown prepared statement handler");
    }
}
