package io.tieout.starrocks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what scenarios read instead of the clock and of constants: {@code recon_parameter} with a row for each scenario, {@code recon_term}
 * with the SLAs of single providers and payment methods, {@code recon_tolerance} with the tolerances of single currencies. All are Primary Key
 * tables: a row of the same key is replaced, so no moment is without one. Not thread-safe, as the connection is not.
 */
public final class ParameterTable {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final String INSERT =
            "INSERT INTO recon_parameter (scenario, as_of, due_before, tolerance, severity)"
                    + " VALUES (?, CAST(? AS DATETIME), CAST(? AS DATETIME), CAST(? AS DECIMAL(18,4)), ?)";
    private static final int SCALE = 4;

    private final Connection connection;

    /** A writer on the given connection, which stays the caller's to close and needs the right to insert and delete. */
    public ParameterTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes each scenario's defaults, and those of the closed loop, for a run as of the given time. */
    public void writeDefaults(List<Scenario> scenarios, Instant asOf) throws SQLException {
        write(scenarios, asOf, ScenarioSettings.DEFAULTS);
    }

    /** Writes what holds for each scenario, and for the closed loop, for a run as of the given time; rows of other scenarios stay. */
    public void write(List<Scenario> scenarios, Instant asOf, ScenarioSettings settings) throws SQLException {
        List<Terms> all = new ArrayList<>();
        scenarios.forEach(scenario -> all.add(settings.apply(scenario.terms())));
        all.add(settings.apply(ScenarioCatalogue.fromClassPath().closedLoop()));
        writeTerms(all, asOf, settings.calendar());
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

    private void writeTerms(List<Terms> all, Instant asOf, BusinessCalendar calendar) throws SQLException {
        Map<List<String>, String> dueBefore = new HashMap<>();
        Map<List<String>, String> tolerances = new HashMap<>();
        for (Terms terms : all) {
            terms.slas()
                    .forEach(sla -> dueBefore.put(
                            List.of(terms.id(), sla.term(), sla.provider(), sla.paymentMethod()),
                            DATETIME.format(sla.sla().dueBefore(asOf, calendar))));
            tolerances.putAll(tolerancesOf(terms));
        }
        Set<String> ids = all.stream().map(Terms::id).collect(Collectors.toSet());
        ParameterRows.terms(connection).replace(ids, dueBefore);
        ParameterRows.tolerances(connection).replace(ids, tolerances);
        write(all.stream().map(terms -> terms.parameterAsOf(asOf, calendar)).toList());
    }

    /** By key; the more special terms come last and replace what the general ones say of the same currency. */
    private static Map<List<String>, String> tolerancesOf(Terms terms) {
        Map<List<String>, String> rows = new HashMap<>();
        terms.tolerance()
                .others()
                .forEach((currency, amount) -> rows.put(List.of(terms.id(), Terms.ANY, currency), text(amount)));
        for (Terms.ToleranceTerm each : terms.tolerances()) {
            if (each.currency().equals(Terms.ANY)) {
                rows.put(
                        List.of(terms.id(), each.term(), Terms.ANY),
                        text(each.tolerance().usual()));
                each.tolerance()
                        .others()
                        .forEach((currency, amount) ->
                                rows.put(List.of(terms.id(), each.term(), currency), text(amount)));
            }
        }
        for (Terms.ToleranceTerm each : terms.tolerances()) {
            if (!each.currency().equals(Terms.ANY)) {
                rows.put(List.of(terms.id(), each.term(), each.currency()), text(inCurrency(each)));
            }
        }
        return rows;
    }

    private static BigDecimal inCurrency(Terms.ToleranceTerm term) {
        Map<String, BigDecimal> others = term.tolerance().others();
        return others.getOrDefault(term.currency(), term.tolerance().usual());
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.UNNECESSARY).toPlainString();
    }
}
