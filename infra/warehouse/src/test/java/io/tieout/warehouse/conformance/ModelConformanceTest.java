package io.tieout.warehouse.conformance;

import static io.tieout.warehouse.conformance.ConformanceTarget.message;
import static io.tieout.warehouse.conformance.ConformanceTarget.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loads do to tables: numbers 67 to 86 of the conformance list. */
class ModelConformanceTest {
    private static ConformanceTarget target;

    @BeforeAll
    static void start(@TempDir Path directory) {
        target = ConformanceTarget.start(directory);
    }

    @AfterAll
    static void stop() {
        target.close();
    }

    /** An orders table with one row: 1, old, 1, version 5. */
    private static String oneOrder() {
        String table = target.orders();
        good(target.loadJson(table, order(1, "old", 5)));
        return table;
    }

    private static String order(long id, String state, long version) {
        return "{\"id\":" + id + ",\"status\":\"" + state + "\",\"amount\":\"1\",\"version\":" + version + "}\n";
    }

    private static void good(JsonNode reply) {
        assertThat(status(reply)).as(reply.toString()).isEqualTo("Success");
    }

    @Test
    void c67_ofTwoRowsWithOneKeyInOneLoadTheLaterStays() {
        String table = target.orders();
        good(target.loadJson(table, order(1, "first", 9) + order(2, "other", 1) + order(1, "second", 1)));
        assertThat(target.rows(table)).containsExactly("1,second,1.0000,1", "2,other,1.0000,1");
    }

    @Test
    void c68_operation1DeletesAndAMissingOneUpsertsWithoutAColumnsHeader() {
        String table = oneOrder();
        good(target.loadJson(table, "{\"id\":1,\"status\":\"x\",\"amount\":\"1\",\"__op\":1}\n" + order(2, "new", 1)));
        assertThat(target.rows(table)).containsExactly("2,new,1.0000,1");
    }

    @Test
    void c68_operationsAreAlsoMappedByAnExpressionOrAWord() {
        String table = oneOrder();
        String columns = "id,status,amount,version,mark,__op=if(mark='d',1,0)";
        good(target.load(table, "1|x|1|1|d\n2|new|2|1|u\n", "column_separator", "|", "columns", columns));
        assertThat(target.rows(table)).containsExactly("2,new,2.0000,1");
        good(target.load(
                table, "2|x|1|1\n", "column_separator", "|", "columns", "id,status,amount,version,__op='delete'"));
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c69_theOperationHasNoEffectOnADuplicateTable() {
        String table = target.events();
        good(target.loadJson(table, "{\"id\":1,\"__op\":1}"));
        assertThat(target.rows(table)).containsExactly("1,null,null");
    }

    @Test
    void c70_partialUpdateNeedsEveryKeyColumnInColumns() {
        String table = oneOrder();
        assertThat(message(target.loadJson(table, order(1, "x", 1), "partial_update", "true", "columns", "status")))
                .contains("key column id not in partial update columns");
        assertThat(status(target.loadJson(table, order(1, "x", 1), "partial_update", "true")))
                .isEqualTo("Fail");
    }

    @Test
    void c71_partialUpdateIsForPrimaryKeyTablesOnly() {
        assertThat(message(
                        target.loadJson(target.events(), "{\"id\":1}", "partial_update", "true", "columns", "id,note")))
                .contains("Only primary key table support partial update");
    }

    @Test
    void c72_partialUpdateLeavesOtherColumnsAndWritesNullForAListedKeyThatIsMissing() {
        for (String mode : new String[] {"row", "column"}) {
            String table = oneOrder();
            good(target.loadJson(
                    table,
                    "{\"id\":1,\"status\":\"paid\"}",
                    "partial_update",
                    "true",
                    "partial_update_mode",
                    mode,
                    "columns",
                    "id,status,version"));
            assertThat(target.rows(table)).containsExactly("1,paid,1.0000,null");
        }
    }

    @Test
    void aDeleteThatCarriesOnlyTheKeyIsAPartialUpdate() {
        String table = oneOrder();
        assertThat(message(target.loadJson(table, "{\"id\":1,\"__op\":1}"))).isEqualTo("too many filtered rows");
        good(target.loadJson(table, "{\"id\":1,\"__op\":1}", "partial_update", "true", "columns", "id,__op"));
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void c74_mergeConditionIgnoresLowerValuesAndAppliesEqualAndHigherOnes() {
        String table = target.orders();
        good(target.loadJson(table, order(1, "old", 5) + order(2, "old", 5) + order(3, "old", 5)));
        good(target.loadJson(
                table,
                order(1, "lower", 4) + order(2, "equal", 5) + order(3, "higher", 6),
                "merge_condition",
                "version"));
        assertThat(target.rows(table)).containsExactly("1,old,1.0000,5", "2,equal,1.0000,5", "3,higher,1.0000,6");
    }

    @Test
    void c75_mergeConditionOnTextAKeyOrAnUnknownColumnFailsWhenPlanned() {
        String table = oneOrder();
        for (String column : new String[] {"status", "id", "nope"}) {
            JsonNode reply = target.loadJson(table, order(1, "x", 9), "merge_condition", column);
            assertThat(message(reply)).as(column).containsIgnoringCase("merge condition column");
        }
        assertThat(message(target.loadJson(target.events(), "{\"id\":1}", "merge_condition", "amount")))
                .contains("Conditional update only support primary key table");
    }

    @Test
    void c76_mergeConditionWithADeletedRowFailsTheLoad() {
        String table = oneOrder();
        JsonNode reply = target.loadJson(
                table,
                order(2, "b", 2) + "{\"id\":1,\"status\":\"x\",\"amount\":\"1\",\"version\":9,\"__op\":1}",
                "merge_condition",
                "version");
        assertThat(message(reply)).contains("delete with condition column");
        assertThat(target.rows(table)).containsExactly("1,old,1.0000,5");
    }

    @Test
    void c78_whatIsNoNumberIsNullWhenLenientAndFilteredWhenStrict() {
        String table = target.table("(id BIGINT NOT NULL, n INT NULL) DUPLICATE KEY (id)");
        good(target.load(table, "1\tabc\n", "strict_mode", "false"));
        assertThat(target.rows(table)).containsExactly("1,null");
        assertThat(message(target.load(table, "1\tabc\n", "strict_mode", "true")))
                .isEqualTo("too many filtered rows");
    }

    @Test
    void c79_c80_nullAndOverlongTextAreFilteredInBothModes() {
        String table = target.events();
        for (String mode : new String[] {"true", "false"}) {
            assertThat(message(target.load(table, "\\N\ta\t1\n", "strict_mode", mode)))
                    .isEqualTo("too many filtered rows");
            assertThat(message(target.load(table, "1\t€€€€\t1\n", "strict_mode", mode)))
                    .isEqualTo("too many filtered rows");
            good(target.load(table, "1\t€€€\t1\n", "strict_mode", mode));
        }
    }

    @Test
    void c81_aMissingKeyIsNullEvenWhereAColumnLeftOutOfColumnsTakesItsDefault() {
        String table = target.orders();
        assertThat(message(target.loadJson(table, "{\"id\":1,\"status\":\"a\"}")))
                .isEqualTo("too many filtered rows");
        good(target.loadJson(table, "{\"id\":1,\"status\":\"a\"}", "columns", "id,status"));
        assertThat(target.rows(table)).containsExactly("1,a,0.0000,null");
        assertThat(message(target.loadJson(table, "{\"id\":1}", "columns", "id,amount")))
                .contains("Column has no default value");
    }

    @Test
    void c82_theFramingMustBeTheOneThatWasSaid() {
        String table = target.events();
        assertThat(message(target.loadJson(table, "[{\"id\":1}]"))).contains("you can set strip_outer_array=true");
        assertThat(message(target.loadJson(table, "{\"id\":1}", "strip_outer_array", "true")))
                .contains("should be array type with strip_outer_array=true");
        good(target.loadJson(table, "{\"id\":1}\n{\"id\":2}"));
        good(target.loadJson(table, "[{\"id\":3}]", "strip_outer_array", "true"));
        assertThat(target.rows(table)).hasSize(3);
    }

    @Test
    void c83_rowsThatWhereLeavesOutDoNotCountAgainstTheRatio() {
        String table = target.events();
        JsonNode reply = target.load(
                table, "1\ta\t1\n2\tb\t2\n3\tc\t3\n\\N\td\t4\n", "where", "amount >= 3", "max_filter_ratio", "0.4");
        assertThat(message(reply)).isEqualTo("too many filtered rows");
        assertThat(reply.path("NumberUnselectedRows").asLong()).isEqualTo(2);
        good(target.load(table, "1\ta\t1\n2\tb\t2\n3\tc\t3\n", "where", "amount >= 3"));
        assertThat(target.rows(table)).containsExactly("3,c,3.0000");
    }

    @Test
    void c84_aShareOfFilteredRowsEqualToTheRatioPasses() {
        String table = target.events();
        good(target.load(table, "1\ta\t1\n\\N\tb\t2\n", "max_filter_ratio", "0.5"));
        assertThat(message(target.load(table, "1\ta\t1\n\\N\tb\t2\n", "max_filter_ratio", "0.49")))
                .isEqualTo("too many filtered rows");
    }

    @Test
    void c85_anEmptyBodyFails() {
        assertThat(message(target.load(target.events(), ""))).contains("No partitions have data");
    }

    @Test
    void c86_oneFilteredRowWithRatio0MakesNoRowVisible() {
        String table = target.events();
        assertThat(status(target.load(table, "1\ta\t1\n\\N\tb\t2\n3\tc\t3\n"))).isEqualTo("Fail");
        assertThat(target.rows(table)).isEmpty();
    }

    @Test
    void loadsAtOnceIntoOneTableAndIntoTwoLoseNothing() {
        List<String> tables = List.of(target.events(), target.orders());
        List<CompletableFuture<JsonNode>> replies = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String table = tables.get(i % 2);
            String body = order(i, "x", 1) + order(1_000, "last of " + i, 1);
            replies.add(CompletableFuture.supplyAsync(() -> target.loadJson(table, body)));
        }
        replies.forEach(reply -> good(reply.join()));
        assertThat(target.rows(tables.get(0))).hasSize(24);
        assertThat(target.rows(tables.get(1))).hasSize(13);
    }

    @Test
    void aRowOutsideEveryRangePartitionIsFiltered() {
        String table = target.table(
                "(day DATE NOT NULL, id BIGINT NOT NULL) DUPLICATE KEY (day, id) PARTITION BY RANGE (day) (PARTITION"
                        + " p1 VALUES LESS THAN ('2026-02-01'), PARTITION p2 VALUES LESS THAN ('2026-03-01'))");
        JsonNode reply = target.load(table, "2026-01-31\t1\n2026-02-28\t2\n2026-03-01\t3\n", "max_filter_ratio", "0.5");
        assertThat(reply.path("NumberFilteredRows").asLong()).isEqualTo(1);
        assertThat(target.rows(table)).containsExactly("2026-01-31,1", "2026-02-28,2");
        reply = target.load(table, "2026-01-31\t4\n2026-02-28\t5\n", "partitions", "p2", "max_filter_ratio", "0.5");
        assertThat(reply.path("NumberLoadedRows").asLong()).isEqualTo(1);
    }

    @Test
    void aPartitionByExpressionComesIntoBeingWithItsRows() {
        String table = target.table(
                "(day DATE NOT NULL, id BIGINT NOT NULL) PRIMARY KEY (day, id) PARTITION BY date_trunc('month', day)");
        good(target.load(table, "1999-01-31\t1\n2026-02-28\t2\n"));
        assertThat(target.rows(table)).hasSize(2);
    }
}
