package io.tieout.starrocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario waits for and tolerates, and how bad its breaks are. What is more special wins: in SLAs the provider's before the payment
 * method's, in tolerances the currency's.
 *
 * @param id the scenario's id
 * @param tolerance where {@code tolerances} says nothing else
 * @param sla where {@code slas} says nothing else
 * @param severity how bad a break is: {@code critical}, {@code high}, {@code medium} or {@code low}
 */
public record Terms(
        String id, Tolerance tolerance, Sla sla, String severity, List<SlaTerm> slas, List<ToleranceTerm> tolerances) {
    /** Stands for every term, provider, payment method or currency. */
    public static final String ANY = "*";

    private static final Set<String> SEVERITIES = Set.of("critical", "high", "medium", "low");

    /** An SLA for one term of the scenario, one provider and one payment method, each of them possibly {@link #ANY}. */
    public record SlaTerm(String term, String provider, String paymentMethod, Sla sla) {}

    /** A tolerance for one term of the scenario in one currency, each of them possibly {@link #ANY}. */
    public record ToleranceTerm(String term, String currency, Tolerance tolerance) {}

    /**
     * What an operator sets; null and absent is what the scenario says.
     *
     * @param slas replace those of the same term, provider and payment method
     * @param tolerances replace those of the same term and currency
     */
    public record Changes(
            @Nullable Tolerance tolerance,
            @Nullable Sla sla,
            @Nullable String severity,
            List<SlaTerm> slas,
            List<ToleranceTerm> tolerances) {
        public Changes {
            if (severity != null) {
                severityOf(severity);
            }
            slas = List.copyOf(slas);
            tolerances = List.copyOf(tolerances);
        }
    }

    public Terms {
        severityOf(severity);
        slas = List.copyOf(slas);
        tolerances = List.copyOf(tolerances);
    }

    /** These terms with the given changes. */
    public Terms with(Changes changes) {
        Map<List<String>, SlaTerm> everySla = new LinkedHashMap<>();
        both(slas, changes.slas)
                .forEach(term -> everySla.put(List.of(term.term, term.provider, term.paymentMethod), term));
        Map<List<String>, ToleranceTerm> everyTolerance = new LinkedHashMap<>();
        both(tolerances, changes.tolerances)
                .forEach(term -> everyTolerance.put(List.of(term.term, term.currency), term));
        return new Terms(
                id,
                changes.tolerance == null ? tolerance : changes.tolerance,
                changes.sla == null ? sla : changes.sla,
                changes.severity == null ? severity : changes.severity,
                List.copyOf(everySla.values()),
                List.copyOf(everyTolerance.values()));
    }

    /** The row of {@code recon_parameter} for a run as of the given time. */
    ReconciliationParameter parameterAsOf(Instant asOf, BusinessCalendar calendar) {
        return new ReconciliationParameter(id, asOf, sla.dueBefore(asOf, calendar), tolerance.usual(), severity);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** The severity of that name; an {@link IllegalArgumentException} names those there are. */
    public static String severityOf(String name) {
        if (!SEVERITIES.contains(name)) {
            throw new IllegalArgumentException(
                    "severity \"" + name + "\" is unknown: use critical, high, medium or low");
        }
        return name;
    }
}
