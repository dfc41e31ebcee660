package io.tieout.app.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day's run said. A function of the tables and the day: the same tables give the same report, whenever it is made.
 *
 * @param date the business day
 * @param run the run that it rests on; null where none has finished
 * @param bridges by currency, cumulative up to the day
 * @param movements by scenario and currency, since the run of the report before
 * @param ages open breaks by scenario, currency and age at the run
 * @param totals control totals of the tables up to the day
 * @param oldest the breaks that are open longest, at most {@link ReportReader#MOST_OLDEST}
 */
public record DailyReport(
        LocalDate date,
        @Nullable Run run,
        List<Bridge> bridges,
        List<Movement> movements,
        List<Age> ages,
        List<ControlTotal> totals,
        List<OpenBreak> oldest) {
    public DailyReport {
        bridges = List.copyOf(bridges);
        movements = List.copyOf(movements);
        ages = List.copyOf(ages);
        totals = List.copyOf(totals);
        oldest = List.copyOf(oldest);
    }

    /** The verdict, {@code NO RUN} where none has finished. */
    public String verdict() {
        return run == null ? "NO RUN" : run.verdict();
    }

    /** How many breaks were open when the run had ended. */
    public long open() {
        return movements.stream().mapToLong(Movement::after).sum();
    }

    /**
     * A finished run.
     *
     * @param afterDayEnd whether it judged the day as a whole
     * @param seq the place of its end in the ledger
     */
    public record Run(
            String runId, String verdict, Instant asOf, long cut, boolean afterDayEnd, long seq, Instant endedAt) {}

    /**
     * From what was captured to what the bank has.
     *
     * @param settled gross of the lines of captures
     * @param returned gross of the lines of refunds, chargebacks and their reversals
     * @param other gross of the lines of other kinds
     * @param fees and {@code reserve}: what providers kept
     * @param net what providers owe by their lines
     */
    public record Bridge(
            String currency,
            BigDecimal captured,
            BigDecimal settled,
            BigDecimal returned,
            BigDecimal other,
            BigDecimal fees,
            BigDecimal reserve,
            BigDecimal net,
            BigDecimal paidOut,
            BigDecimal bank) {
        /** Captured and in no settlement line yet. */
        public BigDecimal unsettled() {
            return captured.subtract(settled);
        }

        /** Owed by providers and in no payout yet. */
        public BigDecimal unpaid() {
            return net.subtract(paidOut);
        }

        /** Sent by providers and not at the bank yet; negative where the bank has more. */
        public BigDecimal inTransit() {
            return paidOut.subtract(bank);
        }
    }

    /**
     * How the open breaks came to be what they are: {@code before + opened + reopened - cleared - resolved = after}, and amounts grow by
     * {@code changedAmount} as well.
     *
     * @param currency {@code XXX} where breaks have none
     */
    public record Movement(
            String scenario,
            String currency,
            long before,
            long opened,
            long reopened,
            long cleared,
            long resolved,
            long after,
            BigDecimal amountBefore,
            BigDecimal openedAmount,
            BigDecimal changedAmount,
            BigDecimal settledAmount,
            BigDecimal amountAfter) {}

    /** Open breaks of one age. */
    public record Age(String scenario, String currency, AgeingBucket bucket, long count, BigDecimal amount) {}

    /** Rows of a table and the sum of an amount. */
    public record ControlTotal(String table, String figure, String currency, long count, BigDecimal amount) {}

    /** A break that is open. */
    public record OpenBreak(
            String breakId,
            String scenario,
            String key,
            String severity,
            String reason,
            LocalDate ageingFrom,
            @Nullable BigDecimal difference,
            String currency,
            String assignee) {}
}
