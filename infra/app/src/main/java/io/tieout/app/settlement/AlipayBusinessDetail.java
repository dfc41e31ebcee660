package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
 * Alipay's business detail bill (业务明细): comments with {@code #} before and behind the table, cells with tabs, GBK or UTF-8. A batch is what an account
 * completed on one day, so that the bills of days and of a month give the same facts.
 */
final class AlipayBusinessDetail implements ReportReader {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PROVIDER = "alipay";
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final Column TRADE = Column.required("支付宝交易号");
    private static final Column ORDER = Column.required("商户订单号");
    private static final Column TYPE = Column.required("业务类型");
    private static final Column COMPLETED = Column.required("完成时间");
    private static final Column ORDER_AMOUNT = Column.required("订单金额（元）", "订单金额");
    private static final Column RECEIVED = Column.required("商家实收（元）", "商家实收");
    private static final Column REFUND = Column.optional("退款批次号/请求号", "退款批次号");
    private static final Column SERVICE_FEE = Column.required("服务费（元）", "服务费");
    private static final Column SHARED = Column.optional("分润（元）", "分润");
    private static final List<Column> COLUMNS =
            List.of(TRADE, ORDER, TYPE, COMPLETED, ORDER_AMOUNT, RECEIVED, REFUND, SERVICE_FEE, SHARED);

    private static final ReportedKinds TYPES =
            new ReportedKinds().with(Meaning.CAPTURE, "交易").with(Meaning.REFUND, "退款");

    private static final Pattern ACCOUNT = Pattern.compile("账号[：:]\\s*\\[?([0-9A-Za-z@._-]+)\\]?");
    private static final Pattern TOTAL =
            Pattern.compile("(交易|退款)合计[：:]\\s*([0-9]+)\\s*笔.*?共\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*元");
    /** Alipay writes the account of the balance: the merchant's number with this at its end. */
    private static final Pattern BALANCE_ACCOUNT = Pattern.compile("(2088[0-9]{12})0156");

    private final ReaderOptions options;

    AlipayBusinessDetail(ReaderOptions options) {
        this.options = options;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        file.checkIsText();
        Charset charset = ChineseText.charset(file, TRADE.name());
        Reading reading = new Reading(sink);
        new Table(COLUMNS).read(file, charset, reading);
        reading.end();
    }

    /** One reading of a file: what the comments said and what the rows add up to. */
    private final class Reading implements Table.Rows {
        private final ReportSink sink;
        private final Set<String> unknown = new HashSet<>();
        private final Sum trades = new Sum();
        private final Sum refunds = new Sum();
        private @Nullable String account = options.merchantAccount();
        private boolean begun;
        private boolean ended;
        private boolean isBad;

        Reading(ReportSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean isAside(TextLine line) {
            String text = line.text().strip();
            if (!text.startsWith("#")) {
                return false;
            }
            Matcher named = ACCOUNT.matcher(text);
            if (account == null && named.find()) {
                account = named.group(1);
            }
            if (text.contains("列表结束")) {
                ended = true;
            } else if (text.contains("明细列表")) {
                begun = true;
            }
            Matcher total = TOTAL.matcher(text);
            if (total.find()) {
                Sum sum = total.group(1).equals("交易") ? trades : refunds;
                if (!isBad && !sum.equals(Long.parseLong(total.group(2)), new BigDecimal(total.group(3)))) {
                    sink.controlTotal(
                            line.number(),
                            line.text(),
                            total.group(1) + " " + total.group(2) + " / " + total.group(3),
                            "the rows above add up to " + sum.count + " / " + sum.amount.toPlainString());
                }
            }
            return true;
        }

        @Override
        public void header(Header header) throws FileRefusedException {
            if (account == null) {
                throw new FileRefusedException(
                        "账号",
                        "the comments above the table name the account, and these do not",
                        "give --merchant-account");
            }
        }

        @Override
        public void row(Row row) {
            BatchKey batch = null;
            try {
                ZonedDateTime time = LocalTimes.local(COMPLETED, row.required(COMPLETED), ZONE);
                batch = batch(String.valueOf(account), time);
                String type = row.required(TYPE);
                if (!TYPES.knows(type) && unknown.add(type)) {
                    sink.note(
                            row.line(),
                            row.text(),
                            type,
                            "the 业务类型 is new to this version; what the merchant received goes in as CORRECTION",
                            "look up what it means in Alipay's description of the bill");
                }
                map(row, batch, time, TYPES.meaning(type));
            } catch (BadLineException e) {
                isBad = true;
                sink.bad(row.line(), row.text(), batch, e);
            }
        }

        private void map(Row row, BatchKey batch, ZonedDateTime time, Meaning meaning) throws BadLineException {
            Money received = Cells.amount(RECEIVED, row.required(RECEIVED), CNY);
            Money ordered = Cells.amount(ORDER_AMOUNT, row.required(ORDER_AMOUNT), CNY);
            Money gross = directed(meaning, received);
            List<FeeComponent> fees = new ArrayList<>();
            addFee(fees, FeeComponent.Kind.COMMISSION, meaning, Cells.amount(SERVICE_FEE, row.text(SERVICE_FEE), CNY));
            addFee(fees, FeeComponent.Kind.PROCESSING, meaning, Cells.amount(SHARED, row.text(SHARED), CNY));
            Money net = gross;
            for (FeeComponent fee : fees) {
                net = net.minus(fee.amount());
            }
            Amounts amounts = Amounts.of(gross, fees, net);
            String refund = row.text(REFUND);
            String trade = row.required(TRADE);
            sink.line(
                    row.line(),
                    new ReportedLine(
                            batch,
                            0,
                            meaning.kind(),
                            String.join(
                                    "\n",
                                    row.text(TYPE),
                                    trade,
                                    refund,
                                    time.toInstant().toString()),
                            time,
                            null,
                            ordered.isEqual(received)
                                    ? amounts
                                    : amounts.inTransactionCurrency(directed(meaning, ordered), null),
                            References.of(meaning.kind(), trade, row.text(ORDER), refund)));
            if (meaning == Meaning.REFUND) {
                refunds.add(received.getAmount());
            } else {
                trades.add(received.getAmount());
            }
        }

        @Override
        public void broken(long line, String text, BadLineException reason) {
            isBad = true;
            sink.bad(line, text, null, reason);
        }

        void end() {
            if (begun && !ended) {
                sink.controlTotal(
                        0,
                        "",
                        "业务明细列表结束",
                        "the table ends with this comment, and the file does not have it; it may be cut off");
            }
        }
    }

    /** A refund takes, whatever sign the export wrote; other rows keep theirs. */
    private static Money directed(Meaning meaning, Money amount) {
        return meaning == Meaning.REFUND ? amount.abs().negated() : meaning == Meaning.CAPTURE ? amount.abs() : amount;
    }

    /** A trade costs its fee and a refund gives it back, whatever sign the export wrote. */
    private static void addFee(List<FeeComponent> fees, FeeComponent.Kind kind, Meaning meaning, Money amount) {
        if (!amount.isZero()) {
            fees.add(new FeeComponent(
                    kind,
                    meaning == Meaning.REFUND
                            ? amount.abs().negated()
                            : meaning == Meaning.CAPTURE ? amount.abs() : amount.negated()));
        }
    }

    private BatchKey batch(String account, ZonedDateTime time) throws BadLineException {
        Matcher balance = BALANCE_ACCOUNT.matcher(account);
        String merchant = balance.matches() ? balance.group(1) : account;
        String batch = options.batchId() != null
                ? options.batchId()
                : DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate());
        return BatchKey.of(PROVIDER, merchant, merchant + "-" + batch, CNY);
    }

    /** A number of rows and their amount. */
    private static final class Sum {
        private long count;
        private BigDecimal amount = BigDecimal.ZERO;

        void add(BigDecimal more) {
            count++;
            amount = amount.add(more);
        }

        boolean equals(long otherCount, BigDecimal otherAmount) {
            return count == otherCount && amount.compareTo(otherAmount) == 0;
        }
    }
}
