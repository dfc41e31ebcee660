package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** A warehouse without a port, whose clock moves by hand: {@code root} may do everything. */
final class TestingSql implements AutoCloseable {
    private final WarehouseStore store;
    private final SqlEngine engine;
    private final HandClock clock = new HandClock(Instant.parse("2026-01-31T00:00:00Z"));
    private final SqlSession root;
    private long nextConnection = 1;

    TestingSql(Path directory) {
        store = WarehouseStore.open(directory);
        Accounts accounts = Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .build();
        engine = new SqlEngine(store, accounts, clock, UUID::randomUUID);
        root = open("root");
    }

    SqlSession open(String user) {
        return engine.open(engine.accounts().find(user).orElseThrow(), "127.0.0.1", nextConnection++, () -> {});
    }

    SqlEngine engine() {
        return engine;
    }

    WarehouseStore store() {
        return store;
    }

    /** Moves the clock and starts what is due then. */
    void pass(Duration time) {
        clock.now = clock.now.plus(time);
        engine.tasks().tick();
    }

    /** The rows as {@code a|b}, or what a statement answered otherwise. */
    List<String> run(String sql) {
        return run(root, sql);
    }

    static List<String> run(SqlSession session, String sql) {
        List<String> lines = new ArrayList<>();
        try {
            session.execute(sql, (outcome, last) -> {
                if (outcome instanceof Outcome.Done done) {
                    lines.add("OK " + done.rows());
                    return;
                }
                Outcome.Result result = (Outcome.Result) outcome;
                try (Rows rows = result.rows()) {
                    while (rows.next()) {
                        List<String> values = new ArrayList<>();
                        for (int i = 0; i < result.columns().size(); i++) {
                            values.add(String.valueOf(rows.text(i)));
                        }
                        lines.add(String.join("|", values));
                    }
                }
            });
        } catch (SqlException e) {
            lines.add("ERR " + e.errorCode() + " " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    @Override
    public void close() {
        root.close();
        engine.close();
        store.close();
    }

    private static final class HandClock extends Clock {
        private volatile Instant now;

        private HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
