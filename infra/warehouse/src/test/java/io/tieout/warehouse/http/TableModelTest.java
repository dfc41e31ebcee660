package io.tieout.warehouse.http;

import static io.tieout.warehouse.TestingTables.aggregated;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load does to each table model: numbers 67 to 76 of the conformance list, protocol sections 4.1 to 4.4. */
class TableModelTest {
    private static final String ALL = "SELECT * FROM books.orders ORDER BY id";

    private TestingWarehouse warehouse;

    @BeforeEach
    void start(@TempDir Path directory) {
        warehouse = TestingWarehouse.start(directory).with(TestingTables.events(), TestingTables.orders());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void c67_ofTwoRowsWithOneKeyInOneLoadTheLaterStays() {
        load(order(1, "first", "1", 9), order(2, "other", "2", 1), order(1, "second", "3", 1));
        assertThat(warehouse.rows(ALL)).containsExactly("1,second,3.0000,1", "2,other,2.0000,1");
    }

    @Test
    void aLaterLoadReplacesTheRowOfAKey() {
        load(order(1, "placed", "1.5", 1), order(2, "placed", "2.5", 1));
        load(order(2, "paid", "2.5", 2), order(3, "placed", "3.5", 1));
        assertThat(warehouse.rows(ALL)).containsExactly("1,placed,1.5000,1", "2,paid,2.5000,2", "3,placed,3.5000,1");
    }

    @Test
    void aDuplicateTableKeepsEveryRowInTheOrderOfTheBody() {
        warehouse.loadJson("events", "{\"id\":1,\"note\":\"b\"}\n{\"id\":1,\"note\":\"a\"}");
        warehouse.loadJson("events", "{\"id\":1,\"note\":\"b\"}");
        assertThat(warehouse.rows("SELECT id, note FROM books.events")).containsExactly("1,b", "1,a", "1,b");
    }

    @Test
    void c68_operation1DeletesAndAMissingOperationUpsertsWithoutAColumnsHeader() {
        load(order(1, "a", "1", 1), order(2, "b", "2", 1));
        load(
                "{\"id\":1,\"status\":\"a\",\"amount\":\"1\",\"__op\":1}",
                order(3, "c", "3", 1),
                "{\"id\":9,\"status\":\"never was\",\"amount\":\"1\",\"__op\":1}");
        assertThat(warehouse.rows(ALL)).containsExactly("2,b,2.0000,1", "3,c,3.0000,1");
    }

    @Test
    void anUpsertBehindADeleteInOneLoadBringsTheRowBackAndTheReverseRemovesIt() {
        String delete = "{\"id\":1,\"status\":\"x\",\"amount\":\"1\",\"__op\":1}";
        load(delete, order(1, "back", "1", 1));
        assertThat(warehouse.rows(ALL)).containsExactly("1,back,1.0000,1");
        load(order(1, "again", "1", 1), delete);
        assertThat(warehouse.rows(ALL)).isEmpty();
    }

    @Test
    void anOperationThatIsNullOrUnknownFiltersTheRow() {
        JsonNode reply = warehouse.loadJson(
                "orders", "{\"id\":1,\"status\":\"x\",\"amount\":\"1\",\"__op\":null}", "max_filter_ratio", "1");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        reply = warehouse.loadJson("orders", "{\"id\":1,\"status\":\"x\",\"amount\":\"1\",\"__op\":7}");
        assertThat(reply.path("Message").asText()).isEqualTo("too many filtered rows");
    }

    @Test
    void aCsvBodyNamesTheOperationInItsColumns() {
        load(order(1, "a", "1", 1), order(2, "b", "2", 1));
        warehouse.load(
                "orders",
                RequestBody.create("1,,0,\\N,1\n4,d,4,\\N,0\n".getBytes(StandardCharsets.UTF_8)),
                "column_separator",
                ",",
                "columns",
                "id,status,amount,version,__op");
        assertThat(warehouse.rows(ALL)).containsExactly("2,b,2.0000,1", "4,d,4.0000,null");
    }

    @Test
    void c69_theOperationHasNoEffectOnADuplicateTable() {
        assertThat(warehouse
                        .loadJson("events", "{\"id\":1,\"__op\":1}")
                        .path("Status")
                        .asText())
                .isEqualTo("Success");
        assertThat(warehouse.rows("SELECT id FROM books.events")).containsExactly("1");
    }

    @Test
    void c70_partialUpdateNeedsEveryKeyColumnInColumns() {
        assertThat(partial("status").path("Message").asText()).isEqualTo("key column id not in partial update columns");
        assertThat(warehouse
                        .loadJson("orders", order(1, "a", "1", 1), "partial_update", "true")
                        .path("Message")
                        .asText())
                .isEqualTo("key column id not in partial update columns");
    }

    @Test
    void c71_partialUpdateIsForPrimaryKeyTablesOnly() {
        JsonNode reply = warehouse.loadJson("events", "{\"id\":1}", "partial_update", "true", "columns", "id,note");
        assertThat(reply.path("Message").asText()).isEqualTo("Only primary key table support partial update");
    }

    @Test
    void c72_partialUpdateLeavesOtherColumnsAndWritesNullForAListedKeyThatIsMissing() {
        load(order(1, "placed", "1.5", 7), order(2, "placed", "2.5", 7));
        JsonNode reply = warehouse.loadJson(
                "orders",
                "{\"id\":1,\"status\":\"paid\",\"version\":8}\n{\"id\":2,\"status\":\"paid\"}\n{\"id\":3,\"status\":\"new\"}",
                "partial_update",
                "true",
                "columns",
                "id,status,version");
        assertThat(reply.path("Status").asText()).isEqualTo("Success");
        assertThat(warehouse.rows(ALL)).containsExactly("1,paid,1.5000,8", "2,paid,2.5000,null", "3,new,0.0000,null");
    }

    @Test
    void c74_mergeConditionIgnoresLowerValuesAndAppliesEqualAndHigherOnes() {
        load(order(1, "old", "1", 5), order(2, "old", "2", 5), order(3, "old", "3", 5));
        JsonNode reply = warehouse.loadJson(
                "orders",
                String.join(
                        "\n",
                        order(1, "lower", "9", 4),
                        order(2, "equal", "9", 5),
                        order(3, "higher", "9", 6),
                        order(4, "new", "9", 1)),
                "merge_condition",
                "version");
        assertThat(reply.path("Status").asText()).isEqualTo("Success");
        assertThat(warehouse.rows(ALL))
                .containsExactly("1,old,1.0000,5", "2,equal,9.0000,5", "3,higher,9.0000,6", "4,new,9.0000,1");
    }

    @Test
    void c75_mergeConditionOnTextAKeyOrAnUnknownColumnFailsWhenPlanned() {
        assertThat(conditional("status", order(1, "a", "1", 1)).path("Message").asText())
                .isEqualTo("Merge condition column status has type varchar(20), which has no order to merge by; name a"
                        + " number, a date or a time");
        assertThat(conditional("id", order(1, "a", "1", 1)).path("Message").asText())
                .isEqualTo("Merge condition column id should not be primary key!");
        assertThat(conditional("nope", order(1, "a", "1", 1)).path("Message").asText())
                .startsWith("Merge condition column nope does not exist.");
    }

    @Test
    void c76_mergeConditionWithADeletedRowFailsTheLoad() {
        load(order(1, "a", "1", 1));
        JsonNode reply = conditional(
                "version", order(1, "b", "1", 2) + "\n{\"id\":1,\"status\":\"a\",\"amount\":\"1\",\"__op\":1}");
        assertThat(reply.path("Status").asText()).isEqualTo("Fail");
        assertThat(reply.path("Message").asText()).startsWith("delete with condition column version");
        assertThat(warehouse.rows(ALL)).containsExactly("1,a,1.0000,1");
    }

    @Test
    void anAggregateTableMergesEachColumnByItsFunction() {
        warehouse.with(table(
                "totals",
                KeyModel.AGGREGATE,
                List.of("provider"),
                nullable("provider", varchar(10)),
                aggregated("total", decimal(18, 4), "SUM"),
                aggregated("first_day", ColumnType.of(Kind.DATE), "MIN"),
                aggregated("last_day", ColumnType.of(Kind.DATE), "MAX"),
                aggregated("state", varchar(10), "REPLACE"),
                aggregated("note", varchar(10), "REPLACE_IF_NOT_NULL")));
        warehouse.loadJson(
                "totals",
                total("\"A\"", "1.10", "2026-01-02", "\"x\"", "\"kept\"")
                        + total("null", "5", "2026-01-01", "\"n\"", "null")
                        + total("\"A\"", "2.20", "2026-01-01", "\"y\"", "null"));
        warehouse.loadJson(
                "totals",
                total("\"A\"", "3.30", "2026-01-05", "null", "null")
                        + total("null", "5", "2026-01-01", "null", "null"));
        assertThat(warehouse.rows("SELECT * FROM books.totals ORDER BY provider NULLS LAST"))
                .containsExactly(
                        "A,6.6000,2026-01-01,2026-01-05,null,kept", "null,10.0000,2026-01-01,2026-01-01,null,null");
    }

    private static String total(String provider, String total, String day, String state, String note) {
        return "{\"provider\":" + provider + ",\"total\":\"" + total + "\",\"first_day\":\"" + day
                + "\",\"last_day\":\"" + day + "\",\"state\":" + state + ",\"note\":" + note + "}\n";
    }

    @Test
    void aUniqueTableReplacesByKeyAndTakesNullAsOneKey() {
        warehouse.with(table(
                "merchant",
                KeyModel.UNIQUE,
                List.of("id"),
                nullable("id", varchar(10)),
                nullable("name", varchar(10))));
        warehouse.loadJson("merchant", "{\"id\":\"m\",\"name\":\"a\"}\n{\"id\":null,\"name\":\"b\"}");
        warehouse.loadJson("merchant", "{\"id\":\"m\",\"name\":\"c\"}\n{\"id\":null,\"name\":\"d\"}");
        assertThat(warehouse.rows("SELECT * FROM books.merchant ORDER BY id NULLS LAST"))
                .containsExactly("m,c", "null,d");
    }

    @Test
    void aColumnThatIsLeftOutTakesTheTimeOrAnIdentifierWhereThatIsItsDefault() {
        warehouse.with(table(
                "made",
                KeyModel.DUPLICATE,
                List.of("id"),
                column("id", ColumnType.of(Kind.BIGINT)).build(),
                column("token", varchar(36)).withDefault("uuid()").build(),
                column("at_time", ColumnType.of(Kind.DATETIME))
                        .withDefault("CURRENT_TIMESTAMP")
                        .build()));
        warehouse.loadJson("made", "{\"id\":1}\n{\"id\":2}", "columns", "id");
        assertThat(warehouse.rows(
                        "SELECT count(DISTINCT token), min(length(token)), min(year(at_time)) > 2000 FROM books.made"))
                .containsExactly("2,36,true");
    }

    @Test
    void aKeyOfTwoColumnsIsOneKey() {
        warehouse.with(table(
                "lines",
                KeyModel.PRIMARY,
                List.of("batch", "line_no"),
                column("batch", varchar(10)).build(),
                column("line_no", ColumnType.of(Kind.INT)).build(),
                nullable("gross", decimal(18, 4))));
        warehouse.loadJson(
                "lines",
                "{\"batch\":\"b\",\"line_no\":1,\"gross\":\"1\"}\n{\"batch\":\"b\",\"line_no\":2,\"gross\":\"2\"}");
        warehouse.loadJson(
                "lines",
                "{\"batch\":\"b\",\"line_no\":2,\"gross\":\"3\"}\n{\"batch\":\"c\",\"line_no\":1,\"gross\":\"4\"}");
        assertThat(warehouse.rows("SELECT * FROM books.lines ORDER BY ALL"))
                .containsExactly("b,1,1.0000", "b,2,3.0000", "c,1,4.0000");
    }

    private JsonNode partial(String columns) {
        return warehouse.loadJson("orders", order(1, "a", "1", 1), "partial_update", "true", "columns", columns);
    }

    private JsonNode conditional(String column, String body) {
        return warehouse.loadJson("orders", body, "merge_condition", column);
    }

    private void load(String... rows) {
        assertThat(warehouse
                        .loadJson("orders", String.join("\n", rows))
                        .path("Message")
                        .asText())
                .isEqualTo("OK");
    }

    private static String order(long id, String status, String amount, long version) {
        return "{\"id\":" + id + ",\"status\":\"" + status + "\",\"amount\":\"" + amount + "\",\"version\":" + version
                + "}";
    }
}
