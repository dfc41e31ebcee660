package io.tieout.ledger;

import io.tieout.ledger.recon.Finding;
import io.tieout.ledger.recon.FoundBreak;
import io.tieout.ledger.recon.Look;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What scenarios find. */
public final class TestingFindings {
    private static final Instant HAPPENED = Instant.parse("2026-01-05T10:00:00Z");

    private TestingFindings() {}

    /** A difference of an order. */
    public static FoundBreak found(String scenario, String key, String difference, String currency) {
        return new FoundBreak(scenario, key, finding(key, difference, currency));
    }

    /** The finding of one. */
    public static Finding finding(String key, String difference, String currency) {
        BigDecimal amount = new BigDecimal(difference);
        return new Finding(
                "UNDERPAID",
                "high",
                key,
                "p-" + key,
                new BigDecimal("20.00"),
                new BigDecimal("20.00").add(amount),
                amount,
                currency,
                LocalDate.of(2026, 1, 5),
                HAPPENED,
                HAPPENED.plus(Duration.ofMinutes(15)));
    }

    /** A look of the run at a cut; later cuts are later looks, all of them in the future. */
    public static Look look(String run, long cut) {
        return new Look(run, cut, Instant.parse("2099-01-01T00:00:00Z").plusSeconds(cut));
    }
}
