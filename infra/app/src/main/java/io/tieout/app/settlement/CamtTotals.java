package io.tieout.app.settlement;

import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.NumberAndSumOfTransactions1;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The entries of a statement added up, to be compared with its balances and its summary. */
final class CamtTotals {
    private final Side credits = new Side();
    private final Side debits = new Side();
    private long bad;
    private @Nullable LocalDate lastDay;

    /** What one side adds up to: what is booked, and all of it. */
    private static final class Side {
        private long booked;
        private long all;
        private BigDecimal bookedSum = BigDecimal.ZERO;
        private BigDecimal allSum = BigDecimal.ZERO;
    }

    void add(CamtEntry entry, boolean booked) {
        Side side = entry.indicator() == CreditDebitCode.CRDT ? credits : debits;
        BigDecimal amount = entry.amount().getAmount();
        side.all++;
        side.allSum = side.allSum.add(amount);
        if (!booked) {
            return;
        }
        side.booked++;
        side.bookedSum = side.bookedSum.add(amount);
        if (lastDay == null || entry.bookingDate().isAfter(lastDay)) {
            lastDay = entry.bookingDate();
        }
    }

    void addBad() {
        bad++;
    }

    /** How many entries the statement has that are booked or could not be read. */
    long entries() {
        return credits.booked + debits.booked + bad;
    }

    LocalDate lastDay(LocalDate otherwise) {
        return lastDay == null ? otherwise : lastDay;
    }

    /** Whether a summary counts entries that are not booked yet is up to the bank, so both ways are right. */
    void compare(
            String statement, Money opening, Money closing, @Nullable TotalTransactions6 summary, FactOutput output) {
        if (bad > 0) {
            return;
        }
        BigDecimal sum = opening.getAmount().add(credits.bookedSum).subtract(debits.bookedSum);
        if (closing.getAmount().compareTo(sum) != 0) {
            tell(output, statement + " CLBD " + closing, "opening balance " + opening + " and entries make " + sum);
        }
        if (summary == null) {
            return;
        }
        if (summary.getTtlNtries() != null) {
            String name = statement + " TtlNtries";
            number(
                    output,
                    name,
                    summary.getTtlNtries().getNbOfNtries(),
                    credits.booked + debits.booked,
                    credits.all + debits.all);
            sum(
                    output,
                    name,
                    summary.getTtlNtries().getSum(),
                    credits.bookedSum.add(debits.bookedSum),
                    credits.allSum.add(debits.allSum));
        }
        side(output, statement + " TtlCdtNtries", summary.getTtlCdtNtries(), credits);
        side(output, statement + " TtlDbtNtries", summary.getTtlDbtNtries(), debits);
    }

    private static void side(
            FactOutput output, String name, @Nullable NumberAndSumOfTransactions1 totals, Side counted) {
        if (totals != null) {
            number(output, name, totals.getNbOfNtries(), counted.booked, counted.all);
            sum(output, name, totals.getSum(), counted.bookedSum, counted.allSum);
        }
    }

    private static void number(FactOutput output, String name, @Nullable String stated, long booked, long all) {
        if (stated != null && !isNumber(stated, booked) && !isNumber(stated, all)) {
            tell(output, name + "/NbOfNtries " + stated, "the statement has " + booked);
        }
    }

    private static void sum(
            FactOutput output, String name, @Nullable BigDecimal stated, BigDecimal booked, BigDecimal all) {
        if (stated != null && stated.compareTo(booked) != 0 && stated.compareTo(all) != 0) {
            tell(output, name + "/Sum " + stated.toPlainString(), "the entries add up to " + booked.toPlainString());
        }
    }

    private static boolean isNumber(String text, long number) {
        return text.strip().replaceAll("^0+(?=.)", "").equals(String.valueOf(number));
    }

    private static void tell(FactOutput output, String value, String rule) {
        output.problem(new FileProblem(
                FileProblem.Kind.CONTROL_TOTAL,
                0,
                "",
                value,
                rule,
                "ask the bank for the statement again; if it is the same, ask which of the two is right"));
    }
}
