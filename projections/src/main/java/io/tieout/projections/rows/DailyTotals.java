package io.tieout.projections.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the control totals of a provider gain by a report of a line. They come from the events by a way of their own, so that a row that is lost,
 * doubled or altered on its way to {@code settlement_lines} shows as a difference.
 */
final class DailyTotals {
    private DailyTotals() {}

    /** What one line counts for. */
    record Line(
            LocalDate businessDate,
            String provider,
            String merchantAccount,
            String currency,
            String kind,
            BigDecimal gross,
            BigDecimal fee,
            BigDecimal net) {}

    /** Takes back what the displaced report added, and adds what the one in force says; nothing where both are one. */
    static List<Row> between(@Nullable EntityState before, @Nullable EntityState after, long ledgerSeq) {
        Line displaced = before instanceof SettlementLineState line ? line.counted() : null;
        Line inForce = after instanceof SettlementLineState line ? line.counted() : null;
        List<Row> rows = new ArrayList<>();
        if (!Objects.equals(displaced, inForce)) {
            if (displaced != null) {
                rows.add(row(
                        displaced,
                        -1,
                        displaced.gross().negate(),
                        displaced.fee().negate(),
                        displaced.net().negate(),
                        ledgerSeq));
            }
            if (inForce != null) {
                rows.add(row(inForce, 1, inForce.gross(), inForce.fee(), inForce.net(), ledgerSeq));
            }
        }
        return rows;
    }

    private static ProviderDailyTotalRow row(
            Line line, long count, BigDecimal gross, BigDecimal fee, BigDecimal net, long ledgerSeq) {
        return new ProviderDailyTotalRow(
                line.businessDate(),
                line.provider(),
                line.merchantAccount(),
                line.currency(),
                line.kind(),
                count,
                gross,
                fee,
                net,
                ledgerSeq);
    }
}
