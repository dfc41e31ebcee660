package io.tieout.app.simulator;

import static io.tieout.app.simulator.FactJsonNodes.money;
import static io.tieout.app.simulator.FactJsonNodes.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;

/** What the settlement system and finance publish of providers: terms, batches, lines, payouts. */
final class SettlementDrafts {
    private SettlementDrafts() {}

    static Draft terms(MerchantAccount account, String method, LocalDate effectiveFrom, long micros) {
        String scheduleId = "F-" + account.id() + "-" + method;
        Provider provider = account.provider();
        return new Draft(SimulatedSystem.FINANCE, scheduleId, "fee-schedule.agreed", scheduleId, micros, null, () -> {
            ObjectNode data = object().put("scheduleId", scheduleId)
                    .put("provider", provider.id())
                    .put("merchantAccount", account.id())
                    .put("method", method)
                    .put(
                            "rate",
                            BigDecimal.valueOf(provider.basisPoints(method), 4).toPlainString());
            data.set("fixedFee", money(provider.fixedFee(account.settlementCurrency())));
            return data.put("effectiveFrom", effectiveFrom.toString());
        });
    }

    static Draft batch(Batch batch, List<SettledLine> lines, long micros) {
        return settlement(batch.reference(), "settlement.batch-reported", batch.valueDate(), micros, () -> {
            ObjectNode data = object().put("provider", batch.providerId())
                    .put("batchId", batch.id())
                    .put("merchantAccount", batch.account().id())
                    .put("lineCount", lines.size());
            data.set("gross", money(sum(batch, lines, SettledLine::gross)));
            data.set("fee", money(sum(batch, lines, SettledLine::fee)));
            data.set("net", money(sum(batch, lines, SettledLine::net)));
            data.put("valueDate", batch.valueDate().toString());
            Money reserve = sum(batch, lines, SettledLine::reserve);
            if (batch.account().reserveBasisPoints() > 0) {
                data.set("reserve", money(reserve));
            }
            return data.put("payoutId", batch.payoutId());
        });
    }

    static Draft line(Batch batch, int lineNo, SettledLine line, long micros) {
        String reference = batch.reference() + "/" + lineNo;
        return settlement(reference, "settlement.line-reported", batch.valueDate(), micros, () -> {
            ObjectNode data = object().put("provider", batch.providerId())
                    .put("batchId", batch.id())
                    .put("lineNo", lineNo)
                    .put("kind", line.kind())
                    .put("merchantAccount", batch.account().id())
                    .put("providerTransactionId", line.providerTransactionId())
                    .put("merchantReference", line.orderId());
            data.set("gross", money(line.gross()));
            ArrayNode fees = data.putArray("fees");
            for (SettledLine.Fee fee : line.fees()) {
                fees.addObject().put("kind", fee.kind()).set("amount", money(fee.amount()));
            }
            data.set("net", money(line.net()));
            data.put("valueDate", batch.valueDate().toString());
            if (!line.reserve().isZero()) {
                data.set("reserve", money(line.reserve()));
            }
            if (line.conversion() != null) {
                data.set("transactionAmount", money(line.conversion().transactionAmount()));
                data.put("exchangeRate", line.conversion().rate().toPlainString());
            }
            related(data, line.related());
            return withoutNulls(data);
        });
    }

    private static void related(ObjectNode data, SettledLine.Related related) {
        data.put("providerRefundId", related.providerRefundId())
                .put("chargebackId", related.chargebackId())
                .put("acquirerReferenceNumber", related.acquirerReferenceNumber());
        if (related.correctsBatchId() != null) {
            data.putObject("corrects").put("batchId", related.correctsBatchId()).put("lineNo", 1);
        }
    }

    /** A member that the system has nothing to say about is left out. */
    private static ObjectNode withoutNulls(ObjectNode data) {
        data.properties().removeIf(member -> member.getValue().isNull());
        return data;
    }

    static Draft payout(Payout payout, List<Split> splits) {
        return settlement(payout.reference(), "payout.sent", payout.valueDate(), payout.sentMicros(), () -> {
            ObjectNode data = object().put("payoutId", payout.id())
                    .put("provider", payout.account().provider().id())
                    .put("merchantAccount", payout.account().id());
            ArrayNode batches = data.putArray("batchIds");
            payout.batchIds().forEach(batches::add);
            data.set("amount", money(payout.amount()));
            if (!splits.isEmpty()) {
                ArrayNode nodes = data.putArray("splits");
                splits.forEach(split -> nodes.add(split.json()));
            }
            return data.put("valueDate", payout.valueDate().toString()).put("endToEndId", payout.endToEndId());
        });
    }

    private static Draft settlement(
            String reference, String type, LocalDate date, long micros, Supplier<ObjectNode> data) {
        return new Draft(SimulatedSystem.SETTLEMENT, reference, type, reference, micros, date, data);
    }

    private static Money sum(Batch batch, List<SettledLine> lines, Function<SettledLine, Money> amount) {
        return lines.stream().map(amount).reduce(Money.zero(batch.account().settlementCurrency()), Money::plus);
    }
}
