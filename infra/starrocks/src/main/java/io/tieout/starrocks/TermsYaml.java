package io.tieout.starrocks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/** How {@code scenario.yaml} writes what differs from the scenario's SLA and tolerance. */
final class TermsYaml {
    private TermsYaml() {}

    /** An entry of the list of SLAs. */
    record SlaLine(
            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            String term,

            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            String provider,

            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            String method,

            @JsonProperty(required = true) String sla) {}

    /** An entry of the list of tolerances. */
    record ToleranceLine(
            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            String term,

            @JsonProperty @JsonSetter(nulls = Nulls.AS_EMPTY)
            String currency,

            @JsonProperty(required = true) String tolerance) {}

    /** What a file without a query says: the parameters of the closed loop. */
    record Only(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String tolerance,
            @JsonProperty(required = true) String sla,
            @JsonProperty(required = true) String severity) {
        Terms terms() {
            return new Terms(id, Tolerance.of(tolerance), Sla.of(sla), severity, List.of(), List.of());
        }
    }

    static Terms terms(
            String id,
            String tolerance,
            String sla,
            String severity,
            List<SlaLine> slas,
            List<ToleranceLine> tolerances) {
        return new Terms(
                id,
                Tolerance.of(tolerance),
                Sla.of(sla),
                severity,
                slas.stream()
                        .map(line -> new Terms.SlaTerm(
                                any(line.term), any(line.provider), any(line.method), Sla.of(line.sla)))
                        .toList(),
                tolerances.stream()
                        .map(line -> new Terms.ToleranceTerm(
                                any(line.term), any(line.currency), Tolerance.of(line.tolerance)))
                        .toList());
    }

    private static String any(String text) {
        return text.isEmpty() ? Terms.ANY : text;
    }
}
