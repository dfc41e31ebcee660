package io.tieout.app.operator;

import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.event.Refusal;

/** Proposals of adjustments as the HTTP door takes them, for whoever reads them from a file. */
public final class Proposals {
    private Proposals() {}

    /**
     * Reads the body of {@code POST /v1/adjustments}.
     *
     * @param body JSON in UTF-8
     * @throws IllegalArgumentException naming the member, its value, the rule and the remedy, where it is malformed
     */
    public static AdjustmentCommand read(byte[] body) {
        try {
            return DecisionBody.propose(body);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        } catch (Problem problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }
}
