package io.tieout.streamload;

import java.util.List;
import java.util.Locale;

/** What server messages say, by markers that clients match on: substrings without regard to case (protocol 5.3). */
final class Spoken {
    static final List<String> AMBIGUOUS = List.of("transaction status unknown", "publish timeout");

    static final List<String> BACK_PRESSURE = List.of(
            "too many versions",
            "close index channel failed",
            "too large compaction score",
            "current running txns on db",
            "exceed http cuncurrent limit",
            "exceed http concurrent limit",
            "txn num per be exceeds limit",
            "memory limit",
            "memory of process exceed limit",
            "mem_limit_exceeded",
            "mem limit exceeded");

    static final List<String> TRANSIENT = List.of(
            "no backend alive",
            "no backend or compute node alive",
            "shutting down",
            "is not master",
            "not leader",
            "rpc",
            "thrift",
            "txn_in_processing",
            "has no node",
            "has no backend",
            "write lock timeout",
            "aborted by timeout",
            "don't equal with body bytes",
            "service_unavailable");

    static final List<String> DATA = List.of(
            "too many filtered rows",
            "strip_outer_array",
            "illegal json",
            "parse json",
            "json parse",
            "parse error",
            "document stream",
            "delete with condition column",
            "primary key size exceed the limit",
            "no partitions have data available for loading",
            "all partitions have no load data",
            "data_quality_error");

    static final List<String> CONFIGURATION = List.of(
            "access denied",
            "no valid basic authorization",
            "unknown database",
            "unknown table",
            "does not exist",
            "not found",
            "no 100-continue header",
            "unknown data format",
            "label format error",
            "invalid",
            "unsupported",
            "not supported",
            "timeout should between",
            "only one of http header",
            "can not specify",
            "duplicate column",
            "mapping column is not in table",
            "no default value",
            "no source field",
            "exceed limit",
            "exceed the max size",
            "partial update",
            "merge condition",
            "conditional update");

    private Spoken() {}

    @SafeVarargs
    static boolean mentions(String message, List<String>... markers) {
        String text = message.toLowerCase(Locale.ROOT);
        for (List<String> list : markers) {
            if (list.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
