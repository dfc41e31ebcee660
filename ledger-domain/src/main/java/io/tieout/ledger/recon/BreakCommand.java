package io.tieout.ledger.recon;

import io.tieout.ledger.decision.OperatorCommand;
import org.jspecify.annotations.Nullable;

/** What can be asked of a break. */
public sealed interface BreakCommand extends OperatorCommand {
    BreakId breakId();

    /** Answers one function per kind of command. */
    <R> R match(Cases<R> cases);

    /** One function per kind of command. */
    interface Cases<R> {
        R open(Open command);

        R assign(Assign command);

        R comment(Comment command);

        R resolve(Resolve command);

        R reopen(Reopen command);

        R clear(Clear command);
    }

    /** The ledger found the break. */
    record Open(BreakId breakId, BreakSubject subject) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open(this);
        }
    }

    /** Somebody is to look into it. */
    record Assign(BreakId breakId, String assignee) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /** Somebody says what was found out. */
    record Comment(BreakId breakId, String comment) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comment(this);
        }
    }

    /**
     * Somebody settles it.
     *
     * @param contentHash which content is kept, where the fact came with more than two; else null
     */
    record Resolve(
            BreakId breakId,
            Resolution resolution,
            @Nullable String contentHash,
            String comment) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resolve(this);
        }
    }

    /** Somebody finds that it is not settled. */
    record Reopen(BreakId breakId, String reason) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopen(this);
        }
    }

    /** The ledger finds that it is settled. */
    record Clear(BreakId breakId, Resolution resolution, String reason) implements BreakCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clear(this);
        }
    }
}
