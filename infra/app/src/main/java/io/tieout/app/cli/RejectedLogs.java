package io.tieout.app.cli;

import io.tieout.app.rejected.RejectedId;
import io.tieout.app.rejected.RejectedItem;
import io.tieout.app.rejected.RejectedLog;
import io.tieout.app.runtime.RunningStack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The rejected facts of the stack that the options name. */
final class RejectedLogs {
    private RejectedLogs() {}

    /** What a command does with the log. */
    interface Work<T> {
        T on(RejectedLog log);
    }

    /** Runs a command's work and turns the silence of the broker into words. */
    static <T> T with(StackOptions options, Work<T> work) {
        Map<String, Object> kafka = RunningStack.kafka(options.config(), options.data());
        try (RejectedLog log = RejectedLog.open(kafka)) {
            return work.on(log);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "Kafka at " + kafka.get("bootstrap.servers") + ": " + e.getMessage()
                            + ": the rejected facts are in its topics; check that the stack runs and that --data or"
                            + " --config names it",
                    e);
        }
    }

    /** The facts that a filter takes, the oldest first. */
    static List<RejectedItem> matching(RejectedLog log, Instant since, Predicate<RejectedItem> filter) {
        List<RejectedItem> found = new ArrayList<>();
        try (ProgressBar bar = bar()) {
            log.read(
                    since,
                    item -> {
                        if (filter.test(item)) {
                            found.add(item);
                        }
                    },
                    bar == null ? read -> {} : bar::stepTo);
        }
        found.sort(Comparator.comparing(item -> item.fact().rejectedAt()));
        return found;
    }

    /** One fact. @throws CommandFailure where there is none of that id */
    static RejectedItem find(RejectedLog log, String id) {
        return log.find(RejectedId.of(id))
                .orElseThrow(() -> new CommandFailure("rejected fact " + id
                        + ": there is none of that id, or its time in the topic is over; see tieout"
                        + " rejected list --state all"));
    }

    private static @Nullable ProgressBar bar() {
        return Terminal.isWatched(System.getenv())
                ? new ProgressBarBuilder()
                        .setTaskName("reading")
                        .setInitialMax(-1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }
}
