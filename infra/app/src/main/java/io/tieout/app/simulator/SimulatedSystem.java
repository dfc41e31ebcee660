package io.tieout.app.simulator;

/** A publishing system of the simulated world: the CloudEvents source that its facts carry, and the kind of facts it publishes. */
public enum SimulatedSystem {
    ORDERS("urn:shop:orders", "order"),
    PAYMENTS("urn:shop:payments", "payment"),
    SETTLEMENT("urn:shop:settlement", "settlement"),
    BANK("urn:shop:bank", "bank"),
    FINANCE("urn:shop:finance", "finance"),
    RIGHTS("urn:shop:rights", "rights");

    private final String source;
    private final String system;

    SimulatedSystem(String source, String system) {
        this.source = source;
        this.system = system;
    }

    /** The CloudEvents source. */
    public String source() {
        return source;
    }

    /** The fact system, as the ledger names it. */
    public String system() {
        return system;
    }
}
