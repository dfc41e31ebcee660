package io.tieout.warehouse.load;

import java.util.Map;
import java.util.Set;

/**
 * The Stream Load headers that StarRocks acts on and this warehouse does not. A load that asks for one fails: ignoring it would hide until
 * production that the load depends on it. The value that asks for nothing passes.
 */
final class UnofferedHeaders {
    private static final Map<String, Set<String>> HARMLESS_VALUES = Map.ofEntries(
            Map.entry("where", Set.of()),
            Map.entry("jsonpaths", Set.of()),
            Map.entry("json_root", Set.of("")),
            Map.entry("envelope", Set.of()),
            Map.entry("skip_header", Set.of("0")),
            Map.entry("trim_space", Set.of("false")),
            Map.entry("enclose", Set.of()),
            Map.entry("escape", Set.of()),
            Map.entry("partitions", Set.of()),
            Map.entry("temporary_partitions", Set.of()),
            Map.entry("negative", Set.of("false")),
            Map.entry("log_rejected_record_num", Set.of("0")),
            Map.entry("enable_merge_commit", Set.of("false")));

    private UnofferedHeaders() {}

    static void refuse(LoadHeaders headers) throws LoadRefusedException {
        for (Map.Entry<String, Set<String>> header : HARMLESS_VALUES.entrySet()) {
            String value = headers.text(header.getKey()).orElse(null);
            if (value != null && !header.getValue().contains(value.trim())) {
                throw new LoadRefusedException("header " + header.getKey() + ": " + value
                        + " is known to StarRocks and not offered by the embedded warehouse; leave it out or load into a"
                        + " StarRocks cluster");
            }
        }
    }
}
