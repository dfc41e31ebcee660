package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.rejected.RejectedItem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rejected list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List rejected facts with their reasons, the oldest first.")
final class RejectedListCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private RejectedFilter filter = new RejectedFilter();

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        List<RejectedItem> items =
                RejectedLogs.with(stackOptions, log -> RejectedLogs.matching(log, filter.since(), filter));
        output.write(() -> RejectedText.table(items), () -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> list.add(RejectedText.json(item)));
            return JsonNodeFactory.instance.objectNode().set("rejected", list);
        });
        return 0;
    }
}
