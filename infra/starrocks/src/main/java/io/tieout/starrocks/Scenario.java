package io.tieout.starrocks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
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
 * @param tolerance the largest difference that is no break, in units of the currency
 * @param sla how long a fact may wait for its counterpart
 * @param severity how bad a break is: {@code critical}, {@code high}, {@code medium} or {@code low}
 * @param reasons each reason the query can give, with a sentence for people, in the file's order
 * @param sql one SELECT, without comments and semicolon
 */
public record Scenario(
        String id,
        String title,
        List<String> sides,
        String key,
        String condition,
        BigDecimal tolerance,
        Duration sla,
        String severity,
        Map<String, String> reasons,
        String sql) {
    public Scenario {
        sides = List.copyOf(sides);
        reasons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** The parameters by this scenario's defaults for a run as of the given time. */
    public ReconciliationParameter parameterAsOf(Instant asOf) {
        return new ReconciliationParameter(id, asOf, asOf.minus(sla), tolerance, severity);
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
            @JsonProperty(required = true) LinkedHashMap<String, String> reasons) {
        Scenario with(String sql) {
            return new Scenario(
                    id,
                    title,
                    sides,
                    key,
                    condition,
                    new BigDecimal(tolerance),
                    Duration.parse(sla),
                    severity,
                    reasons,
                    sql);
        }
    }
}
