package io.tieout.app.report;

import io.tieout.app.report.DailyReport.Bridge;
import io.tieout.app.report.DailyReport.ControlTotal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts and sums of tables up to a day, by currency; the bridge is put together from them. Not thread-safe, as the connection is not. */
final class ReportTotals {
    private static final String UP_TO = " WHERE business_date <= CAST(? AS DATE) GROUP BY ";

    private final Map<String, ControlTotal> totals = new TreeMap<>();

    ReportTotals(Connection connection, LocalDate date) throws SQLException {
        read(connection, date, "payments", "'captured'", "sum(capture_count)", "captured_amount", "");
        read(connection, date, "payments", "'refunded'", "sum(refund_count)", "refunded_amount", "");
        read(connection, date, "payments", "'charged back'", "sum(chargeback_count)", "charged_back_amount", "");
        read(connection, date, "settlement_lines", "kind", "count(*)", "gross_amount", "gross ");
        read(connection, date, "settlement_lines", "'fees'", "count(*)", "fee_amount", "");
        read(connection, date, "settlement_lines", "'reserve'", "count(*)", "coalesce(reserve_amount, 0)", "");
        read(connection, date, "settlement_lines", "'net'", "count(*)", "net_amount", "");
        read(connection, date, "settlement_batches", "'net of headers'", "count(*)", "net_amount", "");
        read(connection, date, "payouts", "'paid out'", "count(*)", "amount", "");
        read(connection, date, "bank_entries", "credit_debit_indicator", "count(*)", "amount", "");
        read(connection, date, "postings", "side", "count(*)", "amount", "");
    }

    /** Only constants of this class are put together. */
    private void read(
            Connection connection,
            LocalDate date,
            String table,
            String figure,
            String count,
            String amount,
            String prefix)
            throws SQLException {
        String sql =
                "SELECT currency, " + figure + ", " + count + ", sum(" + amount + ") FROM " + table + UP_TO + "1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, date.toString());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String currency = rows.getString(1);
                    BigDecimal sum = rows.getBigDecimal(4);
                    if (currency != null && sum != null) {
                        ControlTotal total =
                                new ControlTotal(table, prefix + rows.getString(2), currency, rows.getLong(3), sum);
                        totals.put(key(table, total.figure(), currency), total);
                    }
                }
            }
        }
    }

    List<ControlTotal> totals() {
        return List.copyOf(totals.values());
    }

    List<Bridge> bridges() {
        TreeSet<String> currencies = new TreeSet<>();
        totals.values().forEach(total -> currencies.add(total.currency()));
        List<Bridge> bridges = new ArrayList<>();
        for (String currency : currencies) {
            BigDecimal settled = amount("settlement_lines", "gross CAPTURE", currency);
            BigDecimal returned = amount("settlement_lines", "gross REFUND", currency)
                    .add(amount("settlement_lines", "gross CHARGEBACK", currency))
                    .add(amount("settlement_lines", "gross CHARGEBACK_REVERSAL", currency));
            BigDecimal other = amount("settlement_lines", "gross CORRECTION", currency)
                    .add(amount("settlement_lines", "gross FEE", currency));
            bridges.add(new Bridge(
                    currency,
                    amount("payments", "captured", currency),
                    settled,
                    returned,
                    other,
                    amount("settlement_lines", "fees", currency),
                    amount("settlement_lines", "reserve", currency),
                    amount("settlement_lines", "net", currency),
                    amount("payouts", "paid out", currency),
                    amount("bank_entries", "CRDT", currency).subtract(amount("bank_entries", "DBIT", currency))));
        }
        return bridges;
    }

    private BigDecimal amount(String table, String figure, String currency) {
        ControlTotal total = totals.get(key(table, figure, currency));
        return total == null ? BigDecimal.ZERO : total.amount();
    }

    private static String key(String table, String figure, String currency) {
        return table + "\n" + figure + "\n" + currency;
    }
}
