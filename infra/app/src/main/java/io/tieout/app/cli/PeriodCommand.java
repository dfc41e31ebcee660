package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Close, seal, verify and reopen accounting periods. */
@Command(
        name = "period",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Close, seal, verify and reopen accounting periods.",
        subcommands = {
            PeriodCommand.ListAll.class,
            PeriodCommand.SoftClose.class,
            PeriodCommand.Seal.class,
            PeriodCommand.Reopen.class,
            PeriodCommand.ConfirmReopen.class,
            PeriodCommand.Verify.class
        })
final class PeriodCommand {
    private PeriodCommand() {}

    /** {@code period list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "List the periods that were ever closed; every other period is open.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() {
            JsonNode found = operator.ask(client -> client.get("periods"));
            output.write(() -> OperatorText.periods(found), () -> found);
            return 0;
        }
    }

    /** {@code period soft-close}. */
    @Command(
            name = "soft-close",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Let a period take adjustments only.")
    static final class SoftClose extends DecisionCommand {
        @Parameters(paramLabel = "PERIOD", description = "a month, like 2026-01")
        private String period = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body(), "soft-closed", "periods", period, "soft-close");
        }
    }

    /** {@code period seal}. */
    @Command(
            name = "seal",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Count what lies in a soft-closed period and seal it; it takes nothing any more.")
    static final class Seal extends DecisionCommand {
        @Parameters(paramLabel = "PERIOD", description = "a month, like 2026-01")
        private String period = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body(), "sealed", "periods", period, "seal");
        }
    }

    /** {@code period reopen}. */
    @Command(
            name = "reopen",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Request that a closed period is opened again; another person confirms it.")
    static final class Reopen extends DecisionCommand {
        @Parameters(paramLabel = "PERIOD", description = "a month, like 2026-01")
        private String period = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String reason = "";

        @Override
        public Integer call() {
            return decide(
                    OperatorOptions.body().put("reason", reason),
                    "requested to reopen",
                    "periods",
                    period,
                    "request-reopen");
        }
    }

    /** {@code period confirm-reopen}. */
    @Command(
            name = "confirm-reopen",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Confirm what another person requested, which opens the period.")
    static final class ConfirmReopen extends DecisionCommand {
        @Parameters(paramLabel = "PERIOD", description = "a month, like 2026-01")
        private String period = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body(), "reopened", "periods", period, "confirm-reopen");
        }
    }

    /** {@code period verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Count a sealed period again and name what differs; exit code 1 if anything does.")
    static final class Verify implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "PERIOD", description = "a month, like 2026-01")
        private String period = "";

        @Override
        public Integer call() {
            JsonNode found = operator.ask(client -> client.get("periods", period, "verify"));
            output.write(() -> OperatorText.check(found), () -> found);
            return found.path("holds").booleanValue() ? 0 : 1;
        }
    }
}
