package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.rejected.RejectedId;
import io.tieout.app.rejected.RejectedItem;
import io.tieout.app.rejected.Resolution;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rejected discard}. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Mark rejected facts as not to be sent again. They stay in the topic.")
final class RejectedDiscardCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept with the fact.")
    private String reason = "";

    @Parameters(arity = "1..*", paramLabel = "ID", description = "From tieout rejected list, for example 0-17.")
    private List<String> ids = List.of();

    @Mixin
    private OutputOption output = new OutputOption();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new CommandFailure("--reason is blank: whoever looks later must know why; give a reason in words");
        }
        int discarded = RejectedLogs.with(stackOptions, log -> {
            Map<RejectedId, Resolution> resolutions = new LinkedHashMap<>();
            for (String id : ids) {
                RejectedItem item = RejectedLogs.find(log, id);
                if (item.resolution().state() == Resolution.State.RESENT) {
                    throw new CommandFailure("rejected fact " + id + ": was resent at "
                            + item.resolution().at() + " (" + item.resolution().note()
                            + "); only open facts can be discarded; nothing was changed");
                }
                resolutions.put(
                        item.id(),
                        new Resolution(
                                Resolution.State.DISCARDED,
                                clock.instant(),
                                System.getProperty("user.name", ""),
                                reason));
            }
            log.resolve(resolutions);
            return resolutions.size();
        });
        output.write(
                () -> discarded + (discarded == 1 ? " rejected fact" : " rejected facts") + " discarded\n",
                () -> JsonNodeFactory.instance.objectNode().put("discarded", discarded));
        return 0;
    }
}
