package io.tieout.ledger;

import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are asked for. Whatever is null does not matter.
 *
 * @param ageingFrom only breaks whose age is counted from this day or an earlier one
 * @param after the break behind which the page begins; null for the first page
 * @param limit the most breaks of a page, 1 to {@value #MOST}
 */
public record BreakQuery(
        BreakState.@Nullable Status status,
        @Nullable String scenario,
        @Nullable String severity,
        @Nullable String assignee,
        @Nullable String orderId,
        @Nullable LocalDate ageingFrom,
        @Nullable BreakId after,
        int limit) {
    /** The most breaks that one page holds. */
    public static final int MOST = 1_000;

    public BreakQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit " + limit + ": a page holds 1 to " + MOST + " breaks; ask for fewer and page on");
        }
    }

    /** Every break, on pages of this size. */
    public static BreakQuery all(int limit) {
        return new BreakQuery(null, null, null, null, null, null, null, limit);
    }

    /** The condition in SQL with a question mark for each value, which is added to the list. Only constants of this class are put together. */
    String where(List<Object> values) {
        StringBuilder sql = new StringBuilder("TRUE");
        and(sql, values, " AND status = ?", status == null ? null : status.name());
        and(sql, values, " AND coalesce(scenario, kind) = ?", scenario);
        and(sql, values, " AND severity = ?", severity);
        and(sql, values, " AND assignee = ?", assignee);
        and(sql, values, " AND order_id = ?", orderId);
        and(sql, values, " AND ageing_from <= ?", ageingFrom);
        and(
                sql,
                values,
                " AND (opened_at, break_id) > (SELECT opened_at, break_id FROM ledger_break WHERE break_id = ?)",
                after == null ? null : after.value());
        return sql.toString();
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
