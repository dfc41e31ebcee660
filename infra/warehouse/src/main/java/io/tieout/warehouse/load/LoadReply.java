package io.tieout.warehouse.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.warehouse.duckdb.LoadSummary;
import java.util.Optional;

/**
 * The reply of a back end to a plain load: shape A of protocol section 2.3, always under HTTP 200.
 *
 * @param transactionId -1 where none began
 * @param existingJobStatus with {@code Label Already Exists} only: RUNNING or FINISHED
 * @param errorLog the name under which the reasons of filtered rows can be read
 * @param rejectedRecords the file that holds filtered rows, where that was asked for
 */
public record LoadReply(
        long transactionId,
        String label,
        Status status,
        Optional<String> existingJobStatus,
        String message,
        LoadSummary.Counts counts,
        Times times,
        Optional<String> errorLog,
        Optional<String> rejectedRecords) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** How a load ended. */
    public enum Status {
        SUCCESS("Success"),
        PUBLISH_TIMEOUT("Publish Timeout"),
        LABEL_ALREADY_EXISTS("Label Already Exists"),
        FAIL("Fail");

        private final String text;

        Status(String text) {
            this.text = text;
        }
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
        return of(transactionId, label, Status.FAIL, Optional.empty(), message);
    }

    static LoadReply labelAlreadyExists(String label, String existingJobStatus) {
        return of(
                -1,
                label,
                Status.LABEL_ALREADY_EXISTS,
                Optional.of(existingJobStatus),
                "Label [" + label + "] has already been used. existing job status=" + existingJobStatus);
    }

    private static LoadReply of(
            long transactionId, String label, Status status, Optional<String> existingJobStatus, String message) {
        return new LoadReply(
                transactionId,
                label,
                status,
                existingJobStatus,
                message,
                LoadSummary.Counts.NONE,
                Times.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether rows and label are durable and visible. */
    public boolean succeeded() {
        return status == Status.SUCCESS;
    }

    /**
     * The JSON document, keys in the order that the server emits them.
     *
     * @param address host and port of the back end as the client knows it; empty where no log is named
     */
    public String toJson(String address) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("TxnId", transactionId).put("Label", label).put("Status", status.text);
        existingJobStatus.ifPresent(state -> json.put("ExistingJobStatus", state));
        json.put("Message", message);
        putCounts(json);
        json.put("LoadTimeMs", times.load)
                .put("BeginTxnTimeMs", 0)
                .put("StreamLoadPlanTimeMs", times.plan)
                .put("ReadDataTimeMs", times.read)
                .put("WriteDataTimeMs", times.write)
                .put("CommitAndPublishTimeMs", times.commit);
        putLogs(json, address);
        return json.toPrettyString();
    }

    void putCounts(ObjectNode json) {
        json.put("NumberTotalRows", counts.totalRows())
                .put("NumberLoadedRows", counts.loadedRows())
                .put("NumberFilteredRows", counts.filteredRows())
                .put("NumberUnselectedRows", counts.unselectedRows())
                .put("LoadBytes", counts.bytes());
    }

    void putLogs(ObjectNode json, String address) {
        errorLog.ifPresent(file -> json.put("ErrorURL", "http://" + address + "/api/_load_error_log?file=" + file));
        rejectedRecords.ifPresent(
                path -> json.put("RejectedRecordPath", address.replaceFirst(":\\d+$", "") + ":" + path));
    }
}
