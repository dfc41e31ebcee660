package io.tieout.app.cli;

import io.tieout.app.config.Role;
import io.tieout.app.runtime.Stack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the stack until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run the stack until stopped (Ctrl-C or SIGTERM).",
        footer = {
            "",
            "What the configuration leaves out is embedded: PostgreSQL, Kafka, the warehouse. Secrets and addresses are in",
            "the data directory; a restart on the same directory continues where the last run stopped, however it stopped."
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Only these of ingest, publisher, projections, sink, warehouse (default: all).")
    private List<String> roles = List.of();

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        CountDownLatch stopped = new CountDownLatch(1);
        Stack stack = Stack.start(stackOptions.config(), stackOptions.data(), rolesOrAll(), Notes::say);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stack.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        announce(stack, Duration.ofNanos(System.nanoTime() - begun));
        stopped.await();
        return 0;
    }

    private Set<Role> rolesOrAll() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach(word -> chosen.add(Role.of(word)));
        return chosen.isEmpty() ? Role.all() : chosen;
    }

    private void announce(Stack stack, Duration took) {
        Map<String, Object> ready = new LinkedHashMap<>();
        ready.put("ready", true);
        ready.put("seconds", java.math.BigDecimal.valueOf(took.toMillis(), 3));
        ready.put("addresses", stack.addresses());
        ready.put("files", stack.files());
        output.write(() -> text(stack, took), () -> Json.tree(ready));
    }

    private static String text(Stack stack, Duration took) {
        Stack.Addresses addresses = stack.addresses();
        return """
                Ready after %d.%d s.

                  facts         %s/v1/facts   (bearer token in %s)
                  decisions     %s/v1/adjustments, /v1/periods, /v1/breaks   (operator tokens in %s)
                  Kafka         %s   (topic tieout.facts)
                  Stream Load   %s
                  SQL           mariadb --defaults-extra-file=%s
                  event store   %s   (user postgres, password in %s)

                Stop with Ctrl-C.
                """.formatted(
                        took.toSeconds(),
                        took.toMillisPart() / 100,
                        addresses.http(),
                        stack.files().token(),
                        addresses.http(),
                        stack.files().token().getParent(),
                        addresses.kafka(),
                        addresses.streamLoad(),
                        stack.files().mysql(),
                        addresses.ledger(),
                        stack.files().ledgerPassword());
    }
}
