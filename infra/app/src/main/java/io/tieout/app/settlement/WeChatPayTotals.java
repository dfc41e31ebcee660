package io.tieout.app.settlement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** The rows of a trade bill added up, to be compared with its row of totals. */
final class WeChatPayTotals {
    private static final List<String> COUNT = List.of("总交易单数");
    private static final Map<List<String>, Column> SUMS = Map.of(
            List.of("应结订单总金额", "总交易额"), WeChatPayTradeBill.SETTLED,
            List.of("退款总金额", "总退款金额"), WeChatPayTradeBill.REFUNDED,
            List.of("手续费总金额"), WeChatPayTradeBill.FEE,
            List.of("订单总金额"), WeChatPayTradeBill.ORDERED,
            List.of("申请退款总金额"), WeChatPayTradeBill.REFUND_ASKED);

    private final Map<Column, BigDecimal> sums = new LinkedHashMap<>();
    private long count;
    private boolean incomplete;

    void add(Row row, CurrencyUnit unit) throws BadLineException {
        count++;
        for (Column column : SUMS.values()) {
            sums.merge(column, Cells.amount(column, row.text(column), unit).getAmount(), BigDecimal::add);
        }
    }

    /** A row could not be read, so the sums are known to be too small. */
    void isIncomplete() {
        incomplete = true;
    }

    void compare(TextLine line, List<String> names, List<String> totals, ReportSink sink) {
        if (totals.isEmpty()) {
            sink.controlTotal(
                    line.number(), line.text(), line.text(), "the row of totals has a value under each of " + names);
            return;
        }
        if (incomplete) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (COUNT.contains(name)) {
                compare(line, name, totals.get(i), BigDecimal.valueOf(count), sink);
            }
            for (Map.Entry<List<String>, Column> sum : SUMS.entrySet()) {
                if (sum.getKey().contains(name)) {
                    compare(line, name, totals.get(i), sums.getOrDefault(sum.getValue(), BigDecimal.ZERO), sink);
                }
            }
        }
    }

    private static void compare(TextLine line, String name, String total, BigDecimal counted, ReportSink sink) {
        try {
            if (new BigDecimal(total.strip()).compareTo(counted) == 0) {
                return;
            }
        } catch (NumberFormatException e) {
            // Told below: what is no number is not the number that was counted.
        }
        sink.controlTotal(
                line.number(),
                line.text(),
                name + " " + total.strip(),
                "the rows above add up to " + counted.toPlainString());
    }
}
