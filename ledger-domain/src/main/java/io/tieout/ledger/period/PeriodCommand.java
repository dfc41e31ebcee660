package io.tieout.ledger.period;

import io.tieout.ledger.decision.OperatorCommand;

/** What can be asked of an accounting period. */
public sealed interface PeriodCommand extends OperatorCommand {
    PeriodId periodId();

    /** Answers one function per kind of command. */
    <R> R match(Cases<R> cases);

    /** One function per kind of command. */
    interface Cases<R> {
        R softClose(SoftClose command);

        R seal(Seal command);

        R requestReopen(RequestReopen command);

        R confirmReopen(ConfirmReopen command);
    }

    /** From now on the period takes adjustments only. */
    record SoftClose(PeriodId periodId) implements PeriodCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.softClose(this);
        }
    }

    /** From now on the period takes nothing; the ledger computes what lies in it. */
    record Seal(PeriodId periodId) implements PeriodCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.seal(this);
        }
    }

    /** One person wants a closed period open again. */
    record RequestReopen(PeriodId periodId, String reason) implements PeriodCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.requestReopen(this);
        }
    }

    /** Another person agrees, and the period is open. */
    record ConfirmReopen(PeriodId periodId) implements PeriodCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirmReopen(this);
        }
    }
}
