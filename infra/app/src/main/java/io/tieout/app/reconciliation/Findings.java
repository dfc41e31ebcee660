package io.tieout.app.reconciliation;

import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.starrocks.BusinessCalendar;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.starrocks.Sla;
import java.time.Instant;
import java.time.LocalDate;

/** What scenarios return as the ledger keeps it. */
final class Findings {
    private Findings() {}

    static FoundBreak of(ReconciliationBreak found, String scenario, Sla sla, BusinessCalendar calendar) {
        return new FoundBreak(
                scenario,
                found.breakKey(),
                new Finding(
                        found.reason(),
                        found.severity(),
                        found.orderId(),
                        found.reference(),
                        found.expectedAmount(),
                        found.actualAmount(),
                        found.difference(),
                        found.currency(),
                        found.businessDate(),
                        found.firstSeenAt(),
                        dueAt(found.firstSeenAt(), sla, calendar)));
    }

    /** When what happened then is due: the SLA later, with business days the start of the day behind them. */
    static Instant dueAt(Instant happened, Sla sla, BusinessCalendar calendar) {
        if (sla.businessDays() == 0) {
            return happened.plus(sla.duration());
        }
        LocalDate day = happened.atZone(calendar.zone()).toLocalDate();
        for (int left = sla.businessDays(); left > 0; left--) {
            day = day.plusDays(1);
            while (calendar.weekend().contains(day.getDayOfWeek())
                    || calendar.holidays().contains(day)) {
                day = day.plusDays(1);
            }
        }
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
