package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adyen's Settlement details report. What a line does to the batch stands in the columns of the net currency; the gross amount in that currency is net
 * plus fees, exactly, where the payment was in another one (multiplying by the printed rate would round).
 *
 * @see <a href="https://docs.adyen.com/reporting/settlement-reconciliation/transaction-level/settlement-details-report">Adyen's description</a>
 */
final class AdyenSettlementDetail implements ReportReader {
    private static final String PROVIDER = "adyen";

    private static final Column MERCHANT_ACCOUNT = Column.required("Merchant Account");
    private static final Column PSP_REFERENCE = Column.required("Psp Reference");
    private static final Column MERCHANT_REFERENCE = Column.optional("Merchant Reference");
    private static final Column CREATION_DATE = Column.required("Creation Date");
    private static final Column TIME_ZONE = Column.required("TimeZone", "Time Zone");
    private static final Column BOOKING_DATE = Column.optional("Booking Date");
    private static final Column BOOKING_ZONE = Column.optional("Booking Date TimeZone", "Booking Date Time Zone");
    private static final Column TYPE = Column.required("Type");
    private static final Column MODIFICATION_REFERENCE = Column.required("Modification Reference");
    private static final Column GROSS_CURRENCY = Column.required("Gross Currency");
    private static final Column GROSS_DEBIT = Column.required("Gross Debit (GC)");
    private static final Column GROSS_CREDIT = Column.required("Gross Credit (GC)");
    private static final Column EXCHANGE_RATE = Column.optional("Exchange Rate");
    private static final Column NET_CURRENCY = Column.required("Net Currency");
    private static final Column NET_DEBIT = Column.required("Net Debit (NC)");
    private static final Column NET_CREDIT = Column.required("Net Credit (NC)");
    private static final Column COMMISSION = Column.required("Commission (NC)");
    private static final Column MARKUP = Column.required("Markup (NC)");
    private static final Column SCHEME_FEES = Column.required("Scheme Fees (NC)");
    private static final Column INTERCHANGE = Column.required("Interchange (NC)");
    private static final Column BATCH_NUMBER = Column.optional("Batch Number");
    private static final Column ARN = Column.optional("ARN", "Acquirer Reference Number", "Acquirer Reference");
    private static final List<Column> COLUMNS = List.of(
            MERCHANT_ACCOUNT,
            PSP_REFERENCE,
            MERCHANT_REFERENCE,
            CREATION_DATE,
            TIME_ZONE,
            BOOKING_DATE,
            BOOKING_ZONE,
            TYPE,
            MODIFICATION_REFERENCE,
            GROSS_CURRENCY,
            GROSS_DEBIT,
            GROSS_CREDIT,
            EXCHANGE_RATE,
            NET_CURRENCY,
            NET_DEBIT,
            NET_CREDIT,
            COMMISSION,
            MARKUP,
            SCHEME_FEES,
            INTERCHANGE,
            BATCH_NUMBER,
            ARN);

    /** Adyen's journal types. */
    private static final ReportedKinds TYPES = new ReportedKinds()
            .with(Meaning.CAPTURE, "Settled", "SettledBulk", "BulkSettled", "SettledInInstallments")
            .with(Meaning.REFUND, "Refunded", "RefundedBulk", "BulkRefunded")
            .with(Meaning.CHARGEBACK, "Chargeback", "SecondChargeback")
            .with(Meaning.CHARGEBACK_REVERSAL, "ChargebackReversed")
            .with(Meaning.FEE, "Fee", "MiscCosts", "AuthorisationSchemeFee", "PaymentCost", "InvoiceDeduction")
            .with(Meaning.RESERVE, "DepositCorrection", "ReserveAdjustment")
            .with(Meaning.PAYOUT, "MerchantPayout")
            .with(
                    Meaning.CORRECTION,
                    "Balancetransfer",
                    "BankInstructionReturned",
                    "InternalCompanyPayout",
                    "ManualCorrected",
                    "MatchedStatement",
                    "PaidOut",
                    "PaidOutReversed",
                    "RefundedReversed",
                    "SettledReversed");

    private static final Pattern BANK_REFERENCE = Pattern.compile("\\bTX[0-9A-Za-z]+XT\\b");

    private final ReaderOptions options;

    AdyenSettlementDetail(ReaderOptions options) {
        this.options = options;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        Set<String> unknownTypes = new HashSet<>();
        new Table(COLUMNS).read(file, StandardCharsets.UTF_8, new Table.Rows() {
            @Override
            public void header(Header header) throws FileRefusedException {
                if (!header.has(BATCH_NUMBER) && options.batchId() == null) {
                    throw new FileRefusedException(
                            BATCH_NUMBER.name(),
                            "a line belongs to a batch, and the header has no such column",
                            "add the column to the report, or give --batch-id");
                }
            }

            @Override
            public void row(Row row) {
                BatchKey batch = null;
                try {
                    batch = batch(row);
                    String type = row.required(TYPE);
                    if (!TYPES.knows(type) && unknownTypes.add(type)) {
                        sink.note(
                                row.line(),
                                row.text(),
                                type,
                                "the Type is new to this version; its net amount goes in as CORRECTION",
                                "look up what it means in Adyen's list of journal types");
                    }
                    map(row, batch, type, sink);
                } catch (BadLineException e) {
                    sink.bad(row.line(), row.text(), batch, e);
                }
            }

            @Override
            public void broken(long line, String text, BadLineException reason) {
                sink.bad(line, text, null, reason);
            }
        });
    }

    private BatchKey batch(Row row) throws BadLineException {
        String account = row.text(MERCHANT_ACCOUNT);
        String merchantAccount =
                account.isEmpty() && options.merchantAccount() != null ? options.merchantAccount() : account;
        String number = row.text(BATCH_NUMBER);
        String batch = number.isEmpty() && options.batchId() != null ? options.batchId() : number;
        if (batch.isEmpty()) {
            row.required(BATCH_NUMBER);
        }
        CurrencyUnit currency = Cells.currency(NET_CURRENCY, row.required(NET_CURRENCY));
        return BatchKey.of(
                PROVIDER, merchantAccount, merchantAccount + "-" + batch + "-" + currency.getCode(), currency);
    }

    private void map(Row row, BatchKey batch, String type, ReportSink sink) throws BadLineException {
        Meaning meaning = TYPES.meaning(type);
        Money net = signed(row, batch.currency(), NET_DEBIT, NET_CREDIT);
        ZonedDateTime time = time(row);
        String modification = row.text(MODIFICATION_REFERENCE);
        if (meaning == Meaning.PAYOUT && !net.isPositive()) {
            sink.payout(
                    row.line(),
                    new ReportedPayout(
                            batch,
                            batch.batchId(),
                            net.negated(),
                            time,
                            time.toLocalDate(),
                            bankReference(modification)));
            return;
        }
        String psp = row.text(PSP_REFERENCE);
        sink.line(
                row.line(),
                new ReportedLine(
                        batch,
                        0,
                        meaning.kind(),
                        String.join(
                                "\n",
                                type,
                                psp,
                                modification,
                                psp.isEmpty() ? time.toInstant().toString() : "",
                                net.toString()),
                        time,
                        null,
                        amounts(row, meaning, net),
                        References.of(meaning.kind(), psp, row.text(MERCHANT_REFERENCE), modification)
                                .withAcquirerReference(Cells.identifierOrNull(row.text(ARN)))));
    }

    private static ZonedDateTime time(Row row) throws BadLineException {
        String booked = row.text(BOOKING_DATE);
        return booked.isEmpty() || row.text(BOOKING_ZONE).isEmpty()
                ? LocalTimes.local(
                        CREATION_DATE, row.required(CREATION_DATE), LocalTimes.zone(TIME_ZONE, row.required(TIME_ZONE)))
                : LocalTimes.local(BOOKING_DATE, booked, LocalTimes.zone(BOOKING_ZONE, row.text(BOOKING_ZONE)));
    }

    private static Amounts amounts(Row row, Meaning meaning, Money net) throws BadLineException {
        if (meaning == Meaning.RESERVE) {
            return Amounts.reserve(net);
        }
        CurrencyUnit unit = net.getCurrencyUnit();
        if (meaning == Meaning.FEE) {
            return Amounts.of(
                    Money.zero(unit), List.of(new FeeComponent(FeeComponent.Kind.PROCESSING, net.negated())), net);
        }
        List<FeeComponent> fees = new ArrayList<>();
        addFee(fees, FeeComponent.Kind.COMMISSION, Cells.amount(COMMISSION, row.text(COMMISSION), unit));
        addFee(fees, FeeComponent.Kind.INTERCHANGE, Cells.amount(INTERCHANGE, row.text(INTERCHANGE), unit));
        addFee(fees, FeeComponent.Kind.SCHEME, Cells.amount(SCHEME_FEES, row.text(SCHEME_FEES), unit));
        addFee(fees, FeeComponent.Kind.MARKUP, Cells.amount(MARKUP, row.text(MARKUP), unit));
        Amounts amounts = Amounts.of(net, fees, net);
        Money gross = net.plus(amounts.fee());
        if (row.first(GROSS_DEBIT, GROSS_CREDIT).isEmpty()) {
            return Amounts.of(gross, fees, net);
        }
        CurrencyUnit transactionUnit = Cells.currency(GROSS_CURRENCY, row.required(GROSS_CURRENCY));
        Money transaction = signed(row, transactionUnit, GROSS_DEBIT, GROSS_CREDIT);
        if (transactionUnit.equals(unit)) {
            return Amounts.of(transaction, fees, net);
        }
        String rate = row.text(EXCHANGE_RATE);
        @Nullable BigDecimal exchangeRate = rate.isEmpty() ? null : Cells.rate(EXCHANGE_RATE, rate);
        return Amounts.of(gross, fees, net).inTransactionCurrency(transaction, exchangeRate);
    }

    private static void addFee(List<FeeComponent> fees, FeeComponent.Kind kind, Money amount) {
        if (!amount.isZero()) {
            fees.add(new FeeComponent(kind, amount));
        }
    }

    private static Money signed(Row row, CurrencyUnit unit, Column debit, Column credit) throws BadLineException {
        String debited = row.text(debit);
        String credited = row.text(credit);
        if (debited.isEmpty() && credited.isEmpty()) {
            throw new BadLineException(
                    "",
                    "one of \"" + debit + "\" and \"" + credit + "\" is filled",
                    "export the report again, or fill the cell");
        }
        return Cells.amount(credit, credited, unit).minus(Cells.amount(debit, debited, unit));
    }

    private static @Nullable String bankReference(String modification) {
        Matcher reference = BANK_REFERENCE.matcher(modification);
        return reference.find() ? reference.group() : Cells.identifierOrNull(modification);
    }

    /** A batch that is closed is empty: what its lines leave is paid out, or moved on by a line of its own. */
    @Override
    public List<String> contradictions(BatchSummary batch) {
        return batch.net().isEqual(batch.paidOut())
                ? List.of()
                : List.of("the lines of the batch add up to " + batch.net() + " and its payout is " + batch.paidOut()
                        + "; a closed batch leaves nothing, so the file may be cut off or filtered");
    }
}
