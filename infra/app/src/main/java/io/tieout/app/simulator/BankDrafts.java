package io.tieout.app.simulator;

import static io.tieout.app.simulator.FactJsonNodes.money;
import static io.tieout.app.simulator.FactJsonNodes.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What the bank and the books publish. */
final class BankDrafts {
    private BankDrafts() {}

    /**
     * One entry of a statement.
     *
     * @param number counts the entries of the statement, from 1
     */
    static Draft entry(Statement statement, int number, BankItem item, long micros) {
        String reference = statement.entryReference(number);
        return new Draft(
                SimulatedSystem.BANK,
                statement.id() + "." + reference,
                "bank.entry-booked",
                statement.bookReference(number),
                micros,
                statement.day(),
                () -> {
                    ObjectNode data = object().put("account", statement.account())
                            .put("statementId", statement.id())
                            .put("entryReference", reference)
                            .put("creditDebitIndicator", item.amount().isNegative() ? "DBIT" : "CRDT");
                    data.set("amount", money(item.amount().abs()));
                    data.put("bookingDate", statement.day().toString())
                            .put("valueDate", statement.day().toString());
                    if (item.payout() != null) {
                        data.put("endToEndId", item.payout().endToEndId());
                    }
                    return data.put("bankTransactionCode", item.transactionCode())
                            .put("remittanceInformation", item.remittanceInformation());
                });
    }

    static Draft statement(Statement statement, List<BankItem> items, long micros) {
        return new Draft(
                SimulatedSystem.BANK,
                statement.id(),
                "bank.statement-reported",
                statement.id(),
                micros,
                statement.day(),
                () -> {
                    Money zero = Money.zero(statement.opening().getCurrencyUnit());
                    Money credits = items.stream()
                            .map(BankItem::amount)
                            .filter(Money::isPositive)
                            .reduce(zero, Money::plus);
                    Money debits = items.stream()
                            .map(BankItem::amount)
                            .filter(Money::isNegative)
                            .reduce(zero, Money::minus);
                    ObjectNode data = object().put("account", statement.account())
                            .put("statementId", statement.id())
                            .put("sequenceNumber", statement.number());
                    data.set("openingBalance", money(statement.opening()));
                    data.set(
                            "closingBalance",
                            money(statement.opening().plus(credits).minus(debits)));
                    data.put("entryCount", items.size());
                    data.set("creditTotal", money(credits));
                    data.set("debitTotal", money(debits));
                    return data.put("fromDate", statement.day().toString())
                            .put("toDate", statement.day().toString());
                });
    }

    static Draft entry(Booking booking) {
        String entryId = booking.entryId();
        LocalDate bookingDate = booking.bookingDate();
        return new Draft(
                SimulatedSystem.FINANCE, entryId, "journal.posted", entryId, booking.micros(), bookingDate, () -> {
                    ObjectNode data = object().put("entryId", entryId);
                    ArrayNode postings = data.putArray("postings");
                    for (Booking.Posting posting : booking.postings()) {
                        Money amount = posting.amount();
                        postings.addObject()
                                .put("account", posting.account())
                                .put("side", amount.isNegative() ? "CREDIT" : "DEBIT")
                                .set("amount", money(amount.abs()));
                    }
                    data.putObject("reference")
                            .put("kind", booking.referenceKind())
                            .put("id", booking.referenceId());
                    return data.put("bookingDate", bookingDate.toString());
                });
    }
}
