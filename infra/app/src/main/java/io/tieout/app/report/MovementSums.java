package io.tieout.app.report;

import io.tieout.app.report.DailyReport.Movement;
import java.math.BigDecimal;

/** Adds up what happened to the breaks of one scenario and currency. Not safe for use by several threads. */
final class MovementSums {
    private final String scenario;
    private final String currency;
    private long before;
    private long opened;
    private long reopened;
    private long cleared;
    private long resolved;
    private BigDecimal amountBefore = BigDecimal.ZERO;
    private BigDecimal openedAmount = BigDecimal.ZERO;
    private BigDecimal changedAmount = BigDecimal.ZERO;
    private BigDecimal settledAmount = BigDecimal.ZERO;

    MovementSums(String scenario, String currency) {
        this.scenario = scenario;
        this.currency = currency;
    }

    /**
     * Adds one kind of step.
     *
     * @param what the step's name, {@code BEFORE} for all steps before
     * @param openDelta by how many more are open by these steps
     */
    void add(String what, long openDelta, BigDecimal amountDelta) {
        switch (what) {
            case "BEFORE" -> {
                before += openDelta;
                amountBefore = amountBefore.add(amountDelta);
            }
            case "OPENED" -> {
                opened += openDelta;
                openedAmount = openedAmount.add(amountDelta);
            }
            case "REOPENED" -> {
                reopened += openDelta;
                openedAmount = openedAmount.add(amountDelta);
            }
            case "CLEARED" -> {
                cleared -= openDelta;
                settledAmount = settledAmount.subtract(amountDelta);
            }
            case "RESOLVED" -> {
                resolved -= openDelta;
                settledAmount = settledAmount.subtract(amountDelta);
            }
            default -> changedAmount = changedAmount.add(amountDelta);
        }
    }

    Movement movement() {
        return new Movement(
                scenario,
                currency,
                before,
                opened,
                reopened,
                cleared,
                resolved,
                before + opened + reopened - cleared - resolved,
                amountBefore,
                openedAmount,
                changedAmount,
                settledAmount,
                amountBefore.add(openedAmount).add(changedAmount).subtract(settledAmount));
    }
}
