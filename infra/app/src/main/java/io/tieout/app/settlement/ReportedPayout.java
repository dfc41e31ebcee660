package io.tieout.app.settlement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a provider sent for a batch.
 *
 * @param amount not negative
 * @param endToEndId what the bank statement shows, null where the report does not say
 */
record ReportedPayout(
        BatchKey batch,
        String payoutId,
        Money amount,
        ZonedDateTime time,
        LocalDate valueDate,
        @Nullable String endToEndId) {}
