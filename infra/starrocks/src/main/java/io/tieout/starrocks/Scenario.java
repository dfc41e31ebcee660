package io.tieout.starrocks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reconciliation: its query, and the defaults for its row in {@code recon_parameter}.
 *
 * @param id for example {@code R06}; also the value of the result's {@code scenario} column
 * @param title one sentence for people
 * @param sides the tables that are compared
 * @param key what identifies a break
 * @param condition what makes a break, in words
 * @param terms tolerances, SLAs and severity, unless an operator sets others
 * @param reasons each reason the query can give, with a sentence for people, in the file's order
 * @param sql one SELECT, without comments and semicolon
 */
public record Scenario(
        String id,
        String title,
        List<String> sides,
        String key,
        String condition,
        Terms terms,
        Map<String, String> reasons,
        String sql) {
    public Scenario {
        sides = List.copyOf(sides);
        reasons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** A scenario whose terms are the same for every provider, payment method and currency. */
    public Scenario(
            String id,
            String title,
            List<String> sides,
            String key,
            String condition,
            Tolerance tolerance,
            Sla sla,
            String severity,
            Map<String, String> reasons,
            String sql) {
        this(
                id,
                title,
                sides,
                key,
                condition,
                new Terms(id, tolerance, sla, severity, List.of(), List.of()),
                reasons,
                sql);
    }

    /** The tolerance where the terms say nothing more special. */
    public Tolerance tolerance() {
        return terms.tolerance();
    }

    /** The SLA where the terms say nothing more special. */
    public Sla sla() {
        return terms.sla();
    }

    /** How bad a break is: {@code critical}, {@code high}, {@code medium} or {@code low}. */
    public String severity() {
        return terms.severity();
    }

    /** The row of {@code recon_parameter} by this scenario's defaults for a run as of the given time. */
    public ReconciliationParameter parameterAsOf(Instant asOf) {
        return terms.parameterAsOf(asOf, BusinessCalendar.MONDAY_TO_FRIDAY);
    }

    /** What {@code scenario.yaml} says. */
    record Description(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) List<String> sides,
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String condition,
            @JsonProperty(required = true) String tolerance,
            @JsonProperty(required = true) String sla,
            @JsonProperty(required = true) String severity,

            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<TermsYaml.SlaLine> slas,

            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<TermsYaml.ToleranceLine> tolerances,

            @JsonProperty(required = true) LinkedHashMap<String, String> reasons) {
        Scenario with(String sql) {
            return new Scenario(
                    id,
                    title,
                    sides,
                    key,
                    condition,
                    TermsYaml.terms(id, tolerance, sla, severity, slas, tolerances),
                    reasons,
                    sql);
        }
    }
}
