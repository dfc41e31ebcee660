package io.tieout.starrocks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs scenarios on a connection whose current database holds the tables. It reads only; the parameters must be there (see
 * {@link ParameterTable}). Not thread-safe, as the connection is not.
 */
public final class ScenarioRunner {
    private static final String HAS_PARAMETER = "SELECT count(*) FROM recon_parameter WHERE scenario = ?";

    private final Connection connection;

    /** A runner on the given connection, which stays the caller's to close. */
    public ScenarioRunner(Connection connection) {
        this.connection = connection;
    }

    /** All breaks of the scenario, in the order of their keys. */
    public List<ReconciliationBreak> run(Scenario scenario) throws SQLException {
        List<ReconciliationBreak> breaks = new ArrayList<>();
        run(scenario, breaks::add);
        return List.copyOf(breaks);
    }

    /**
     * Hands each break of the scenario to the given consumer as it is read, in the order of their keys.
     *
     * @throws IllegalStateException if the scenario has no parameters, because it would then find nothing whatever is wrong
     */
    public void run(Scenario scenario, Consumer<ReconciliationBreak> each) throws SQLException {
        checkParameter(scenario);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(scenario.sql())) {
            while (rows.next()) {
                each.accept(breakOf(rows));
            }
        }
    }

    private void checkParameter(Scenario scenario) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_PARAMETER)) {
            statement.setString(1, scenario.id());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next() || rows.getLong(1) == 0) {
                    throw new IllegalStateException("recon_parameter has no row for " + scenario.id()
                            + ": without it the scenario finds nothing; write the parameters before the run");
                }
            }
        }
    }

    private static ReconciliationBreak breakOf(ResultSet row) throws SQLException {
        return new ReconciliationBreak(
                text(row, "scenario"),
                text(row, "break_key"),
                text(row, "severity"),
                row.getString("order_id"),
                row.getString("reference"),
                amount(row, "expected_amount"),
                amount(row, "actual_amount"),
                amount(row, "difference"),
                row.getString("currency"),
                present(row.getObject("business_date", LocalDate.class), "business_date"),
                present(row.getObject("first_seen_at", LocalDateTime.class), "first_seen_at")
                        .toInstant(ZoneOffset.UTC),
                text(row, "reason"));
    }

    private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column), column);
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException(
                    "column " + column + " of a break is null: each break has one; correct the scenario's query");
        }
        return value;
    }
}
