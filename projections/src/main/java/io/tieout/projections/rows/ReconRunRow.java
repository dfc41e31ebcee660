package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one reconciliation run. */
record ReconRunRow(
        String runId,
        String status,
        String startedFor,
        String actor,
        String scenarios,
        @Nullable LocalDate onlyBusinessDate,
        Instant asOf,
        long cutSeq,
        long headSeq,
        @Nullable String verdict,
        boolean acts,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String abandonedBecause,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.RECON_RUN, runId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("run_id", runId)
                .text("status", status)
                .text("started_for", startedFor)
                .text("actor", actor)
                .text("scenarios", scenarios)
                .date("only_business_date", onlyBusinessDate)
                .datetime("as_of", asOf)
                .bigint("cut_seq", cutSeq)
                .bigint("head_seq", headSeq)
                .text("verdict", verdict)
                .flag("acts", acts)
                .datetime("started_at", startedAt)
                .datetime("ended_at", endedAt)
                .text("abandoned_because", abandonedBecause)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
