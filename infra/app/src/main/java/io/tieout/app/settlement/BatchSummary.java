package io.tieout.app.settlement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the lines of a batch add up to, and what the file says about it otherwise. */
final class BatchSummary {
    private final List<ReportedPayout> payouts = new ArrayList<>();
    private long lines;
    private long badLines;
    private Money gross;
    private Money fee;
    private Money reserve;
    private Money net;
    private Money paidOut;
    private @Nullable ZonedDateTime latest;
    private @Nullable LocalDate latestValueDate;
    private @Nullable ReportedTotals reported;

    BatchSummary(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        gross = zero;
        fee = zero;
        reserve = zero;
        net = zero;
        paidOut = zero;
    }

    void add(ReportedLine line) {
        ReportedLine.Amounts amounts = line.amounts();
        lines++;
        gross = gross.plus(amounts.gross());
        fee = fee.plus(amounts.fee());
        reserve = reserve.plus(amounts.reserve());
        net = net.plus(amounts.net());
        if (latest == null || line.time().isAfter(latest)) {
            latest = line.time();
        }
        LocalDate valueDate = line.valueDate();
        if (valueDate != null && (latestValueDate == null || valueDate.isAfter(latestValueDate))) {
            latestValueDate = valueDate;
        }
    }

    void add(ReportedPayout payout) {
        payouts.add(payout);
        paidOut = paidOut.plus(payout.amount());
    }

    void addBadLine() {
        badLines++;
    }

    void report(ReportedTotals totals) {
        reported = totals;
    }

    long lines() {
        return lines;
    }

    long badLines() {
        return badLines;
    }

    Money net() {
        return net;
    }

    Money paidOut() {
        return paidOut;
    }

    List<ReportedPayout> payouts() {
        return payouts;
    }

    @Nullable
    ReportedTotals reported() {
        return reported;
    }

    /** The totals as far as the lines give them; null where the batch has neither a line nor a payout. */
    @Nullable
    ReportedTotals counted() {
        ReportedPayout payout = payouts.isEmpty() ? null : payouts.get(payouts.size() - 1);
        ZonedDateTime time = payout != null ? payout.time() : latest;
        if (time == null) {
            return null;
        }
        LocalDate valueDate =
                payout != null ? payout.valueDate() : latestValueDate != null ? latestValueDate : time.toLocalDate();
        return new ReportedTotals(
                lines,
                gross,
                fee,
                reserve,
                net,
                valueDate,
                time,
                payouts.size() == 1 && payout != null ? payout.payoutId() : null,
                null);
    }

    /** The totals that the batch is reported with: the file's own where it has them. */
    @Nullable
    ReportedTotals totals() {
        return reported != null ? reported : counted();
    }
}
