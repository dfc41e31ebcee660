package io.tieout.app.operator;

import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactRejection;

/** A request that is answered with an error. It never leaves this package, so it needs no stack trace. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient FactRejection reason;

    Problem(int status, FactRejection reason) {
        super(reason.toString(), null, false, false);
        this.status = status;
        this.reason = reason;
    }

    static Problem malformed(Refusal refusal) {
        return new Problem(400, FactRejection.of(refusal));
    }

    static Problem malformed(String field, String value, String rule, String remedy) {
        return malformed(new Refusal(field, value, rule, remedy));
    }

    int status() {
        return status;
    }

    FactRejection reason() {
        return reason;
    }
}
