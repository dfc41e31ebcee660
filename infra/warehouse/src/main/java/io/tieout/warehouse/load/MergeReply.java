package io.tieout.warehouse.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.warehouse.duckdb.LoadTransaction;

/**
 * The reply to a load that was merged: shape B of protocol section 2.3.
 *
 * @param requestId the label that the client sent, empty where it sent none
 */
public record MergeReply(
        long transactionId, String label, String status, String message, String requestId, long bytes, long millis) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static MergeReply buffered(LoadTransaction transaction, String requestId, long bytes) {
        return new MergeReply(transaction.id(), transaction.label(), "Success", "OK", requestId, bytes, 0);
    }

    /** Anything but success is {@code Fail} here, a publish timeout too (protocol section 1.9). */
    static MergeReply of(LoadReply reply, String requestId, long bytes) {
        return new MergeReply(
                reply.transactionId(),
                reply.label(),
                reply.succeeded() ? "Success" : "Fail",
                reply.message(),
                requestId,
                bytes,
                reply.times().load());
    }

    /** The JSON document. */
    public String toJson() {
        return MAPPER.createObjectNode()
                .put("TxnId", transactionId)
                .put("Label", label)
                .put("Status", status)
                .put("Message", message)
                .put("RequestId", requestId)
                .put("LoadBytes", bytes)
                .put("LoadTimeMs", millis)
                .put("ReadDataTimeMs", 0)
                .put("PendingTimeMs", 0)
                .put("WaitPlanTimeMs", 0)
                .put("WriteDataTimeMs", 0)
                .put("WaitFinishTimeMs", millis)
                .put("LeftMergeTimeMs", 0)
                .toPrettyString();
    }
}
