package io.tieout.projections.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.projections.rows.TestingLoop.Told;
import io.tieout.projections.wire.RowTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random worlds: the stream and the SQL over the tables of the sides come to the same, whatever arrives first. */
class ClosedLoopWorldsTest {
    private static final int WORLDS = 7;

    @TempDir
    Path directory;

    @Test
    void theTableAndTheSqlSayTheSameOfEveryOrder() throws Exception {
        Set<String> reasons = new HashSet<>();
        try (TestingTables tables = new TestingTables()) {
            for (long seed = 1; seed <= WORLDS; seed++) {
                try (TestingLoop loop = new TestingLoop(directory.resolve("sql-" + seed))) {
                    Random random = new Random(seed);
                    RandomWorld.shuffled(RandomWorld.of(seed), random).forEach(told -> {
                        loop.tell(told);
                        if (random.nextInt(10) == 0) {
                            loop.mark();
                        }
                    });
                    tables.load(loop.mark());
                    Map<String, Map<String, String>> computed = tables.rows(TestingTables.query("closed_loop.sql"));
                    computed.values().forEach(row -> row.remove("ledger_seq"));
                    Map<String, Map<String, String>> written = tables.rows("SELECT "
                            + String.join(
                                    ", ", computed.values().iterator().next().keySet()) + " FROM closed_loop");

                    assertThat(written.keySet()).as("orders of world %s", seed).isEqualTo(computed.keySet());
                    computed.forEach((order, row) ->
                            assertThat(written.get(order)).as(order).isEqualTo(row));
                    assertThat(tables.list(TestingTables.query("closed_loop_difference.sql")))
                            .isEmpty();
                    tables.list(TestingTables.query("closed_loop_proof.sql"))
                            .forEach(line -> assertThat(line.get("remainder"))
                                    .as(line.toString())
                                    .isEqualTo("0"));
                    assertThat(tables.list(DAILY_TOTALS)).isEmpty();
                    written.values().forEach(row -> reasons.add(row.get("reason")));
                }
            }
        }
        // Whether the worlds are wild enough to compare anything.
        assertThat(reasons)
                .contains(
                        null,
                        "FACT_CONFLICT",
                        "AMOUNT_DIFFERS",
                        "CAPTURE_MISSING",
                        "SETTLED_NOT_CAPTURED",
                        "GROSS_DIFFERS",
                        "NET_DIFFERS",
                        "FEE_DIFFERS",
                        "CREDIT_MISSING",
                        "BALANCE_DIFFERS",
                        "FACTS_MISSING",
                        "PAYOUT_UNKNOWN");
    }

    private static final String DAILY_TOTALS = """
            SELECT t.provider, t.kind, t.line_count, l.line_count
            FROM (
              SELECT business_date, provider, merchant_account, currency, kind, sum(line_count) AS line_count,
                sum(gross_amount) AS gross_amount, sum(fee_amount) AS fee_amount, sum(net_amount) AS net_amount
              FROM provider_daily_total
              GROUP BY business_date, provider, merchant_account, currency, kind
              HAVING sum(line_count) <> 0
            ) t
            FULL OUTER JOIN (
              SELECT business_date, provider, merchant_account, currency, kind, count(*) AS line_count,
                sum(gross_amount) AS gross_amount, sum(fee_amount) AS fee_amount, sum(net_amount) AS net_amount
              FROM settlement_lines
              GROUP BY business_date, provider, merchant_account, currency, kind
            ) l
              ON l.business_date = t.business_date AND l.provider = t.provider AND l.merchant_account = t.merchant_account
              AND l.currency = t.currency AND l.kind = t.kind
            WHERE t.provider IS NULL OR l.provider IS NULL OR l.line_count <> t.line_count
              OR l.gross_amount <> t.gross_amount OR l.fee_amount <> t.fee_amount OR l.net_amount <> t.net_amount""";

    @Test
    void anyOrderOfArrivalGivesTheSameRows() {
        for (long seed = 100; seed < 103; seed++) {
            List<Told> world = RandomWorld.of(seed);
            Random random = new Random(seed);
            Map<String, JsonNode> expected = null;
            for (int round = 0; round < 3; round++) {
                try (TestingLoop loop = new TestingLoop(directory.resolve("any-" + seed + "-" + round))) {
                    for (Told told : round == 0 ? world : RandomWorld.shuffled(world, random)) {
                        loop.tell(told);
                        if (random.nextInt(7) == 0) {
                            loop.mark();
                        }
                    }
                    Map<String, JsonNode> rows = rows(loop.mark());
                    expected = expected == null ? rows : expected;
                    assertThat(rows.keySet()).as("world %s", seed).isEqualTo(expected.keySet());
                    expected.forEach(
                            (key, row) -> assertThat(rows.get(key)).as(key).isEqualTo(row));
                }
            }
        }
    }

    @Test
    void theHistoryIsTheSameWhereverMarkersCome() {
        List<Told> world = RandomWorld.of(7);
        List<List<JsonNode>> histories = new ArrayList<>();
        for (int every : new int[] {1, 13, 10_000}) {
            try (TestingLoop loop = new TestingLoop(directory.resolve("history-" + every))) {
                for (int i = 0; i < world.size(); i++) {
                    loop.tell(world.get(i));
                    if (i % every == 0) {
                        loop.mark();
                    }
                }
                histories.add(loop.mark().appended(RowTable.CLOSED_LOOP_HISTORY).stream()
                        .sorted(java.util.Comparator.comparing(JsonNode::toString))
                        .toList());
            }
        }
        assertThat(histories.get(0)).isNotEmpty();
        assertThat(histories.get(1)).isEqualTo(histories.get(0));
        assertThat(histories.get(2)).isEqualTo(histories.get(0));
    }

    private static Map<String, JsonNode> rows(TestingLoop loop) {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (RowTable table : List.of(RowTable.CLOSED_LOOP, RowTable.EXPECTED_FEES)) {
            loop.table(table)
                    .forEach((key, row) -> rows.put(
                            table + key, ((ObjectNode) row.deepCopy()).without(List.of("recorded_at", "ledger_seq"))));
        }
        return rows;
    }
}
