package io.tieout.starrocks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL beside the closed loop: the same verdicts from the tables of the sides, where the two differ, and the proof lines under a reading.
 * Immutable. The methods take a connection whose current database holds the tables; it stays the caller's.
 *
 * <pre>{@code
 * List<ClosedLoopQueries.Difference> differences = ClosedLoopQueries.fromClassPath().differences(connection);
 * }</pre>
 *
 * @param closedLoop one row per order, with the columns of {@code closed_loop} but {@code recorded_at}
 * @param difference rows that table and SQL do not say the same of, up to the cut
 * @param proof the lines that must have a remainder of 0
 */
public record ClosedLoopQueries(String closedLoop, String difference, String proof) {
    private static final String PLACE = "@closed_loop";

    /**
     * An order that the stream and the SQL do not agree on, which is a break by itself.
     *
     * @param tableVerdict null where the table has no such row
     * @param computedVerdict null where the sides have no such order
     * @param difference {@code MISSING_IN_TABLE}, {@code MISSING_IN_SQL}, or the columns that differ, with commas between
     */
    public record Difference(
            String orderId,
            @Nullable String currency,
            @Nullable String tableVerdict,
            @Nullable String computedVerdict,
            String difference) {}

    /**
     * One line of the proof.
     *
     * @param line {@code POPULATION}, {@code SIDE} or {@code RESIDUAL}
     * @param name the verdict, side or link
     * @param currency null for counts
     * @param gross sum of the absolute amounts, next to the net; null for counts
     * @param remainder 0, or what is not explained
     */
    public record ProofLine(
            String line,
            String name,
            @Nullable String currency,
            BigDecimal expected,
            BigDecimal net,
            @Nullable BigDecimal gross,
            BigDecimal otherCurrency,
            BigDecimal remainder) {
        /** Whether nothing is left. */
        public boolean holds() {
            return remainder.signum() == 0;
        }
    }

    /** Reads the statements that are packaged with this class. */
    public static ClosedLoopQueries fromClassPath() {
        Map<String, String> tree = SqlTree.read(ClosedLoopQueries.class.getClassLoader());
        String closedLoop = statement(tree, "closed_loop.sql");
        return new ClosedLoopQueries(
                closedLoop,
                statement(tree, "closed_loop_difference.sql").replace(PLACE, closedLoop),
                statement(tree, "closed_loop_proof.sql").replace(PLACE, closedLoop));
    }

    /** Where table and SQL differ, by order; empty where they agree, and where no watermark says what the cut is. */
    public List<Difference> differences(Connection connection) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(difference)) {
            while (rows.next()) {
                differences.add(new Difference(
                        rows.getString("order_id"),
                        rows.getString("currency"),
                        rows.getString("table_verdict"),
                        rows.getString("computed_verdict"),
                        rows.getString("difference")));
            }
        }
        return List.copyOf(differences);
    }

    /** The proof lines, by line, name and currency. */
    public List<ProofLine> proof(Connection connection) throws SQLException {
        List<ProofLine> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(proof)) {
            while (rows.next()) {
                lines.add(new ProofLine(
                        rows.getString("line"),
                        rows.getString("name"),
                        rows.getString("currency"),
                        rows.getBigDecimal("expected"),
                        rows.getBigDecimal("net"),
                        rows.getBigDecimal("gross"),
                        rows.getBigDecimal("other_currency"),
                        rows.getBigDecimal("remainder")));
            }
        }
        return List.copyOf(lines);
    }

    private static String statement(Map<String, String> tree, String name) {
        List<String> statements = SqlScript.split(tree.getOrDefault("loop/" + name, ""));
        if (statements.size() != 1) {
            throw new IllegalStateException("loop/" + name + " has " + statements.size()
                    + " statements: it is one SELECT; is the jar complete?");
        }
        return statements.get(0);
    }
}
