package io.tieout.ledger.fact;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.terms.FeeScheduleEvent.FeeScheduleAgreed;
import io.tieout.ledger.terms.FeeScheduleId;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of the finance system about what providers may charge. */
enum FeeScheduleFacts implements FactReader {
    AGREED(FactType.FEE_SCHEDULE_AGREED) {
        @Override
        public Function<FactOrigin, LedgerEvent> read(FactData data) {
            FeeScheduleId scheduleId = data.identifier("scheduleId", FeeScheduleId::new);
            String provider = data.identifier("provider");
            @Nullable String merchantAccount = data.optionalIdentifier("merchantAccount");
            String method = data.text("method", 32);
            Rate rate = data.share("rate");
            Money fixedFee = data.money("fixedFee");
            LocalDate effectiveFrom = data.date("effectiveFrom");
            return origin -> new FeeScheduleAgreed(
                    origin, scheduleId, provider, merchantAccount, method, rate, fixedFee, effectiveFrom);
        }
    };

    private final FactType type;

    FeeScheduleFacts(FactType type) {
        this.type = type;
    }

    @Override
    public FactType type() {
        return type;
    }
}
