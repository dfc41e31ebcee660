package io.tieout.streamload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One load: where to, under which label, which rows and how to read them (protocol 1.5).
 *
 * <pre>{@code
 * StreamLoadRequest.builder("tieout", "orders", "orders-0-42", LoadBody.ofText("{\"order_id\":\"o1\"}\n"))
 *         .mergeCondition("ledger_seq")
 *         .compression(Compression.LZ4_FRAME)
 *         .build();
 * }</pre>
 *
 * <p>Immutable; as thread-safe as its body.
 */
public final class StreamLoadRequest {
    /** Headers that the client writes itself, so that they cannot be given twice. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "label",
            "format",
            "strip_outer_array",
            "columns",
            "merge_condition",
            "partial_update",
            "partial_update_mode",
            "timeout",
            "max_filter_ratio",
            "strict_mode",
            "compression",
            "content-encoding",
            "ignore_json_size",
            "row_delimiter",
            "enable_merge_commit",
            "merge_commit_interval_ms",
            "merge_commit_parallel",
            "merge_commit_async",
            "transaction_type",
            "db",
            "table",
            "authorization",
            "expect",
            "content-length");

    private final String database;
    private final String table;
    private final String label;
    private final LoadBody body;
    private final Optional<Duration> timeout;
    private final Optional<MergeCommit> mergeCommit;
    private final LoadFormat format;
    private final Compression compression;
    private final String rowDelimiter;
    private final Map<String, String> headers;

    private StreamLoadRequest(Builder builder) {
        this.database = builder.database;
        this.table = builder.table;
        this.label = builder.label;
        this.body = builder.body;
        this.timeout = Optional.ofNullable(builder.timeout);
        this.mergeCommit = Optional.ofNullable(builder.mergeCommit);
        this.format = builder.format;
        this.compression = builder.compression;
        this.rowDelimiter = builder.rowDelimiter;
        this.headers = Map.copyOf(builder.headers());
    }

    /** A request in JSON lines; the other parts are optional. */
    public static Builder builder(String database, String table, String label, LoadBody body) {
        return new Builder(database, table, label, body);
    }

    public String database() {
        return database;
    }

    public String table() {
        return table;
    }

    public String label() {
        return label;
    }

    public LoadBody body() {
        return body;
    }

    /** The load's own time limit; empty means the client's. */
    public Optional<Duration> timeout() {
        return timeout;
    }

    Optional<MergeCommit> mergeCommit() {
        return mergeCommit;
    }

    LoadFormat format() {
        return format;
    }

    Compression compression() {
        return compression;
    }

    /** What each CSV row ends with; empty for JSON. */
    byte[] rowDelimiter() {
        return format == LoadFormat.CSV ? rowDelimiter.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    /** The load headers, {@code label} and {@code format} included, {@code timeout} not. */
    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return "StreamLoadRequest[" + database + "." + table + ", label=" + label + ", bytes=" + body.lengthInBytes()
                + "]";
    }

    /** Collects the parts; each is checked where it is set. Not thread-safe. */
    public static final class Builder {
        private final String database;
        private final String table;
        private final String label;
        private final LoadBody body;
        private final Map<String, String> extra = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private LoadFormat format = LoadFormat.JSON_LINES;
        private Compression compression = Compression.NONE;
        private String rowDelimiter = "\n";
        private List<String> columns = List.of();
        private @Nullable String mergeCondition;
        private @Nullable Duration timeout;
        private @Nullable BigDecimal maxFilterRatio;
        private @Nullable PartialUpdateMode partialUpdate;
        private @Nullable MergeCommit mergeCommit;
        private boolean deletes;
        private boolean strict;
        private boolean ignoreJsonSize;

        private Builder(String database, String table, String label, LoadBody body) {
            this.database = named("database", database);
            this.table = named("table", table);
            this.label = Labels.checked(label);
            this.body = Objects.requireNonNull(body, "body");
        }

        public Builder format(LoadFormat format) {
            this.format = Objects.requireNonNull(format, "format");
            return this;
        }

        /** Packs the body on its way (1.8). */
        public Builder compression(Compression compression) {
            this.compression = Objects.requireNonNull(compression, "compression");
            return this;
        }

        /** CSV: what each row ends with, itself and not in the server's {@code \\x} form, 1 to 50 bytes; a line feed if not set. */
        public Builder rowDelimiter(String delimiter) {
            int length = delimiter.getBytes(StandardCharsets.UTF_8).length;
            if (length < 1 || length > 50) {
                throw new IllegalArgumentException(
                        "row_delimiter of " + length + " bytes: the server takes 1 to 50 bytes");
            }
            this.rowDelimiter = delimiter;
            return this;
        }

        /** The {@code columns} header: names, or {@code name = expression}. */
        public Builder columns(List<String> columns) {
            this.columns = List.copyOf(columns);
            return this;
        }

        /** Primary Key tables: a row wins only if its value in this column is not below the stored one (4.4). */
        public Builder mergeCondition(String column) {
            this.mergeCondition = named("merge_condition", column);
            return this;
        }

        /** Primary Key tables: change only the columns of {@link #columns} (4.3). */
        public Builder partialUpdate() {
            return partialUpdate(PartialUpdateMode.ROW);
        }

        /** Primary Key tables: change only the columns of {@link #columns}, written in this way (4.3). */
        public Builder partialUpdate(PartialUpdateMode mode) {
            this.partialUpdate = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Primary Key tables: says that the rows are deletes, each with {@code __op} 1 in it. The server fails a whole load
         * that has a delete and a merge condition (4.4), so the two are refused together.
         */
        public Builder deletes() {
            this.deletes = true;
            return this;
        }

        /** Lets the server gather this load with others (1.9); then the label does not protect from doubles. */
        public Builder mergeCommit(MergeCommit mergeCommit) {
            this.mergeCommit = Objects.requireNonNull(mergeCommit, "mergeCommit");
            return this;
        }

        /** Refuse values that do not fit their column instead of storing NULL (4.5). */
        public Builder strictMode() {
            this.strict = true;
            return this;
        }

        /** JSON of more than 100 MB, which the server refuses otherwise (1.3). */
        public Builder ignoreJsonSize() {
            this.ignoreJsonSize = true;
            return this;
        }

        /** The server's time limit for this load, 1 second to 3 days. */
        public Builder timeout(Duration timeout) {
            this.timeout = loadTimeout(timeout);
            return this;
        }

        /** The share of rows that may be refused, 0 to 1. The server reads nonsense as 0, so it is checked here. */
        public Builder maxFilterRatio(BigDecimal ratio) {
            if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("max_filter_ratio " + ratio.toPlainString()
                        + ": a share lies between 0 and 1; 0 refuses the load for one bad row");
            }
            this.maxFilterRatio = ratio;
            return this;
        }

        /** CSV: what stands between two values, itself and not in the server's {@code \\x} form; a tab if not set. */
        public Builder columnSeparator(String separator) {
            extra.put("column_separator", Delimiters.header(separator));
            return this;
        }

        /** Any other load header, such as {@code timezone}. */
        public Builder header(String name, String value) {
            if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "header \"" + name + "\": the client writes it itself; use the builder's method of that name");
            }
            extra.put(name, value);
            return this;
        }

        public StreamLoadRequest build() {
            if (partialUpdate != null && columns.isEmpty()) {
                throw new IllegalArgumentException("partial_update of " + database + "." + table
                        + " without columns: the server needs all key columns and those to change; call columns()");
            }
            if (deletes && mergeCondition != null) {
                throw new IllegalArgumentException("deletes of " + database + "." + table + " with merge_condition "
                        + mergeCondition + ": the server fails such a load; send the deletes in a load of their own");
            }
            if (mergeCommit != null && extra.containsKey("skip_header")) {
                throw new IllegalArgumentException("merge commit into " + database + "." + table
                        + " with skip_header: merged payloads have no header line; leave it out");
            }
            return new StreamLoadRequest(this);
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>(extra);
            headers.put("label", label);
            headers.putAll(compression.headers(format));
            if (format == LoadFormat.JSON_ARRAY) {
                headers.put("strip_outer_array", "true");
            }
            if (format == LoadFormat.CSV && !rowDelimiter.equals("\n")) {
                headers.put("row_delimiter", Delimiters.header(rowDelimiter));
            }
            if (!columns.isEmpty()) {
                headers.put("columns", String.join(",", columns));
            }
            if (mergeCondition != null) {
                headers.put("merge_condition", mergeCondition);
            }
            if (partialUpdate != null) {
                headers.put("partial_update", "true"); // Exactly so: a transaction takes no other spelling.
                headers.put("partial_update_mode", partialUpdate.header());
            }
            if (strict) {
                headers.put("strict_mode", "true");
            }
            if (ignoreJsonSize) {
                headers.put("ignore_json_size", "true");
            }
            if (maxFilterRatio != null) {
                headers.put("max_filter_ratio", maxFilterRatio.toPlainString());
            }
            if (mergeCommit != null) {
                headers.putAll(mergeCommit.headers());
            }
            return headers;
        }

        private static String named(String what, String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(what + " \"" + name + "\": a name is not blank; give one");
            }
            return name;
        }
    }

    /** The range that the server accepts (1.5); a longer one is refused there with "Timeout should between". */
    static Duration loadTimeout(Duration timeout) {
        if (timeout.toSeconds() < 1 || timeout.compareTo(Duration.ofDays(3)) > 0) {
            throw new IllegalArgumentException(
                    "load timeout " + timeout + ": the server takes 1 second to 3 days (259200 s)");
        }
        return timeout;
    }
}
