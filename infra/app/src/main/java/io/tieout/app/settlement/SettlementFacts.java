package io.tieout.app.settlement;

import io.tieout.ledger.settlement.FeeComponent;
import java.time.LocalDate;
import java.util.HexFormat;

/** The facts of settlement in their JSON form. */
final class SettlementFacts {
    private static final HexFormat HEX = HexFormat.of();

    private final FactEvents events;

    SettlementFacts(FactEvents events) {
        this.events = events;
    }

    byte[] batch(BatchKey key, ReportedTotals totals) {
        return events.event(
                "settlement.batch-reported",
                key.provider() + ":" + key.batchId(),
                key.provider() + "/" + key.batchId(),
                totals.time(),
                data -> data.put("batchId", key.batchId())
                        .put("provider", key.provider())
                        .put("merchantAccount", key.merchantAccount())
                        .put("lineCount", totals.lineCount())
                        .put("gross", totals.gross())
                        .put("fee", totals.fee())
                        .put("net", totals.net())
                        .putUnlessZero("reserve", totals.reserve())
                        .put("valueDate", totals.valueDate())
                        .put("payoutId", totals.payoutId())
                        .put("corrects", totals.corrects()));
    }

    /**
     * @param hash of the line's identity
     * @param occurrence from 1, counts lines of the same identity
     */
    byte[] line(ReportedLine line, int lineNo, LocalDate valueDate, byte[] hash, int occurrence) {
        BatchKey batch = line.batch();
        ReportedLine.Amounts amounts = line.amounts();
        ReportedLine.References references = line.references();
        return events.event(
                "settlement.line-reported",
                batch.provider() + ":" + batch.batchId() + ":" + HEX.formatHex(hash, 0, 16)
                        + (occurrence == 1 ? "" : ":" + occurrence),
                batch.provider() + "/" + batch.batchId() + "/" + lineNo,
                line.time(),
                data -> {
                    data.put("batchId", batch.batchId())
                            .put("provider", batch.provider())
                            .put("lineNo", lineNo)
                            .put("kind", line.kind().name())
                            .put("merchantAccount", batch.merchantAccount())
                            .put("providerTransactionId", references.providerTransactionId())
                            .put("merchantReference", references.merchantReference())
                            .put("providerRefundId", references.providerRefundId())
                            .put("chargebackId", references.chargebackId())
                            .put("acquirerReferenceNumber", references.acquirerReferenceNumber())
                            .put("gross", amounts.gross());
                    data.json().writeArrayFieldStart("fees");
                    for (FeeComponent fee : amounts.fees()) {
                        data.json().writeStartObject();
                        data.put("kind", fee.kind().name()).put("amount", fee.amount());
                        data.json().writeEndObject();
                    }
                    data.json().writeEndArray();
                    data.put("net", amounts.net())
                            .putUnlessZero("reserve", amounts.reserve())
                            .put("transactionAmount", amounts.transactionAmount())
                            .put("exchangeRate", amounts.exchangeRate())
                            .put("valueDate", valueDate);
                    ReportedLine.Corrected corrected = references.corrects();
                    if (corrected != null) {
                        data.json().writeObjectFieldStart("corrects");
                        data.put("batchId", corrected.batchId()).put("lineNo", corrected.lineNo());
                        data.json().writeEndObject();
                    }
                });
    }

    byte[] payout(ReportedPayout payout) {
        BatchKey batch = payout.batch();
        return events.event(
                "payout.sent",
                batch.provider() + ":payout:" + payout.payoutId(),
                batch.provider() + "/" + payout.payoutId(),
                payout.time(),
                data -> {
                    data.put("payoutId", payout.payoutId())
                            .put("provider", batch.provider())
                            .put("merchantAccount", batch.merchantAccount());
                    data.json().writeArrayFieldStart("batchIds");
                    data.json().writeString(batch.batchId());
                    data.json().writeEndArray();
                    data.put("amount", payout.amount())
                            .put("valueDate", payout.valueDate())
                            .put("endToEndId", payout.endToEndId());
                });
    }
}
