package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One reading of a PayPal settlement report, record by record. */
final class PayPalReading {
    private static final String PROVIDER = "paypal";

    private static final Column TRANSACTION = Column.required("Transaction ID");
    private static final Column INVOICE = Column.required("Invoice ID");
    private static final Column REFERENCE = Column.required("PayPal Reference ID");
    private static final Column REFERENCE_TYPE = Column.optional("PayPal Reference ID Type");
    private static final Column EVENT_CODE = Column.required("Transaction Event Code");
    private static final Column INITIATED = Column.required("Transaction Initiation Date");
    private static final Column COMPLETED = Column.required("Transaction Completion Date");
    private static final Column DIRECTION = Column.required("Transaction Debit or Credit");
    private static final Column GROSS = Column.required("Gross Transaction Amount");
    private static final Column CURRENCY = Column.required("Gross Transaction Currency");
    private static final Column FEE_DIRECTION = Column.required("Fee Debit or Credit");
    private static final Column FEE = Column.required("Fee Amount");
    private static final Column FEE_CURRENCY = Column.optional("Fee Currency");
    private static final Column CUSTOM = Column.optional("Custom Field");
    private static final Column BANK_REFERENCE = Column.optional("Bank Reference ID");
    private static final List<Column> COLUMNS = List.of(
            TRANSACTION,
            INVOICE,
            REFERENCE,
            REFERENCE_TYPE,
            EVENT_CODE,
            INITIATED,
            COMPLETED,
            DIRECTION,
            GROSS,
            CURRENCY,
            FEE_DIRECTION,
            FEE,
            FEE_CURRENCY,
            CUSTOM,
            BANK_REFERENCE);

    private final ReaderOptions options;
    private final ReportSink sink;
    private final CsvLines csv;
    private final PayPalTotals section = new PayPalTotals("section");
    private final PayPalTotals report = new PayPalTotals("report");
    private final Set<String> unknown = new HashSet<>();
    private @Nullable Header header;
    private String reportAccount = "";
    private String sectionAccount = "";
    private String filePart = "";
    private @Nullable ZonedDateTime sectionStart;
    private boolean inSection;
    private boolean ended;

    PayPalReading(ReaderOptions options, ReportSink sink, CsvLines csv) {
        this.options = options;
        this.sink = sink;
        this.csv = csv;
    }

    void take(TextLine line) throws IOException, FileRefusedException {
        try {
            List<String> cells = csv.cells(line, header == null ? 0 : header.width());
            switch (cells.get(0).strip()) {
                case "RH" -> reportAccount = cell(cells, 3);
                case "FH" -> part(cell(cells, 1));
                case "SH" -> section(cells);
                case "CH" -> header = Header.of(cells, COLUMNS);
                case "SB" -> row(line, cells);
                case "SF" -> section.footer(line, cells, sink);
                case "SC" -> {
                    section.count(line, cell(cells, 1), sink);
                    inSection = false;
                }
                case "RF" -> report.footer(line, cells, sink);
                case "RC" -> {
                    report.count(line, cell(cells, 1), sink);
                    ended = true;
                }
                case "FF" -> ended = true;
                default ->
                    throw new BadLineException(
                            cells.get(0),
                            "a line begins with RH, FH, SH, CH, SB, SF, SC, RF, RC or FF",
                            "download the report again");
            }
        } catch (BadLineException e) {
            bad(line, null, e);
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    /** A large report is divided into files, which number their lines each from 1. */
    private void part(String number) {
        String digits = number.replaceAll("^0+", "");
        filePart = digits.isEmpty() || digits.equals("1") ? "" : "-" + digits;
    }

    private void section(List<String> cells) throws BadLineException {
        section.clear();
        inSection = true;
        sectionAccount = cell(cells, 3).isEmpty() ? cell(cells, 4) : cell(cells, 3);
        sectionStart = null;
        sectionStart = LocalTimes.slashes(INITIATED, cell(cells, 1));
    }

    private void row(TextLine line, List<String> cells) throws FileRefusedException {
        Header columns = header;
        if (columns == null) {
            throw new FileRefusedException(
                    line.text(),
                    "the record CH with the names of the columns comes before the first SB",
                    "download the report again");
        }
        BatchKey batch = null;
        try {
            Row row = new Row(line.number(), line.text(), columns, Table.fitted(line, cells, columns.width()));
            CurrencyUnit unit = Cells.currency(CURRENCY, row.required(CURRENCY));
            batch = batch(unit);
            map(row, batch);
        } catch (BadLineException e) {
            bad(line, batch, e);
        }
    }

    private void bad(TextLine line, @Nullable BatchKey batch, BadLineException reason) {
        section.isIncomplete();
        report.isIncomplete();
        sink.bad(line.number(), line.text(), batch, reason);
    }

    private BatchKey batch(CurrencyUnit unit) throws BadLineException {
        String account = sectionAccount.isEmpty() ? reportAccount : sectionAccount;
        if (account.isEmpty() && options.merchantAccount() != null) {
            account = options.merchantAccount();
        }
        String day = options.batchId();
        if (day == null) {
            ZonedDateTime start = sectionStart;
            if (start == null) {
                throw new BadLineException(
                        "",
                        "the record SH before it says which day the section is of",
                        "download the report again, or give --batch-id");
            }
            day = DateTimeFormatter.BASIC_ISO_DATE.format(start.toLocalDate());
        }
        return BatchKey.of(PROVIDER, account, account + "-" + day + filePart + "-" + unit.getCode(), unit);
    }

    private void map(Row row, BatchKey batch) throws BadLineException {
        CurrencyUnit unit = batch.currency();
        Money gross = signed(row, DIRECTION, GROSS, unit);
        Money feeEffect = row.text(FEE).isEmpty() ? Money.zero(unit) : signed(row, FEE_DIRECTION, FEE, unit);
        String feeCurrency = row.text(FEE_CURRENCY);
        if (!feeEffect.isZero() && !feeCurrency.isEmpty() && !feeCurrency.equalsIgnoreCase(unit.getCode())) {
            throw new BadLineException(
                    feeCurrency,
                    "the fee of a line is in the currency of its amount, " + unit.getCode(),
                    "ask PayPal about the line; its net amount cannot be stated");
        }
        String completed = row.text(COMPLETED);
        ZonedDateTime time = completed.isEmpty()
                ? LocalTimes.slashes(INITIATED, row.required(INITIATED))
                : LocalTimes.slashes(COMPLETED, completed);
        String code = row.required(EVENT_CODE);
        if (!PayPalEventCodes.knows(code) && unknown.add(code)) {
            sink.note(
                    row.line(),
                    row.text(),
                    code,
                    "the event code is new to this version; its amount and fee go in as CORRECTION",
                    "look up what it means in PayPal's list of T-codes");
        }
        Meaning meaning = PayPalEventCodes.meaning(code, gross.isNegative());
        String transaction = row.required(TRANSACTION);
        section.add(gross, feeEffect);
        report.add(gross, feeEffect);
        boolean isPayout = meaning == Meaning.PAYOUT;
        if (isPayout) {
            sink.payout(
                    row.line(),
                    new ReportedPayout(
                            batch,
                            Cells.identifier("a payout", transaction),
                            gross.negated(),
                            time,
                            time.toLocalDate(),
                            Cells.identifierOrNull(row.text(BANK_REFERENCE))));
            if (feeEffect.isZero()) {
                return;
            }
        }
        sink.line(
                row.line(),
                line(
                        row,
                        batch,
                        isPayout ? Meaning.FEE : meaning,
                        isPayout ? Money.zero(unit) : gross,
                        feeEffect,
                        time));
    }

    private static ReportedLine line(
            Row row, BatchKey batch, Meaning meaning, Money gross, Money feeEffect, ZonedDateTime time)
            throws BadLineException {
        String transaction = row.required(TRANSACTION);
        String reference = row.text(REFERENCE);
        boolean isPayment = meaning == Meaning.CAPTURE || reference.isEmpty();
        String type = row.text(REFERENCE_TYPE);
        String order = row.text(INVOICE);
        return new ReportedLine(
                batch,
                0,
                meaning.kind(),
                String.join("\n", row.text(EVENT_CODE), transaction, gross.toString()),
                time,
                null,
                amounts(meaning, gross, feeEffect),
                References.of(
                        meaning.kind(),
                        isPayment || !(type.isEmpty() || type.equals("TXN")) ? transaction : reference,
                        order.isEmpty() ? row.text(CUSTOM) : order,
                        transaction));
    }

    private static Amounts amounts(Meaning meaning, Money gross, Money feeEffect) {
        Money net = gross.plus(feeEffect);
        Money zero = Money.zero(gross.getCurrencyUnit());
        if (meaning == Meaning.FEE) {
            return Amounts.of(zero, List.of(new FeeComponent(FeeComponent.Kind.PROCESSING, net.negated())), net);
        }
        List<FeeComponent> fees = feeEffect.isZero()
                ? List.of()
                : List.of(new FeeComponent(FeeComponent.Kind.COMMISSION, feeEffect.negated()));
        return meaning == Meaning.RESERVE
                ? new Amounts(zero, fees, gross.negated(), net, null, null)
                : Amounts.of(gross, fees, net);
    }

    private static Money signed(Row row, Column direction, Column amount, CurrencyUnit unit) throws BadLineException {
        Money money = Cells.minorUnits(amount, row.required(amount), unit);
        String text = row.text(direction);
        return switch (text) {
            case "CR" -> money;
            case "DR" -> money.negated();
            case "" -> {
                if (money.isZero()) {
                    yield money;
                }
                throw new BadLineException(
                        "", "\"" + direction + "\" is CR or DR where there is an amount", "download the report again");
            }
            default ->
                throw new BadLineException(text, "\"" + direction + "\" is CR or DR", "download the report again");
        };
    }

    void end(String file) throws FileRefusedException {
        if (header == null && !ended) {
            throw new FileRefusedException(
                    file, "the file has no record CH with the names of columns", "download the report again");
        }
        if (inSection || !ended) {
            sink.controlTotal(
                    0,
                    "",
                    inSection ? "SC" : "RC",
                    "the report ends with this record, and the file does not have it; it may be cut off");
        }
    }
}
