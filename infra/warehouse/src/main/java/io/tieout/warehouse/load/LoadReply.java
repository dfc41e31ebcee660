package io.tieout.warehouse.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The reply of a back end to a plain load: shape A of protocol section 2.3, always under HTTP 200.
 *
 * @param transactionId -1 where none began
 * @param existingJobStatus with {@code Label Already Exists} only: RUNNING or FINISHED
 * @param errorLog the name under which the reasons of filtered rows can be read
 */
public record LoadReply(
        long transactionId,
        String label,
        Status status,
        Optional<String> existingJobStatus,
        String message,
        Counts counts,
        Times times,
        Optional<String> errorLog) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** How a load ended. */
    public enum Status {
        SUCCESS("Success"),
        LABEL_ALREADY_EXISTS("Label Already Exists"),
        FAIL("Fail");

        private final String text;

        Status(String text) {
            this.text = text;
        }
    }

    /** Rows, and bytes of the body as received. */
    public record Counts(long totalRows, long loadedRows, long filteredRows, long bytes) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Milliseconds that the stages took. */
    public record Times(long load, long plan, long read, long write, long commit) {
        static final Times NONE = new Times(0, 0, 0, 0, 0);
    }

    /** Refused before a transaction began. */
    public static LoadReply refused(String label, String message) {
        return refused(-1, label, message);
    }

    static LoadReply refused(long transactionId, String label, String message) {
        return new LoadReply(
                transactionId,
                label,
                Status.FAIL,
                Optional.empty(),
                message,
                Counts.NONE,
                Times.NONE,
                Optional.empty());
    }

    /** Whether rows and label are durable and visible. */
    public boolean succeeded() {
        return status == Status.SUCCESS;
    }

    /**
     * The JSON document, keys in the order that the server emits them.
     *
     * @param errorLogUrl where error logs are served, up to and including {@code file=}
     */
    public String toJson(String errorLogUrl) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("TxnId", transactionId).put("Label", label).put("Status", status.text);
        existingJobStatus.ifPresent(state -> json.put("ExistingJobStatus", state));
        json.put("Message", message)
                .put("NumberTotalRows", counts.totalRows)
                .put("NumberLoadedRows", counts.loadedRows)
                .put("NumberFilteredRows", counts.filteredRows)
                .put("NumberUnselectedRows", 0)
                .put("LoadBytes", counts.bytes)
                .put("LoadTimeMs", times.load)
                .put("BeginTxnTimeMs", 0)
                .put("StreamLoadPlanTimeMs", times.plan)
                .put("ReadDataTimeMs", times.read)
                .put("WriteDataTimeMs", times.write)
                .put("CommitAndPublishTimeMs", times.commit);
        errorLog.ifPresent(file -> json.put("ErrorURL", errorLogUrl + file));
        return json.toPrettyString();
    }
}
