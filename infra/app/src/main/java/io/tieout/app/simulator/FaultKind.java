package io.tieout.app.simulator;

import java.util.Set;
import java.util.TreeSet;

/** What can go wrong between the five systems, and which scenarios must name it; {@code scenarios/faults.yaml} is the same table, held equal by a test. */
public enum FaultKind {
    /** The order system's facts are lost; money, books and rights go on as usual. */
    DROPPED_ORDER("R01", "R17"),
    /** The payment system's facts are lost; the order system believes it is paid. */
    DROPPED_CALLBACK("R01", "R06", "R14", "R17"),
    /** Another amount is captured than the order owes, and settled and booked so. */
    PRICE_CHANGED("R02"),
    /** The customer is charged a second time, which is settled and booked too. */
    DUPLICATE_CAPTURE("R02", "R03"),
    /** A capture is in no settlement batch. */
    UNSETTLED("R06"),
    /** A batch has one line more, of a transaction that nobody knows. */
    SETTLED_UNKNOWN("R06"),
    /** The provider settles another gross amount than was captured. */
    GROSS_DIFFERS("R06"),
    /** The capture is not booked. */
    ENTRY_MISSING("R14"),
    /** The capture is booked twice. */
    ENTRY_DOUBLED("R14"),
    /** The capture is booked with another amount. */
    ENTRY_WRONG_AMOUNT("R14"),
    /** One item of a paid order is not granted. */
    NOT_GRANTED("R17"),
    /** An order is granted and nobody paid. */
    GRANTED_UNPAID("R17"),
    /** One item is granted twice. */
    GRANTED_TWICE("R17");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes.
    private final Set<String> scenarios;

    FaultKind(String... scenarios) {
        this.scenarios = Set.of(scenarios);
    }

    /** The scenarios that name this fault, in their order. */
    public Set<String> scenarios() {
        return new TreeSet<>(scenarios);
    }
}
