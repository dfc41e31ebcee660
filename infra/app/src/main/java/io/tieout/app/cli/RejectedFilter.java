package io.tieout.app.cli;

import io.tieout.app.rejected.RejectedFact;
import io.tieout.app.rejected.RejectedItem;
import io.tieout.app.rejected.Resolution;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rejected facts a command is about. */
final class RejectedFilter implements Predicate<RejectedItem> {
    enum StateChoice {
        OPEN,
        RESENT,
        DISCARDED,
        ALL;

        boolean takes(Resolution.State state) {
            return this == ALL || name().equals(state.name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "open",
            description = "Only facts in this state: open, resent, discarded or all (default: ${DEFAULT-VALUE}).")
    private StateChoice state = StateChoice.OPEN;

    @Option(names = "--source", paramLabel = "NAME", description = "Only facts of this CloudEvents source.")
    private @Nullable String source;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only facts of this type, for example io.tieout.order.placed.v1.")
    private @Nullable String type;

    @Option(
            names = "--field",
            paramLabel = "POINTER",
            description = "Only facts refused for this member or one below it, for example /data/amount.")
    private @Nullable String field;

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "Only facts rejected at or after this time, for example 2026-01-30T00:00:00Z.")
    private @Nullable Instant since;

    Instant since() {
        return since == null ? Instant.EPOCH : since;
    }

    @Override
    public boolean test(RejectedItem item) {
        RejectedFact fact = item.fact();
        return state.takes(item.resolution().state())
                && (source == null || source.equals(fact.source()))
                && (type == null || type.equals(fact.type()))
                && (field == null
                        || fact.reason().field().equals(field)
                        || fact.reason().field().startsWith(field + "/"));
    }
}
