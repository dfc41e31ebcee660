package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code breaks list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the breaks that the ledger knows, a page at a time, in the order they were opened.")
final class BreaksListCommand implements Callable<Integer> {
    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--status", paramLabel = "STATUS", description = "only OPEN or RESOLVED; default all")
    private @Nullable String status;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "only of this scenario, for example R02; CONFLICTING_DUPLICATE for conflicts")
    private @Nullable String scenario;

    @Option(names = "--severity", paramLabel = "WORD", description = "only critical, high, medium or low")
    private @Nullable String severity;

    @Option(names = "--assignee", paramLabel = "NAME", description = "only those that this operator looks into")
    private @Nullable String assignee;

    @Option(names = "--order", paramLabel = "ID", description = "only of this order")
    private @Nullable String order;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            description = "only those whose business date is at least so many days ago")
    private @Nullable Integer days;

    @Option(names = "--limit", paramLabel = "N", description = "the most of a page, 1 to 1000; default 200")
    private @Nullable Integer limit;

    @Option(names = "--after", paramLabel = "ID", description = "the page behind this break")
    private @Nullable String after;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Map<String, String> question = new LinkedHashMap<>();
        add(question, "status", status == null ? null : status.toUpperCase(Locale.ROOT));
        add(question, "scenario", scenario);
        add(question, "severity", severity);
        add(question, "assignee", assignee);
        add(question, "order", order);
        add(question, "ageing-from", days == null ? null : LocalDate.now(clock).minusDays(days));
        add(question, "limit", limit);
        add(question, "after", after);
        JsonNode found = operator.ask(client -> client.get(question, "breaks"));
        output.write(() -> OperatorText.breaks(found) + more(found), () -> found);
        return 0;
    }

    private static void add(Map<String, String> question, String name, @Nullable Object value) {
        if (value != null) {
            question.put(name, value.toString());
        }
    }

    private static String more(JsonNode found) {
        return found.hasNonNull("next") ? "more: --after " + found.path("next").asText() + "\n" : "";
    }
}
