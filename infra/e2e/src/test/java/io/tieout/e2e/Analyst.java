package io.tieout.e2e;

import io.tieout.app.runtime.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who reads all the time and complains when a query fails or a table has fewer rows than it had. */
final class Analyst implements AutoCloseable {
    private static final List<String> TABLES = List.of("orders", "ledger_event", "payments");

    private final Stack stack;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Thread thread = new Thread(this::read, "analyst");
    private volatile boolean closed;

    private Analyst(Stack stack) {
        this.stack = stack;
    }

    static Analyst start(Stack stack) {
        Analyst analyst = new Analyst(stack);
        analyst.thread.start();
        return analyst;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    int looks() {
        return looks.get();
    }

    private void read() {
        long[] seen = new long[TABLES.size()];
        try (Connection connection = stack.warehouseServer().database("tieout").getConnection();
                Statement statement = connection.createStatement()) {
            while (!closed) {
                for (int i = 0; i < seen.length; i++) {
                    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + TABLES.get(i))) {
                        row.next();
                        if (row.getLong(1) < seen[i]) {
                            complaints.add(TABLES.get(i) + " had " + seen[i] + " rows and has " + row.getLong(1));
                        }
                        seen[i] = row.getLong(1);
                    }
                }
                looks.incrementAndGet();
            }
        } catch (SQLException e) {
            complaints.add(e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
