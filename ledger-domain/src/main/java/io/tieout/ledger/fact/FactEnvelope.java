package io.tieout.ledger.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it arrived: the attributes of a CloudEvents 1.0 envelope and its data, not yet checked.
 *
 * @param source the publishing system
 * @param id unique in that source
 * @param type the fact type with its version, for example {@code io.tieout.order.placed.v1}
 * @param subject the business key, null where the source gave none
 * @param time when it happened, null where the source gave none (then the fact is rejected)
 * @param businessDate the accounting day, null to derive it from {@code time} in the accounting zone
 * @param data the JSON data; {@code MissingNode} where there is none
 */
public record FactEnvelope(
        String source,
        String id,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable LocalDate businessDate,
        JsonNode data) {}
