package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One event of the ledger. */
@SuppressWarnings("ArrayRecordComponent") // The payload goes from topic to topic as it is; nobody compares event rows.
record LedgerEventRow(
        Instant recordedAt,
        long ledgerSeq,
        String eventId,
        String eventType,
        String revision,
        String aggregateType,
        String aggregateId,
        long aggregateSeq,
        String source,
        String factId,
        Instant occurredAt,
        LocalDate businessDate,
        byte @Nullable [] payload)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.LEDGER_EVENT, recordedAt, ledgerSeq);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq)
                .text("event_id", eventId)
                .text("event_type", eventType)
                .text("revision", revision)
                .text("aggregate_type", aggregateType)
                .text("aggregate_id", aggregateId)
                .bigint("aggregate_seq", aggregateSeq)
                .text("source", source)
                .text("fact_id", factId)
                .datetime("occurred_at", occurredAt)
                .date("business_date", businessDate)
                .json("payload", payload);
    }
}
