package io.tieout.projections.rows;

import io.tieout.ledger.entitlement.EntitlementEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant as far as its facts are known; revoked for good once a revocation is known. */
record EntitlementState(
        String grantId,
        Span span,
        First first,
        @Nullable Granted granted,
        @Nullable Revoked revoked) implements EntityState {

    /** The first fact of the grant in the order of occurrence, and the order it names. */
    record First(Occurrence occurrence, String orderId) {}

    /** The grant in force. */
    record Granted(
            Occurrence occurrence,
            String itemId,
            String sku,
            int quantity,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    /** The revocation in force. */
    record Revoked(Occurrence occurrence, String reason) {}

    /** The state with one more event; {@code before} is null where the grant was unknown. */
    static EntitlementState apply(@Nullable EntitlementState before, EntitlementEvent event, long ledgerSeq) {
        Occurrence occurrence = Occurrence.of(event.origin());
        Span span = Span.extend(before == null ? null : before.span, event.origin(), ledgerSeq);
        First here = new First(occurrence, event.orderId().value());
        First first = before != null && !occurrence.precedes(before.first.occurrence) ? before.first : here;
        Granted granted = before == null ? null : before.granted;
        Revoked revoked = before == null ? null : before.revoked;
        String grantId = event.grantId().value();
        return event.match(new EntitlementEvent.Cases<EntitlementState>() {
            @Override
            public EntitlementState granted(EntitlementEvent.EntitlementGranted event) {
                boolean inForce = occurrence.precedes(granted == null ? null : granted.occurrence);
                return new EntitlementState(
                        grantId, span, first, inForce ? grant(occurrence, event) : granted, revoked);
            }

            @Override
            public EntitlementState revoked(EntitlementEvent.EntitlementRevoked event) {
                boolean inForce = occurrence.precedes(revoked == null ? null : revoked.occurrence);
                Revoked now = inForce ? new Revoked(occurrence, event.reason()) : revoked;
                return new EntitlementState(grantId, span, first, granted, now);
            }
        });
    }

    EntitlementRow row() {
        return new EntitlementRow(
                grantId,
                first.orderId,
                granted == null ? null : granted.itemId,
                granted == null ? null : granted.sku,
                granted == null ? null : granted.quantity,
                revoked == null ? "GRANTED" : "REVOKED",
                granted == null ? null : granted.validFrom,
                granted == null ? null : granted.validUntil,
                granted == null ? null : granted.occurrence.at(),
                revoked == null ? null : revoked.occurrence.at(),
                revoked == null ? null : revoked.reason,
                span.businessDate(),
                span.occurredAt(),
                span.recordedAt(),
                span.ledgerSeq());
    }

    private static Granted grant(Occurrence occurrence, EntitlementEvent.EntitlementGranted event) {
        return new Granted(
                occurrence,
                event.itemId().value(),
                event.sku(),
                event.quantity(),
                event.validFrom(),
                event.validUntil());
    }
}
