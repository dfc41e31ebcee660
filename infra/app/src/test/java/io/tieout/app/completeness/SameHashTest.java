package io.tieout.app.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.projections.refold.RefoldStore;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.TableShape.Column;
import io.tieout.streamload.Credentials;
import io.tieout.streamload.LoadBody;
import io.tieout.streamload.LoadOutcome;
import io.tieout.streamload.StreamLoadClient;
import io.tieout.streamload.StreamLoadConfig;
import io.tieout.streamload.StreamLoadRequest;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The warehouse and this program read every column of every table as the same text and give a row the same hash, whatever is in it. With {@code
 * -Dstarrocks.fe=fe:8030 -Dstarrocks.mysql=fe:9030 -Dstarrocks.user=root -Dstarrocks.password=...} the same is asked of a cluster, whose database {@code
 * tieout} is then written to.
 */
class SameHashTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaCatalogue SCHEMA = SchemaCatalogue.fromClassPath();

    @TempDir
    static Path directory;

    private static @Nullable EmbeddedWarehouse warehouse;
    private static Connection connection;
    private static StreamLoadClient client;

    @BeforeAll
    static void start() throws Exception {
        String frontEnd = System.getProperty("starrocks.fe");
        String mysql = System.getProperty("starrocks.mysql");
        String user = System.getProperty("starrocks.user", "root");
        String password = System.getProperty("starrocks.password", "");
        if (frontEnd == null) {
            warehouse = EmbeddedWarehouse.builder()
                    .directory(directory)
                    .accounts(Accounts.builder()
                            .account(user, password, EnumSet.allOf(Privilege.class))
                            .build())
                    .start();
            frontEnd = text(warehouse.frontEndAddress());
            mysql = text(warehouse.mysqlAddress());
        }
        connection = DriverManager.getConnection("jdbc:mariadb://" + mysql + "/", user, password);
        new SchemaApplier(connection).apply(SCHEMA);
        client = StreamLoadClient.open(StreamLoadConfig.builder()
                .frontends(List.of(URI.create("http://" + frontEnd)))
                .credentials(Credentials.basic(user, password))
                .build());
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        connection.close();
        if (warehouse != null) {
            warehouse.close();
        }
    }

    static Stream<ProvenTable> tables() {
        return RowTable.fedByEvents().stream()
                .map(table -> ProvenTable.of(table, SCHEMA))
                .filter(table -> !table.aggregates());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theWarehouseAndThisProgramReadAndHashARowAlike(ProvenTable table) throws SQLException {
        List<ObjectNode> rows = List.of(row(table, 1), row(table, 2), row(table, 3));
        load(table, rows);

        try (RefoldStore store = RefoldStore.inMemory()) {
            ExpectedRows expected = new ExpectedRows(table, store);
            rows.forEach(row -> expected.apply(1, 7, bytes(key(table, row)), bytes(row)));
            TableProof.Result result = new TableProof(connection, expected, 1_000, Optional.empty()).totals();
            assertThat(result.sums()).isEmpty();
            assertThat(result.differing()).isEmpty();
            assertThat(result.expectedRows()).isEqualTo(3).isEqualTo(result.rows());

            RowCodec codec = new RowCodec(table);
            for (ObjectNode row : rows) {
                String hash = HexFormat.of().formatHex(codec.keyHash(codec.read(bytes(row))));
                Map<String, List<ActualRow>> found = ActualRow.read(connection, table, List.of(hash));
                assertThat(found).containsOnlyKeys(hash);
                assertThat(found.get(hash)).hasSize(1);
                assertThat(found.get(hash).get(0).texts()).containsExactly(codec.read(bytes(row)));
            }
        }
    }

    @Test
    void everyColumnIsInTheHash() {
        for (ProvenTable table : tables().toList()) {
            RowCodec codec = new RowCodec(table);
            byte[] before = codec.rowHash(codec.read(bytes(row(table, 1))));
            for (Column column : table.columns()) {
                ObjectNode other = row(table, 1);
                put(other, column, 2);
                byte[] after = codec.rowHash(codec.read(bytes(other)));
                assertThat(Arrays.equals(before, after))
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.type().equals("json"));
            }
        }
    }

    @Test
    void noTextLooksLikeTheEndOfAnother() {
        RowHash hash = new RowHash();

        assertThat(of(hash, "a|1:b", "c")).isNotEqualTo(of(hash, "a", "b|1:c"));
        assertThat(of(hash, "-", "x")).isNotEqualTo(of(hash, null, "x"));
        assertThat(of(hash, "", "x")).isNotEqualTo(of(hash, null, "x"));
    }

    @Test
    void jsonIsComparedByWhatItSays() {
        assertThat(RowCodec.canonical("{\"b\": [1.50, true, null], \"a\": \"x\\u0041\"}"))
                .isEqualTo(RowCodec.canonical("{\"a\":\"xA\",\"b\":[1.5,true,null]}"))
                .isNotEqualTo(RowCodec.canonical("{\"a\":\"xA\",\"b\":[1.51,true,null]}"));
        assertThat(RowCodec.canonical("null")).isNull();
    }

    private static String of(RowHash hash, String one, String other) {
        hash.start();
        hash.add("varchar(64)", one);
        hash.add("varchar(64)", other);
        return HexFormat.of().formatHex(hash.end());
    }

    /** Rows 1 and 2 are full of what a text, an amount or a time can be; row 3 has a null wherever one is allowed. */
    private static ObjectNode row(ProvenTable table, int number) {
        ObjectNode row = JSON.createObjectNode();
        for (Column column : table.columns()) {
            if (number == 3 && nullable(table, column)) {
                row.putNull(column.name());
            } else {
                put(row, column, number);
            }
        }
        return row;
    }

    private static boolean nullable(ProvenTable table, Column column) {
        return SCHEMA.files().stream()
                .filter(file -> file.object().equals(table.name()))
                .anyMatch(file -> file.statements()
                        .get(0)
                        .matches("(?s).*\\n?\\s+" + column.name() + " [A-Z]+(\\([\\d,]+\\))? NULL.*"));
    }

    private static void put(ObjectNode row, Column column, int number) {
        String name = column.name();
        String type = column.type();
        if (type.startsWith("decimal(22")) {
            row.put(name, number == 1 ? "-0.0000000001" : "123456.5");
        } else if (type.startsWith("decimal(7")) {
            row.put(name, number == 1 ? "0.0140" : "1.000001");
        } else if (type.startsWith("decimal")) {
            row.put(name, number == 1 ? "-12345678901.2345" : number + "0");
        } else if (type.equals("datetime")) {
            row.put(name, number == 1 ? "2026-01-05 10:20:30.000000" : "2026-01-05 10:20:3" + number + ".000120");
        } else if (type.equals("date")) {
            row.put(name, "2026-02-0" + number);
        } else if (type.equals("boolean")) {
            row.put(name, number == 1);
        } else if (type.endsWith("int")) {
            row.put(name, number);
        } else if (type.equals("json")) {
            row.putObject(name).put("amount", "1" + number + ".00").put("n", number);
        } else {
            int length = Integer.parseInt(type.substring(type.indexOf('(') + 1, type.length() - 1));
            String text = number == 1 ? "'|\"\\é€字 1:a" : number == 2 ? "" : "plain";
            boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= length;
            row.put(name, fits && !text.isEmpty() ? text : number == 2 && length > 3 ? "" : "AB" + number);
        }
    }

    private static ObjectNode key(ProvenTable table, ObjectNode row) {
        return row.deepCopy().retain(table.shape().keyColumns());
    }

    private static void load(ProvenTable table, List<ObjectNode> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE TABLE " + table.name());
        }
        StringBuilder body = new StringBuilder();
        rows.forEach(row -> body.append(row.deepCopy().put("_partition", 1).put("_offset", 7))
                .append('\n'));
        LoadOutcome outcome = client.loadUntilKnown(StreamLoadRequest.builder(
                        "tieout", table.name(), "t-" + System.nanoTime(), LoadBody.ofText(body.toString()))
                .strictMode()
                .build());
        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
    }

    private static byte[] bytes(ObjectNode row) {
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
