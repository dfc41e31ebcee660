package io.tieout.starrocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a scenario's result: two records that do not agree.
 *
 * @param scenario the scenario's id
 * @param breakKey identifies the break in its scenario, the same on every run
 * @param severity by the scenario's parameters
 * @param orderId the order concerned, null where none is known
 * @param reference where to look next: a payment, line, entry or grant id
 * @param expectedAmount what one side says, scale 4; null where it says nothing
 * @param actualAmount what the other side says, scale 4; null where it says nothing
 * @param difference actual less expected; null where the amounts cannot be compared
 * @param currency of all three amounts, null where there is none
 * @param businessDate of the fact that misses its counterpart
 * @param firstSeenAt when the earliest of the facts concerned happened
 * @param reason one of {@link Scenario#reasons()}
 */
public record ReconciliationBreak(
        String scenario,
        String breakKey,
        String severity,
        @Nullable String orderId,
        @Nullable String reference,
        @Nullable BigDecimal expectedAmount,
        @Nullable BigDecimal actualAmount,
        @Nullable BigDecimal difference,
        @Nullable String currency,
        LocalDate businessDate,
        Instant firstSeenAt,
        String reason) {}
