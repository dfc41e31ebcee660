package io.tieout.projections.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchEvent;
import io.tieout.ledger.match.MatchMember;
import io.tieout.projections.wire.RowTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/** The decision of a person about one match group that counts. */
@SuppressWarnings("ArrayRecordComponent") // JSON that goes from event to topic; nobody compares these rows.
record MatchDecisionRow(
        String groupId,
        String status,
        String decidedBy,
        String commentText,
        int memberCount,
        byte[] members,
        byte[] residuals,
        Instant decidedAt,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    private static final JsonFactory JSON = new JsonFactory();

    /** The row after an event of a stream that began with {@code first}. */
    static MatchDecisionRow of(MatchEvent event, FactOrigin first, long ledgerSeq) {
        MatchDecisionState state = MatchDecisionState.of(event);
        return new MatchDecisionRow(
                state.groupId().value(),
                state.status().name(),
                state.by().name(),
                state.comment(),
                state.members().size(),
                members(state),
                residuals(state),
                state.at(),
                first.businessDate(),
                first.occurredAt(),
                event.origin().recordedAt(),
                ledgerSeq);
    }

    @Override
    public RowId id() {
        return RowId.of(RowTable.MATCH_DECISION, groupId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("group_id", groupId)
                .text("status", status)
                .text("decided_by", decidedBy)
                .text("comment_text", commentText)
                .integer("member_count", memberCount)
                .json("members", members)
                .json("residuals", residuals)
                .datetime("decided_at", decidedAt)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }

    private static byte[] members(MatchDecisionState state) {
        return array(json -> {
            for (MatchMember member : state.members()) {
                json.writeStartObject();
                json.writeStringField("kind", member.kind().name());
                json.writeStringField("id", member.id());
                json.writeEndObject();
            }
        });
    }

    private static byte[] residuals(MatchDecisionState state) {
        return array(json -> {
            for (Money residual : state.residuals()) {
                json.writeStartObject();
                json.writeStringField("amount", residual.getAmount().toPlainString());
                json.writeStringField("currency", residual.getCurrencyUnit().getCode());
                json.writeEndObject();
            }
        });
    }

    /** What is inside an array. */
    private interface Elements {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static byte[] array(Elements elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            elements.writeTo(json);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a row could not be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
