package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One further content of a fact that came before with another one. */
record FactConflictRow(
        String conflictId,
        String breakKey,
        String factType,
        @Nullable String referenceKind,
        @Nullable String referenceId,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.FACT_CONFLICTS, conflictId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("conflict_id", conflictId)
                .text("break_key", breakKey)
                .text("fact_type", factType)
                .text("reference_kind", referenceKind)
                .text("reference_id", referenceId)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
