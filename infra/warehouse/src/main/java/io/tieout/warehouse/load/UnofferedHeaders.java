package io.tieout.warehouse.load;

import java.util.Map;
import java.util.Set;

/**
 * The Stream Load headers that StarRocks acts on and this warehouse does not. A load that asks for one fails: ignoring it would hide until
 * production that the load depends on it. The value that asks for nothing passes.
 */
final class UnofferedHeaders {
    private static final Map<String, Set<String>> HARMLESS_VALUES = Map.of(
            "envelope", Set.of(""),
            "temporary_partitions", Set.of(""),
            "negative", Set.of("false"),
            "channel_id", Set.of(),
            "channel_num", Set.of());

    private UnofferedHeaders() {}

    static void refuse(LoadHeaders headers) throws LoadRefusedException {
        for (Map.Entry<String, Set<String>> header : HARMLESS_VALUES.entrySet()) {
            String value = headers.text(header.getKey()).orElse(null);
            if (value != null && !header.getValue().contains(value.trim())) {
                throw new LoadRefusedException("header " + header.getKey() + ": " + value
                        + " is known to StarRocks and not offered by the embedded warehouse; leave it out or load into"
                        + " a StarRocks cluster");
            }
        }
    }
}
