package io.tieout.app.settlement;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The totals of a batch as its report states them itself. */
record ReportedTotals(
        long lineCount,
        Money gross,
        Money fee,
        Money reserve,
        Money net,
        LocalDate valueDate,
        ZonedDateTime time,
        @Nullable String payoutId,
        @Nullable String corrects) {}
