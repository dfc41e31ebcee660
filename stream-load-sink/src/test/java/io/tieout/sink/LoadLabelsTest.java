package io.tieout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conformance item 27: labels are always well formed, and differ where they must. */
class LoadLabelsTest {
    @Test
    void namesTableRoutePartitionAndFirstOffset() {
        assertThat(labels("topic", "db", "orders", "g1").label(3, 42, 0)).matches("orders-[0-9a-f]{16}-3-42");
        assertThat(labels("topic", "db", "orders", "g1").label(3, 42, 2)).endsWith("-3-42-r2");
    }

    @Test
    void c27FitsTheRuleWhateverTheNames() {
        String label = labels("a.b/c", "дб", "t.x é".repeat(60), "g1")
                .label(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(label).matches("[-A-Za-z0-9_]{1,128}");
    }

    @Test
    void differsWithEveryNameThatCountsAlsoWhereTheReadablePartIsTheSame() {
        assertThat(new String[] {
                    labels("topic", "db", "t.x", "g1").label(0, 0, 0),
                    labels("topic", "db", "t_x", "g1").label(0, 0, 0),
                    labels("other", "db", "t_x", "g1").label(0, 0, 0),
                    labels("topic", "db2", "t_x", "g1").label(0, 0, 0),
                    labels("topic", "db", "t_x", "g2").label(0, 0, 0),
                    labels("topic", "db", "t_x", "g1").label(1, 0, 0),
                    labels("topic", "db", "t_x", "g1").label(0, 1, 0),
                    labels("topic", "db", "t_x", "g1").label(0, 0, 1),
                })
                .doesNotHaveDuplicates();
    }

    private static LoadLabels labels(String topic, String database, String table, String generation) {
        TableRoute route = new TableRoute(topic, database, table, TableKind.DUPLICATE, Optional.empty());
        return new LoadLabels(route, generation);
    }
}
