package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.Corrected;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import io.tieout.ledger.settlement.SettlementLineKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Our own format: a header, a row for each settlement line, and behind the lines of a batch a row with its totals; payouts have a row too. It is for
 * providers whose report we do not read and for systems that can write what we ask for.
 */
final class TieoutCsv implements ReportReader {
    private static final Column RECORD = Column.required("record");
    private static final Column PROVIDER = Column.required("provider");
    private static final Column MERCHANT_ACCOUNT = Column.required("merchant_account");
    private static final Column BATCH_ID = Column.required("batch_id");
    private static final Column LINE_NO = Column.required("line_no");
    private static final Column KIND = Column.required("kind");
    private static final Column OCCURRED_AT = Column.required("occurred_at");
    private static final Column VALUE_DATE = Column.required("value_date");
    private static final Column CURRENCY = Column.required("currency");
    private static final Column GROSS = Column.required("gross");
    private static final Column FEE = Column.required("fee");
    private static final Column NET = Column.required("net");
    private static final Column LINE_COUNT = Column.required("line_count");
    private static final Column RESERVE = Column.optional("reserve");
    private static final Map<FeeComponent.Kind, Column> COMPONENTS = Map.of(
            FeeComponent.Kind.COMMISSION, Column.optional("commission"),
            FeeComponent.Kind.INTERCHANGE, Column.optional("interchange"),
            FeeComponent.Kind.SCHEME, Column.optional("scheme_fee"),
            FeeComponent.Kind.MARKUP, Column.optional("markup"),
            FeeComponent.Kind.PROCESSING, Column.optional("processing_fee"));
    private static final Column TRANSACTION = Column.optional("provider_transaction_id");
    private static final Column REFERENCE = Column.optional("merchant_reference");
    private static final Column REFUND = Column.optional("provider_refund_id");
    private static final Column CHARGEBACK = Column.optional("chargeback_id");
    private static final Column ARN = Column.optional("acquirer_reference_number");
    private static final Column TRANSACTION_AMOUNT = Column.optional("transaction_amount");
    private static final Column TRANSACTION_CURRENCY = Column.optional("transaction_currency");
    private static final Column EXCHANGE_RATE = Column.optional("exchange_rate");
    private static final Column CORRECTS_BATCH = Column.optional("corrects_batch_id");
    private static final Column CORRECTS_LINE = Column.optional("corrects_line_no");
    private static final Column PAYOUT = Column.optional("payout_id");
    private static final Column END_TO_END = Column.optional("end_to_end_id");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final ReaderOptions options;

    TieoutCsv(ReaderOptions options) {
        this.options = options;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                RECORD,
                PROVIDER,
                MERCHANT_ACCOUNT,
                BATCH_ID,
                LINE_NO,
                KIND,
                OCCURRED_AT,
                VALUE_DATE,
                CURRENCY,
                GROSS,
                FEE,
                NET,
                LINE_COUNT,
                RESERVE,
                TRANSACTION,
                REFERENCE,
                REFUND,
                CHARGEBACK,
                ARN,
                TRANSACTION_AMOUNT,
                TRANSACTION_CURRENCY,
                EXCHANGE_RATE,
                CORRECTS_BATCH,
                CORRECTS_LINE,
                PAYOUT,
                END_TO_END));
        columns.addAll(COMPONENTS.values());
        return columns;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        new Table(columns()).read(file, StandardCharsets.UTF_8, new Table.Rows() {
            @Override
            public void row(Row row) {
                BatchKey batch = null;
                try {
                    batch = batch(row);
                    String record = row.required(RECORD).toUpperCase(Locale.ROOT);
                    switch (record) {
                        case "LINE" -> sink.line(row.line(), line(row, batch));
                        case "BATCH" -> sink.totals(row.line(), batch, totals(row, batch));
                        case "PAYOUT" -> sink.payout(row.line(), payout(row, batch));
                        default ->
                            throw new BadLineException(
                                    record, "\"record\" is LINE, BATCH or PAYOUT", "write one of these");
                    }
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
        String provider = Cells.identifier("the provider", row.required(PROVIDER));
        if (provider.indexOf('/') >= 0) {
            throw new BadLineException(
                    provider, "a provider has no \"/\", which separates it from its batch", "write its short name");
        }
        String account = row.text(MERCHANT_ACCOUNT);
        String batch = row.text(BATCH_ID);
        return BatchKey.of(
                provider,
                account.isEmpty() && options.merchantAccount() != null ? options.merchantAccount() : account,
                batch.isEmpty() && options.batchId() != null ? options.batchId() : batch,
                Cells.currency(CURRENCY, row.required(CURRENCY)));
    }

    private static ReportedLine line(Row row, BatchKey batch) throws BadLineException {
        CurrencyUnit unit = batch.currency();
        int lineNo = number(LINE_NO, row.required(LINE_NO), 1);
        List<FeeComponent> fees = new ArrayList<>();
        Money components = Money.zero(unit);
        for (FeeComponent.Kind kind : FeeComponent.Kind.values()) {
            Column column = COMPONENTS.get(kind);
            Money amount = column == null ? Money.zero(unit) : Cells.amount(column, row.text(column), unit);
            if (!amount.isZero()) {
                fees.add(new FeeComponent(kind, amount));
                components = components.plus(amount);
            }
        }
        Money fee = Cells.amount(FEE, row.text(FEE), unit);
        if (fees.isEmpty() && !fee.isZero()) {
            fees.add(new FeeComponent(FeeComponent.Kind.COMMISSION, fee));
        } else if (!row.text(FEE).isEmpty() && !fee.isEqual(components)) {
            throw new BadLineException(
                    fee.toString(),
                    "\"fee\" is the sum of its components, " + components,
                    "leave \"fee\" or the components empty, or write the sum");
        }
        String shown = row.text(TRANSACTION_AMOUNT);
        String rate = row.text(EXCHANGE_RATE);
        Amounts amounts = new Amounts(
                Cells.amount(GROSS, row.required(GROSS), unit),
                fees,
                Cells.amount(RESERVE, row.text(RESERVE), unit),
                Cells.amount(NET, row.required(NET), unit),
                shown.isEmpty()
                        ? null
                        : Cells.amount(
                                TRANSACTION_AMOUNT,
                                shown,
                                Cells.currency(TRANSACTION_CURRENCY, row.required(TRANSACTION_CURRENCY))),
                rate.isEmpty() ? null : Cells.rate(EXCHANGE_RATE, rate));
        return new ReportedLine(
                batch,
                lineNo,
                kind(row.required(KIND)),
                String.valueOf(lineNo),
                LocalTimes.offset(OCCURRED_AT, row.required(OCCURRED_AT)),
                LocalTimes.day(VALUE_DATE, row.required(VALUE_DATE)),
                amounts,
                references(row));
    }

    private static References references(Row row) throws BadLineException {
        String corrects = row.text(CORRECTS_BATCH);
        return new References(
                identifier(row, TRANSACTION),
                reference(row),
                identifier(row, REFUND),
                identifier(row, CHARGEBACK),
                identifier(row, ARN),
                corrects.isEmpty()
                        ? null
                        : new Corrected(
                                Cells.identifier("\"corrects_batch_id\"", corrects),
                                number(CORRECTS_LINE, row.required(CORRECTS_LINE), 1)));
    }

    private static @Nullable String reference(Row row) throws BadLineException {
        String text = row.text(REFERENCE);
        String reference = Cells.textOrNull(text, References.LONGEST_REFERENCE_BYTES);
        if (reference == null && !text.isEmpty()) {
            throw new BadLineException(
                    text,
                    "\"" + REFERENCE + "\" has at most " + References.LONGEST_REFERENCE_BYTES
                            + " bytes of printable UTF-8",
                    "write the order's identifier");
        }
        return reference;
    }

    private static @Nullable String identifier(Row row, Column column) throws BadLineException {
        String text = row.text(column);
        return text.isEmpty() ? null : Cells.identifier("\"" + column + "\"", text);
    }

    private static SettlementLineKind kind(String text) throws BadLineException {
        for (SettlementLineKind kind : SettlementLineKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw new BadLineException(
                text, "\"kind\" is one of " + Arrays.toString(SettlementLineKind.values()), "write one of these");
    }

    private static ReportedTotals totals(Row row, BatchKey batch) throws BadLineException {
        CurrencyUnit unit = batch.currency();
        return new ReportedTotals(
                number(LINE_COUNT, row.required(LINE_COUNT), 0),
                Cells.amount(GROSS, row.required(GROSS), unit),
                Cells.amount(FEE, row.required(FEE), unit),
                Cells.amount(RESERVE, row.text(RESERVE), unit),
                Cells.amount(NET, row.required(NET), unit),
                LocalTimes.day(VALUE_DATE, row.required(VALUE_DATE)),
                LocalTimes.offset(OCCURRED_AT, row.required(OCCURRED_AT)),
                identifier(row, PAYOUT),
                identifier(row, CORRECTS_BATCH));
    }

    private static ReportedPayout payout(Row row, BatchKey batch) throws BadLineException {
        Money amount = Cells.amount(NET, row.required(NET), batch.currency());
        if (amount.isNegative()) {
            throw new BadLineException(
                    amount.toString(),
                    "the amount of a payout is not negative",
                    "report money that came back as a line");
        }
        ZonedDateTime time = LocalTimes.offset(OCCURRED_AT, row.required(OCCURRED_AT));
        return new ReportedPayout(
                batch,
                Cells.identifier("\"payout_id\"", row.text(PAYOUT)),
                amount,
                time,
                LocalTimes.day(VALUE_DATE, row.required(VALUE_DATE)),
                identifier(row, END_TO_END));
    }

    @Override
    public List<String> contradictions(BatchSummary batch) {
        return batch.reported() == null
                ? List.of(
                        "behind the lines of a batch comes a row BATCH with its totals, and there is none; the file may be"
                                + " cut off")
                : List.of();
    }

    private static int number(Column column, String text, int least) throws BadLineException {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least) {
            throw new BadLineException(
                    text, "\"" + column + "\" is a whole number from " + least, "write the number without point");
        }
        return Integer.parseInt(text);
    }
}
