package io.tieout.app.simulator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What to simulate. Equal configurations give equal facts, byte for byte.
 *
 * @param orders how many orders
 * @param seed which world; it is part of every identifier, so two worlds can be told to one ledger
 * @param faultsPerMillion how many of a million orders get one fault; fresh orders get none
 * @param asOf the time to reconcile at: every fault is past its SLA then, and the fresh orders are inside theirs
 * @param ordersPerDay the most orders of one business day; the memory needed is that of about four days
 */
public record SimulationConfig(int orders, long seed, int faultsPerMillion, Instant asOf, int ordersPerDay) {
    private static final int MILLION = 1_000_000;

    public SimulationConfig {
        if (orders < 1) {
            throw new IllegalArgumentException(
                    "orders " + orders + ": must be at least 1; a world without orders has no facts");
        }
        if (faultsPerMillion < 0 || faultsPerMillion > MILLION) {
            throw new IllegalArgumentException("faults per million " + faultsPerMillion + ": must be 0 to " + MILLION
                    + "; 10000 is one order in a hundred");
        }
        if (ordersPerDay < 1) {
            throw new IllegalArgumentException(
                    "orders per day " + ordersPerDay + ": must be at least 1; leave it out for the default");
        }
    }

    /** 1,000 orders of seed 42, one in a hundred with a fault, reconciled as of 2026-01-31T00:00:00Z. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings; each has a default. */
    public static final class Builder {
        private int orders = 1_000;
        private long seed = 42;
        private int faultsPerMillion = 10_000;
        private Instant asOf = Instant.parse("2026-01-31T00:00:00Z");
        private int ordersPerDay = 2_000;

        private Builder() {}

        public Builder orders(int value) {
            orders = value;
            return this;
        }

        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Sets the share of orders that get a fault.
         *
         * @param rate 0 to 1, to six decimals
         */
        public Builder faultRate(BigDecimal rate) {
            if (rate.signum() < 0
                    || rate.compareTo(BigDecimal.ONE) > 0
                    || rate.stripTrailingZeros().scale() > 6) {
                throw new IllegalArgumentException("fault rate " + rate.toPlainString()
                        + ": must be 0 to 1 with at most six decimals; 0.01 is one order in a hundred");
            }
            faultsPerMillion = rate.movePointRight(6).intValueExact();
            return this;
        }

        public Builder asOf(Instant value) {
            asOf = value;
            return this;
        }

        public Builder ordersPerDay(int value) {
            ordersPerDay = value;
            return this;
        }

        public SimulationConfig build() {
            return new SimulationConfig(orders, seed, faultsPerMillion, asOf, ordersPerDay);
        }
    }
}
