package io.tieout.warehouse.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The answer to an operation of the transaction interface: shapes C and D of protocol sections 2.2 and 3.4, always under HTTP 200.
 *
 * @param status a status name such as {@code OK} or {@code TXN_NOT_EXISTS}
 * @param fields what follows status and message, as JSON
 * @param load what the rows came to, for prepare and commit
 */
public record TransactionReply(String status, String message, ObjectNode fields, Optional<LoadReply> load) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CLASS = "class com.starrocks.common.StarRocksException: ";

    /** An answer with nothing but these two. */
    public static TransactionReply of(String status, String message) {
        return new TransactionReply(status, message, MAPPER.createObjectNode(), Optional.empty());
    }

    static TransactionReply ok(String label) {
        TransactionReply reply = of("OK", "");
        reply.fields.put("Label", label);
        return reply;
    }

    static TransactionReply ok(String label, long transactionId) {
        TransactionReply reply = ok(label);
        reply.fields.put("TxnId", transactionId);
        return reply;
    }

    /** Shape D: the front end refuses. */
    public static TransactionReply failed(String message) {
        return of("FAILED", CLASS + message);
    }

    static TransactionReply internalError(String message) {
        return of("INTERNAL_ERROR", message);
    }

    /** The answer to a prepare or a commit that a back end ran. */
    static TransactionReply ofRun(LoadReply load) {
        boolean good = load.status() == LoadReply.Status.SUCCESS;
        boolean late = load.status() == LoadReply.Status.PUBLISH_TIMEOUT;
        TransactionReply reply = new TransactionReply(
                good ? "OK" : late ? "PUBLISH_TIMEOUT" : "INTERNAL_ERROR",
                good ? "" : load.message(),
                MAPPER.createObjectNode(),
                Optional.of(load));
        if (good) {
            reply.fields.put("Label", load.label()).put("TxnId", load.transactionId());
            load.putCounts(reply.fields);
            reply.fields
                    .put("LoadTimeMs", load.times().load())
                    .put("StreamLoadPlanTimeMs", load.times().plan())
                    .put("ReceivedDataTimeMs", load.times().read())
                    .put("WriteDataTimeMs", load.times().write())
                    .put("CommitAndPublishTimeMs", load.times().commit());
        }
        return reply;
    }

    /** Whether the operation did what was asked. */
    public boolean succeeded() {
        return status.equals("OK");
    }

    /**
     * The JSON document.
     *
     * @param address host and port of the back end as the client knows it
     */
    public String toJson(String address) {
        ObjectNode json = MAPPER.createObjectNode().put("Status", status).put("Message", message);
        json.setAll(fields);
        load.ifPresent(reply -> reply.putLogs(json, address));
        return json.toPrettyString();
    }
}
