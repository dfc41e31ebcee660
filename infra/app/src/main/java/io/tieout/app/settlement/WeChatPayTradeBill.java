package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * WeChat Pay's trade bill (交易账单), types ALL, SUCCESS and REFUND: each value behind a backtick, at the end a second header and one row of totals. A batch is
 * what an account traded on one day.
 *
 * @see <a href="https://pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html">WeChat's description</a>
 */
final class WeChatPayTradeBill implements ReportReader {
    private static final String PROVIDER = "wechat-pay";
    private static final String TOTALS_HEADER = "总交易单数";

    static final Column TIME = Column.required("交易时间");
    static final Column MERCHANT = Column.required("商户号");
    static final Column SUB_MERCHANT = Column.optional("特约商户号", "子商户号");
    static final Column TRANSACTION = Column.required("微信订单号");
    static final Column ORDER = Column.required("商户订单号");
    static final Column STATE = Column.required("交易状态");
    static final Column CURRENCY = Column.required("货币种类");
    static final Column SETTLED = Column.optional("应结订单金额", "总金额");
    static final Column REFUND_ID = Column.optional("微信退款单号");
    static final Column MERCHANT_REFUND_ID = Column.optional("商户退款单号");
    static final Column REFUNDED = Column.optional("退款金额");
    static final Column FEE = Column.required("手续费");
    static final Column ORDERED = Column.optional("订单金额");
    static final Column REFUND_ASKED = Column.optional("申请退款金额");
    private static final List<Column> COLUMNS = List.of(
            TIME,
            MERCHANT,
            SUB_MERCHANT,
            TRANSACTION,
            ORDER,
            STATE,
            CURRENCY,
            SETTLED,
            REFUND_ID,
            MERCHANT_REFUND_ID,
            REFUNDED,
            FEE,
            ORDERED,
            REFUND_ASKED);

    /** REVOKED is a payment code payment taken back before it was known to have succeeded; its row is one of a refund. */
    private static final ReportedKinds STATES =
            new ReportedKinds().with(Meaning.CAPTURE, "SUCCESS").with(Meaning.REFUND, "REFUND", "REVOKED");

    private final ReaderOptions options;

    WeChatPayTradeBill(ReaderOptions options) {
        this.options = options;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        file.checkIsText();
        Charset charset = ChineseText.charset(file, TRANSACTION.name());
        try (TextLines lines = TextLines.of(file, charset)) {
            Reading reading = new Reading(sink, new CsvLines(lines, ','), charset);
            for (TextLine line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    reading.take(line);
                }
            }
            reading.end(file);
        }
    }

    /** One reading of a file. */
    private final class Reading {
        private final ReportSink sink;
        private final CsvLines csv;
        private final WeChatPayTotals totals = new WeChatPayTotals();
        private final Charset charset;
        private @Nullable Header header;
        private @Nullable List<String> totalsHeader;
        private boolean totalled;

        Reading(ReportSink sink, CsvLines csv, Charset charset) {
            this.sink = sink;
            this.csv = csv;
            this.charset = charset;
        }

        void take(TextLine line) throws IOException, FileRefusedException {
            String text = line.text().strip();
            Header columns = header;
            if (columns == null) {
                header = Header.of(Backticks.header(text), COLUMNS);
            } else if (totalsHeader == null && Backticks.withoutTick(text).startsWith(TOTALS_HEADER)) {
                totalsHeader = Backticks.header(text);
            } else if (totalsHeader != null
                    && Backticks.cells(text, columns.width()).isEmpty()) {
                totalled = true;
                totals.compare(line, totalsHeader, Backticks.cells(text, totalsHeader.size()), sink);
            } else {
                row(line, columns);
            }
        }

        private void row(TextLine line, Header columns) throws IOException {
            BatchKey batch = null;
            try {
                if (line.broken() != null) {
                    throw line.broken();
                }
                List<String> cells = Backticks.cells(line.text(), columns.width());
                if (cells.isEmpty()) {
                    cells = csv.cells(line, columns.width()).stream()
                            .map(Backticks::withoutTick)
                            .toList();
                }
                Row row = new Row(line.number(), line.text(), columns, Table.fitted(line, cells, columns.width()));
                ZonedDateTime time = LocalTimes.local(TIME, row.required(TIME), AlipayBusinessDetail.ZONE);
                batch = batch(row, time);
                map(row, batch, time);
            } catch (BadLineException e) {
                totals.isIncomplete();
                sink.bad(line.number(), line.text(), batch, e);
            }
        }

        private void map(Row row, BatchKey batch, ZonedDateTime time) throws BadLineException {
            String state = row.required(STATE);
            if (!STATES.knows(state)) {
                throw new BadLineException(
                        state,
                        "the 交易状态 is SUCCESS, REFUND or REVOKED; of another it is not known which column moves money",
                        "ask WeChat Pay what the state means; the row is not in the facts");
            }
            Meaning meaning = STATES.meaning(state);
            boolean isRefund = meaning == Meaning.REFUND;
            CurrencyUnit unit = batch.currency();
            Column money = isRefund ? REFUNDED : SETTLED;
            Column asked = isRefund ? REFUND_ASKED : ORDERED;
            Money amount = Cells.amount(money, row.required(money), unit).abs();
            Money fee = Cells.amount(FEE, row.text(FEE), unit).abs();
            Money gross = isRefund ? amount.negated() : amount;
            List<FeeComponent> fees = fee.isZero()
                    ? List.of()
                    : List.of(new FeeComponent(FeeComponent.Kind.COMMISSION, isRefund ? fee.negated() : fee));
            Amounts amounts = Amounts.of(gross, fees, isRefund ? gross.plus(fee) : gross.minus(fee));
            Money transaction = Cells.amount(asked, row.text(asked), unit).abs();
            String refund = row.first(REFUND_ID, MERCHANT_REFUND_ID);
            String order = row.required(TRANSACTION);
            totals.add(row, unit);
            sink.line(
                    row.line(),
                    new ReportedLine(
                            batch,
                            0,
                            meaning.kind(),
                            String.join("\n", state, order, isRefund ? refund : ""),
                            time,
                            null,
                            transaction.isZero() || transaction.isEqual(amount)
                                    ? amounts
                                    : amounts.inTransactionCurrency(
                                            isRefund ? transaction.negated() : transaction, null),
                            References.of(meaning.kind(), order, row.text(ORDER), refund)));
        }

        void end(ReportFile file) throws FileRefusedException {
            if (header == null) {
                throw new FileRefusedException(file.name(), "the file has no header", "check --format and the file");
            }
            if (!totalled) {
                sink.controlTotal(
                        0,
                        "",
                        TOTALS_HEADER,
                        "the bill ends with a row of totals, and the file does not have it; it may be cut off ("
                                + charset.name() + ")");
            }
        }
    }

    private BatchKey batch(Row row, ZonedDateTime time) throws BadLineException {
        String sub = row.text(SUB_MERCHANT);
        String merchant = sub.isEmpty() || sub.equals("0") ? row.text(MERCHANT) : sub;
        if (merchant.isEmpty() && options.merchantAccount() != null) {
            merchant = options.merchantAccount();
        }
        String batch = options.batchId() != null
                ? options.batchId()
                : DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate());
        CurrencyUnit unit = Cells.currency(CURRENCY, row.required(CURRENCY));
        return BatchKey.of(
                PROVIDER,
                merchant,
                merchant + "-" + batch + (unit.getCode().equals("CNY") ? "" : "-" + unit.getCode()),
                unit);
    }
}
