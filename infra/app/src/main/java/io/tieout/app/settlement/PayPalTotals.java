package io.tieout.app.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The body lines of a section or of a whole report added up, to be compared with the footers SF and RF and the counts SC and RC. */
final class PayPalTotals {
    private static final Column FOOTER_CURRENCY = Column.required("Currency");
    private static final List<Column> FOOTER_AMOUNTS = List.of(
            Column.required("Total Gross Amount Credits"),
            Column.required("Total Gross Amount Debits"),
            Column.required("Total Transaction Fee Credits"),
            Column.required("Total Transaction Fee Debits"));

    private final String what;
    private final Map<CurrencyUnit, Money[]> sums = new HashMap<>();
    private long count;
    private boolean incomplete;

    PayPalTotals(String what) {
        this.what = what;
    }

    void clear() {
        sums.clear();
        count = 0;
        incomplete = false;
    }

    void add(Money gross, Money feeEffect) {
        count++;
        Money[] of = sums(gross.getCurrencyUnit());
        add(of, gross, 0);
        add(of, feeEffect, 2);
    }

    private static void add(Money[] of, Money amount, int credits) {
        int place = amount.isNegative() ? credits + 1 : credits;
        of[place] = of[place].plus(amount.abs());
    }

    private Money[] sums(CurrencyUnit unit) {
        return sums.computeIfAbsent(unit, each -> {
            Money zero = Money.zero(each);
            return new Money[] {zero, zero, zero, zero};
        });
    }

    /** A line could not be read, so the sums are known to be too small. */
    void isIncomplete() {
        incomplete = true;
    }

    /** Compares with a footer: a currency, the sums of credits and debits, the sums of fee credits and debits, then balances. */
    void footer(TextLine line, List<String> cells, ReportSink sink) throws BadLineException {
        if (cells.size() < 2 + FOOTER_AMOUNTS.size() || incomplete) {
            return;
        }
        CurrencyUnit unit = Cells.currency(FOOTER_CURRENCY, cells.get(1).strip());
        Money[] counted = sums(unit);
        for (int i = 0; i < FOOTER_AMOUNTS.size(); i++) {
            Column column = FOOTER_AMOUNTS.get(i);
            Money total = Cells.minorUnits(column, cells.get(2 + i).strip(), unit);
            if (!total.isEqual(counted[i])) {
                sink.controlTotal(
                        line.number(),
                        line.text(),
                        column + " " + total,
                        "the lines of the " + what + " add up to " + counted[i]);
            }
        }
    }

    void count(TextLine line, String number, ReportSink sink) {
        if (!incomplete && !number.strip().equals(String.valueOf(count))) {
            sink.controlTotal(line.number(), line.text(), number, "the " + what + " has " + count + " body lines (SB)");
        }
    }
}
