package io.tieout.warehouse.http;

import static io.tieout.warehouse.TestingTables.column;
import static io.tieout.warehouse.TestingTables.decimal;
import static io.tieout.warehouse.TestingTables.nullable;
import static io.tieout.warehouse.TestingTables.table;
import static io.tieout.warehouse.TestingTables.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.TestingWarehouse;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and bodies: numbers 78 to 86 of the conformance list, protocol sections 1.6, 1.7 and 4.5. */
class BadValueTest {
    private TestingWarehouse warehouse;

    @BeforeEach
    void start(@TempDir Path directory) {
        warehouse = TestingWarehouse.start(directory)
                .with(
                        TestingTables.events(),
                        TestingTables.orders(),
                        table(
                                "kinds",
                                KeyModel.DUPLICATE,
                                List.of("id"),
                                column("id", ColumnType.of(Kind.INT)).build(),
                                nullable("flag", ColumnType.of(Kind.BOOLEAN)),
                                nullable("tiny", ColumnType.of(Kind.TINYINT)),
                                nullable("big", ColumnType.of(Kind.BIGINT)),
                                nullable("huge", ColumnType.of(Kind.LARGEINT)),
                                nullable("money", decimal(18, 4)),
                                nullable("day", ColumnType.of(Kind.DATE)),
                                nullable("moment", ColumnType.of(Kind.DATETIME)),
                                nullable("text", varchar(4)),
                                nullable("doc", ColumnType.of(Kind.JSON))));
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flag   | true | true",
                "flag   | \"1\" | true",
                "tiny   | -128 | -128",
                "big    | 9223372036854775807 | 9223372036854775807",
                "big    | \"42\" | 42",
                "huge   | 170141183460469231731687303715884105727 | 170141183460469231731687303715884105727",
                "money  | \"12345678901234.5678\" | 12345678901234.5678",
                "money  | 12345678901234.5678 | 12345678901234.5678",
                "money  | 0.1 | 0.1000",
                "money  | \"1.00005\" | 1.0001",
                "money  | \"-1.00005\" | -1.0001",
                "money  | 1e2 | 100.0000",
                "money  | 1e-999999999 | 0.0000",
                "money  | \"-99999999999999.9999\" | -99999999999999.9999",
                "day    | \"2026-02-28\" | 2026-02-28",
                "day    | \"20260228\" | 2026-02-28",
                "moment | \"2026-02-28 23:59:59\" | 2026-02-28 23:59:59.0",
                "moment | \"2026-02-28T23:59:59.123456\" | 2026-02-28 23:59:59.123456",
                "text   | \"aé€\" | null",
                "text   | \"aé\" | aé",
                "text   | 1.50 | 1.50",
                "doc    | {\"a\":[1,2.50]} | {\"a\":[1,2.50]}",
                "doc    | \"x\" | \"x\"",
            })
    void aValueArrivesExactlyAsItWasSent(String column, String json, String stored) {
        JsonNode reply = warehouse.loadJson(
                "kinds", "{\"id\":1,\"" + column + "\":" + json + "}\n{\"id\":2}", "max_filter_ratio", "0.5");
        assertThat(reply.path("Message").asText()).isEqualTo("OK");
        if (stored.equals("null")) {
            assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        } else {
            assertThat(warehouse.rows("SELECT " + column + " FROM books.kinds WHERE id = 1"))
                    .containsExactly(stored);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flag   | \"maybe\"",
                "tiny   | 128",
                "big    | 9223372036854775808",
                "big    | \"abc\"",
                "big    | 1.5",
                "huge   | 170141183460469231731687303715884105728",
                "money  | 100000000000000",
                "money  | 1e999999999",
                "money  | \"99999999999999.99995\"",
                "money  | \"12,50\"",
                "day    | \"2026-02-29\"",
                "day    | \"-026-02-20\"",
                "moment | \"2026-02-28 24:00:00\"",
                "moment | \"2026-02-28T10:00:00Z\"",
            })
    void c78_whatIsNoValueIsNullWhenLenientAndFilteredWhenStrict(String column, String json) {
        String row = "{\"id\":1,\"" + column + "\":" + json + "}";
        assertThat(warehouse.loadJson("kinds", row).path("Message").asText()).isEqualTo("OK");
        assertThat(warehouse.rows("SELECT " + column + " FROM books.kinds")).containsExactly("null");
        assertThat(warehouse
                        .loadJson("kinds", row, "strict_mode", "true")
                        .path("Message")
                        .asText())
                .isEqualTo("too many filtered rows");
    }

    @Test
    void whatIsNoValueIsFilteredFromANotNullColumnInBothModes() {
        String row = "{\"id\":\"abc\"}";
        assertThat(warehouse.loadJson("kinds", row).path("Message").asText()).isEqualTo("too many filtered rows");
        assertThat(warehouse
                        .loadJson("kinds", row, "strict_mode", "true")
                        .path("Message")
                        .asText())
                .isEqualTo("too many filtered rows");
    }

    @Test
    void c79_nullInANotNullColumnIsFilteredInBothModes() {
        for (String mode : List.of("true", "false")) {
            JsonNode reply = warehouse.loadJson("events", "{\"id\":null}", "strict_mode", mode);
            assertThat(reply.path("Message").asText()).isEqualTo("too many filtered rows");
        }
    }

    @Test
    void c80_aTextLongerInBytesThanItsColumnIsFilteredInBothModes() {
        for (String mode : List.of("true", "false")) {
            assertThat(warehouse
                            .loadJson("kinds", "{\"id\":1,\"text\":\"€€\"}", "strict_mode", mode)
                            .path("Message")
                            .asText())
                    .isEqualTo("too many filtered rows");
            assertThat(warehouse
                            .loadJson("kinds", "{\"id\":1,\"text\":\"😀\"}", "strict_mode", mode)
                            .path("Message")
                            .asText())
                    .isEqualTo("OK");
        }
    }

    @Test
    void c81_aMissingKeyIsNullEvenWhereAColumnLeftOutOfColumnsTakesItsDefault() {
        assertThat(warehouse
                        .loadJson("orders", "{\"id\":1,\"status\":\"a\"}")
                        .path("Message")
                        .asText())
                .isEqualTo("too many filtered rows");
        assertThat(warehouse
                        .loadJson("orders", "{\"id\":1,\"status\":\"a\"}", "columns", "id,status")
                        .path("Message")
                        .asText())
                .isEqualTo("OK");
        assertThat(warehouse.rows("SELECT * FROM books.orders")).containsExactly("1,a,0.0000,null");
        assertThat(warehouse
                        .loadJson("orders", "{\"id\":1}", "columns", "id,amount")
                        .path("Message")
                        .asText())
                .isEqualTo("Column has no default value. column: status");
    }

    @Test
    void c82_theFramingMustBeTheOneThatWasSaid() {
        assertThat(message("[{\"id\":1}]", "strip_outer_array", "false"))
                .isEqualTo(
                        "the value is array type in json document stream, you can set strip_outer_array=true to parse"
                                + " each element of the array as individual rows");
        assertThat(message("{\"id\":1}", "strip_outer_array", "true"))
                .isEqualTo("the value should be array type with strip_outer_array=true");
        assertThat(message("[{\"id\":1},{\"id\":2}]", "strip_outer_array", "True"))
                .isEqualTo("OK");
        assertThat(message("{\"id\":3}{\"id\":4}\n\n{\"id\":5}", "strip_outer_array", "false"))
                .isEqualTo("OK");
        assertThat(warehouse.rows("SELECT id FROM books.events ORDER BY id")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void malformedJsonFailsTheWholeLoadWhateverTheRatio() {
        assertThat(message("{\"id\":1}\n{\"id\":", "max_filter_ratio", "1"))
                .startsWith("Failed to parse json at byte ");
        assertThat(message("[{\"id\":1}", "strip_outer_array", "true")).startsWith("Failed to parse json at byte ");
        assertThat(message("[{\"id\":1}] {\"id\":2}", "strip_outer_array", "true"))
                .endsWith("there is more after the closing bracket");
        assertThat(message("[{\"id\":1}, 7]", "strip_outer_array", "true"))
                .endsWith("a row must be an object, not VALUE_NUMBER_INT");
        assertThat(message("nonsense", "max_filter_ratio", "1")).startsWith("illegal json started with");
        assertThat(message("7", "max_filter_ratio", "1")).isEqualTo("illegal json started with [7]");
        assertThat(warehouse.rows("SELECT count(*) FROM books.events")).containsExactly("0");
    }

    @Test
    void c84_aShareOfFilteredRowsEqualToTheRatioPasses() {
        String oneBadOfTwo = "{\"id\":1}\n{\"id\":null}";
        assertThat(message(oneBadOfTwo, "max_filter_ratio", "0.5")).isEqualTo("OK");
        assertThat(message(oneBadOfTwo, "max_filter_ratio", "0.49")).isEqualTo("too many filtered rows");
        assertThat(message("{\"id\":null}", "max_filter_ratio", "1"))
                .isEqualTo("No partitions have data available for loading");
    }

    @Test
    void c85_anEmptyBodyFails() {
        assertThat(message("", "max_filter_ratio", "0")).isEqualTo("No partitions have data available for loading");
        assertThat(message("[]", "strip_outer_array", "true"))
                .isEqualTo("No partitions have data available for loading");
    }

    @Test
    void c86_oneFilteredRowWithRatio0MakesNoRowVisible() {
        assertThat(message("{\"id\":1}\n{\"id\":null}\n{\"id\":3}", "max_filter_ratio", "0"))
                .isEqualTo("too many filtered rows");
        assertThat(warehouse.rows("SELECT count(*) FROM books.events")).containsExactly("0");
    }

    @Test
    void csvTakesAnySeparatorsNullsBlankLinesAndAMissingLastDelimiter() {
        JsonNode reply = csv(
                "1\u0001\\N\u00012.5\u0002\u00022\u0001\u00010\u0002",
                "column_separator",
                "\\x01",
                "row_delimiter",
                "\\x02");
        assertThat(reply.path("Message").asText()).isEqualTo("OK");
        assertThat(csv("3||x||1\r\n4||y||2", "column_separator", "||", "row_delimiter", "\\r\\n")
                        .path("Message")
                        .asText())
                .isEqualTo("OK");
        assertThat(warehouse.rows("SELECT * FROM books.events ORDER BY id"))
                .containsExactly("1,null,2.5000", "2,,0.0000", "3,x,1.0000", "4,y,2.0000");
    }

    @Test
    void csvRowsWithAnotherNumberOfColumnsOrBrokenUtf8AreFiltered() throws IOException {
        JsonNode reply = csv("1\ta\t1\n2\tb\n3\tc\t1\t9\n", "max_filter_ratio", "0.7");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(2);
        byte[] broken = {'5', '\t', (byte) 0xC3, '\t', '1', '\n', '6', '\t', 'x', '\t', '1', '\n'};
        reply = warehouse.load("events", RequestBody.create(broken), "max_filter_ratio", "0.5");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        assertThat(warehouse.rows("SELECT id FROM books.events ORDER BY id")).containsExactly("1", "6");
    }

    @Test
    void aNameInColumnsThatTheTableLacksIsASkippedField() {
        assertThat(csv("1\tskipped\tnote\n", "columns", "id, unknown, `note`")
                        .path("Message")
                        .asText())
                .isEqualTo("OK");
        assertThat(warehouse.rows("SELECT * FROM books.events")).containsExactly("1,note,null");
    }

    @Test
    void aGzipBodyLoadsAndATruncatedOneDoesNot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"id\":1}\n{\"id\":2}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        assertThat(warehouse
                        .load("events", RequestBody.create(whole), "format", "json", "compression", "gzip")
                        .path("Message")
                        .asText())
                .isEqualTo("OK");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 12);
        assertThat(warehouse
                        .load("events", RequestBody.create(half), "format", "json", "compression", "gzip")
                        .path("Status")
                        .asText())
                .isEqualTo("Fail");
        assertThat(warehouse.rows("SELECT id FROM books.events ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void c19_jsonInLz4FramesAndCsvOfFormatLz4Load() throws IOException {
        assertThat(loadLz4("{\"id\":1}\n", "format", "json", "compression", "lz4_frame"))
                .isEqualTo("OK");
        assertThat(loadLz4("2\tb\t2\n", "format", "lz4")).isEqualTo("OK");
        assertThat(warehouse.rows("SELECT id FROM books.events ORDER BY id")).containsExactly("1", "2");
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "compression", "lz4_frame")
                        .path("Message")
                        .asText())
                .isEqualTo(
                        "body cannot be decompressed: Stream unsupported; send it whole and in the compression named");
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1}", "compression", "bzip2")
                        .path("Message")
                        .asText())
                .isEqualTo("header compression: BZIP2 is known to StarRocks and not offered by the embedded warehouse;"
                        + " send the body as LZ4 frame, zstd, gzip, deflate or plain");
    }

    private String loadLz4(String body, String... headers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream lz4 = new LZ4FrameOutputStream(bytes)) {
            lz4.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return warehouse
                .load("events", RequestBody.create(bytes.toByteArray()), headers)
                .path("Message")
                .asText();
    }

    private String message(String body, String... headers) {
        return warehouse.loadJson("events", body, headers).path("Message").asText();
    }

    private JsonNode csv(String body, String... headers) {
        return warehouse.load("events", RequestBody.create(body.getBytes(StandardCharsets.UTF_8)), headers);
    }
}
