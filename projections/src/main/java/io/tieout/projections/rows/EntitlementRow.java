package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current state of one grant. */
record EntitlementRow(
        String grantId,
        String orderId,
        @Nullable String itemId,
        @Nullable String sku,
        @Nullable Integer quantity,
        String status,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        LocalDate businessDate,
        Instant occurredAt,
        Instant recordedAt,
        long ledgerSeq)
        implements Row {
    @Override
    public RowId id() {
        return RowId.of(RowTable.ENTITLEMENTS, grantId);
    }

    @Override
    public void writeTo(RowWriter out) {
        out.text("grant_id", grantId)
                .text("order_id", orderId)
                .text("item_id", itemId)
                .text("sku", sku)
                .integer("quantity", quantity)
                .text("status", status)
                .datetime("valid_from", validFrom)
                .datetime("valid_until", validUntil)
                .datetime("granted_at", grantedAt)
                .datetime("revoked_at", revokedAt)
                .text("revoke_reason", revokeReason)
                .date("business_date", businessDate)
                .datetime("occurred_at", occurredAt)
                .datetime("recorded_at", recordedAt)
                .bigint("ledger_seq", ledgerSeq);
    }
}
