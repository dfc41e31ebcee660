package io.tieout.benchmarks;

import com.fasterxml.uuid.Generators;
import io.tieout.ledger.Ledger;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the layout of the event table costs: the same rows by plain JDBC, 500 a transaction, into one table a layout, round by round in turn. Prints the
 * median rows a second and PostgreSQL's CPU microseconds a row. Arguments: rounds (8) of 20,000 rows.
 */
public final class StoreLayouts {
    private static final int ROWS = 20_000;
    private static final int GROUP = 500;

    private static final String TABLE = "CREATE TABLE %s (LIKE ledger_event INCLUDING IDENTITY)";
    private static final String KEYS = ";ALTER TABLE %1$s ADD PRIMARY KEY (ledger_seq);"
            + "ALTER TABLE %1$s ADD UNIQUE (aggregate_id, aggregate_seq);";
    private static final String BRIN = "CREATE INDEX ON %1$s USING BRIN (recorded_at);"
            + "CREATE INDEX ON %1$s USING BRIN (occurred_at timestamptz_minmax_multi_ops) WITH (pages_per_range = 32);";

    private StoreLayouts() {}

    /**
     * A layout.
     *
     * @param sorted whether the rows of a transaction are written in the order of their identifiers
     * @param timeOrdered whether the identifier is a UUID of version 7 and the fact's own a further unique column
     */
    private record Layout(String name, String sql, boolean sorted, boolean timeOrdered) {}

    /** Prints a line a layout. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        List<Layout> layouts = layouts();
        Map<Layout, List<Long>> rates = new LinkedHashMap<>();
        Map<Layout, Long> cpu = new LinkedHashMap<>();
        try (BenchmarkStore store = BenchmarkStore.start();
                Ledger ledger = Ledger.open(store.database("ledger").writers(1).build());
                Connection connection = store.connect("ledger")) {
            execute(connection, layouts);
            long place = 0;
            for (int round = 0; round < rounds; round++) {
                var facts = SimulatedFacts.of(100L + round, ROWS);
                for (int from = 0; from < facts.size(); from += GROUP) {
                    ledger.record(facts.subList(from, Math.min(facts.size(), from + GROUP)));
                }
                List<Object[]> rows = StoredRows.behind(connection, place);
                place = number(connection, "SELECT max(ledger_seq) FROM ledger_event");
                for (Layout layout : layouts) {
                    List<Object[]> prepared = prepare(rows, layout);
                    Duration before = backendCpu(connection);
                    long begun = System.nanoTime();
                    StoredRows.insert(connection, layout.name(), prepared, GROUP);
                    long nanos = System.nanoTime() - begun;
                    rates.computeIfAbsent(layout, l -> new ArrayList<>()).add(rows.size() * 1_000_000_000L / nanos);
                    cpu.merge(layout, backendCpu(connection).minus(before).toMillis(), Long::sum);
                }
            }
            for (Layout layout : layouts) {
                System.out.printf(
                        "%-24s %,9d rows/s  PostgreSQL %2d us/row  indexes %,d KiB%n",
                        layout.name(),
                        GroupedAppend.median(rates.getOrDefault(layout, List.of())),
                        cpu.getOrDefault(layout, 0L) * 1_000 / place,
                        number(connection, "SELECT pg_indexes_size('" + layout.name() + "') / 1024"));
            }
        }
    }

    private static List<Layout> layouts() {
        String unique = "ALTER TABLE %1$s ADD UNIQUE (event_id);";
        return List.of(
                new Layout("random_id", TABLE + KEYS + unique + BRIN, false, false),
                new Layout("random_id_sorted", TABLE + KEYS + unique + BRIN, true, false),
                new Layout(
                        "random_id_fillfactor_70",
                        TABLE + KEYS + "CREATE UNIQUE INDEX ON %1$s (event_id) WITH (fillfactor = 70);" + BRIN,
                        true,
                        false),
                new Layout(
                        "uuid7_and_fact_key",
                        TABLE
                                + ";ALTER TABLE %1$s ADD COLUMN fact_key UUID GENERATED ALWAYS AS (metadata_key(metadata)) STORED"
                                + KEYS + unique + "ALTER TABLE %1$s ADD UNIQUE (fact_key);" + BRIN,
                        false,
                        true),
                new Layout("sorted_no_time_index", TABLE + KEYS + unique, true, false),
                new Layout(
                        "sorted_btree_times",
                        TABLE + KEYS + unique
                                + "CREATE INDEX ON %1$s (recorded_at);CREATE INDEX ON %1$s (occurred_at);",
                        true,
                        false));
    }

    private static void execute(Connection connection, List<Layout> layouts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The fact's own identifier travels in the metadata column, so that all layouts take the same insert.
            statement.execute("CREATE FUNCTION metadata_key(m BYTEA) RETURNS UUID IMMUTABLE LANGUAGE SQL"
                    + " RETURN encode(m, 'hex')::uuid");
            for (Layout layout : layouts) {
                statement.execute(layout.sql().formatted(layout.name()));
            }
        }
    }

    private static List<Object[]> prepare(List<Object[]> rows, Layout layout) {
        List<Object[]> prepared = new ArrayList<>();
        for (Object[] row : rows) {
            Object[] copy = row.clone();
            if (layout.timeOrdered()) {
                copy[11] = bytes((UUID) row[0]);
                copy[0] = Generators.timeBasedEpochGenerator().generate();
            }
            prepared.add(copy);
        }
        if (layout.sorted()) {
            for (int from = 0; from < prepared.size(); from += GROUP) {
                prepared.subList(from, Math.min(prepared.size(), from + GROUP))
                        .sort(Comparator.comparing(row -> row[0].toString()));
            }
        }
        return prepared;
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Duration backendCpu(Connection connection) throws SQLException {
        return ProcessHandle.of(number(connection, "SELECT pg_backend_pid()"))
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
