package io.tieout.starrocks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes {@code recon_parameter}, a Primary Key table: a row of the same scenario is replaced, so no moment is without one. Not
 * thread-safe, as the connection is not.
 */
public final class ParameterTable {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final String INSERT =
            "INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity)"
                    + " VALUES (?, CAST(? AS DATETIME), CAST(? AS DATETIME), CAST(? AS DECIMAL(18,4)), ?)";

    private final Connection connection;

    /** A writer on the given connection, which stays the caller's to close and needs the right to insert. */
    public ParameterTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes each scenario's defaults for a run as of the given time. */
    public void writeDefaults(List<Scenario> scenarios, Instant asOf) throws SQLException {
        write(scenarios.stream().map(scenario -> scenario.parameterAsOf(asOf)).toList());
    }

    /** Writes the given rows. */
    public void write(List<ReconciliationParameter> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (ReconciliationParameter parameter : parameters) {
                statement.setString(1, parameter.scenario());
                statement.setString(2, DATETIME.format(parameter.asOf()));
                statement.setString(3, DATETIME.format(parameter.dueBefore()));
                statement.setString(4, parameter.tolerance().toPlainString());
                statement.setString(5, parameter.severity());
                statement.executeUpdate();
            }
        }
    }
}
