package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Propose, approve, reject and look at adjustments; each needs two people. */
@Command(
        name = "adjust",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Propose, approve, reject and look at adjustments; each needs two people.",
        subcommands = {
            AdjustCommand.Propose.class,
            AdjustCommand.Adopt.class,
            AdjustCommand.Approve.class,
            AdjustCommand.Reject.class,
            AdjustCommand.Withdraw.class,
            AdjustCommand.ListAll.class,
            AdjustCommand.Show.class
        })
final class AdjustCommand {
    private AdjustCommand() {}

    /** {@code adjust propose}. */
    @Command(
            name = "propose",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Propose a balanced entry; another person approves it.")
    static final class Propose implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @ArgGroup(multiplicity = "1")
        private Answered answered = new Answered();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                required = true,
                description = "WRITE_OFF, CORRECTION, SUPPLEMENT or RECLASSIFICATION")
        private String kind = "";

        @Option(
                names = "--residual",
                paramLabel = "AMOUNT",
                description = "of a write-off: the residual of its break, like 0.05:EUR")
        private @Nullable String residual;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String reason = "";

        @Option(
                names = "--debit",
                paramLabel = "POSTING",
                required = true,
                description = "like 6900-write-offs:0.05:EUR; may be given several times")
        private List<String> debits = List.of();

        @Option(names = "--credit", paramLabel = "POSTING", required = true, description = "the same on the other side")
        private List<String> credits = List.of();

        @Option(
                names = "--booking-date",
                paramLabel = "DAY",
                description = "like 2026-02-01; default today, or the first day whose period is open")
        private @Nullable String bookingDate;

        @Mixin
        private CommandIdOption commandId = new CommandIdOption();

        @Override
        public Integer call() {
            ObjectNode body = OperatorOptions.body();
            body.put("kind", kind).put("reason", reason);
            body.set("answers", answered.json());
            if (residual != null) {
                body.set("residual", AmountText.amount("--residual", residual));
            }
            postings(body, debits, credits);
            if (bookingDate != null) {
                body.put("bookingDate", bookingDate);
            }
            JsonNode answer = operator.ask(client -> client.post(commandId.value(), body, "adjustments"));
            output.write(() -> "proposed " + answer.path("id").asText() + "\n", () -> answer);
            return 0;
        }
    }

    /** {@code adjust adopt}. */
    @Command(
            name = "adopt",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Take over, as its maker, what the ledger proposed; another person approves it.")
    static final class Adopt implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "ID", description = "of the adjustment")
        private String id = "";

        @Option(
                names = "--debit",
                paramLabel = "POSTING",
                description = "like 1200-receivables:9.00:EUR; default the postings that are suggested")
        private List<String> debits = List.of();

        @Option(names = "--credit", paramLabel = "POSTING", description = "the same on the other side")
        private List<String> credits = List.of();

        @Option(
                names = "--booking-date",
                paramLabel = "DAY",
                description = "like 2026-02-01; default today, or the first day whose period is open")
        private @Nullable String bookingDate;

        @Mixin
        private CommandIdOption commandId = new CommandIdOption();

        @Override
        public Integer call() {
            ObjectNode body = OperatorOptions.body();
            if (!debits.isEmpty() || !credits.isEmpty()) {
                postings(body, debits, credits);
            }
            if (bookingDate != null) {
                body.put("bookingDate", bookingDate);
            }
            JsonNode answer = operator.ask(client -> client.post(commandId.value(), body, "adjustments", id, "adopt"));
            output.write(() -> "adopted " + answer.path("id").asText() + "\n", () -> answer);
            return 0;
        }
    }

    /** {@code adjust approve}. */
    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Approve what another person proposed, which posts its entry.")
    static final class Approve extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the adjustment")
        private String id = "";

        @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String comment = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("comment", comment), "approved", "adjustments", id, "approve");
        }
    }

    /** {@code adjust reject}. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Decline what another person or the ledger proposed.")
    static final class Reject extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the adjustment")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String reason = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("reason", reason), "rejected", "adjustments", id, "reject");
        }
    }

    /** {@code adjust withdraw}. */
    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Take back what you proposed.")
    static final class Withdraw extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the adjustment")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String reason = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("reason", reason), "withdrawn", "adjustments", id, "withdraw");
        }
    }

    /** {@code adjust list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "List adjustments in the order they were proposed.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                description = "only PROPOSED, APPROVED, REJECTED or WITHDRAWN; default all")
        private @Nullable String status;

        @Override
        public Integer call() {
            JsonNode found = OperatorText.only(
                    operator.ask(client -> client.get("adjustments")), "adjustments", "status", status);
            output.write(() -> OperatorText.adjustments(found), () -> found);
            return 0;
        }
    }

    /** {@code adjust show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Show one adjustment with its postings.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "ID", description = "of the adjustment")
        private String id = "";

        @Override
        public Integer call() {
            JsonNode found = operator.ask(client -> client.get("adjustments", id));
            output.write(() -> OperatorText.adjustment(found), () -> found);
            return 0;
        }
    }

    /** What the adjustment answers; one of these. */
    static final class Answered {
        @Option(names = "--break", paramLabel = "ID", description = "the break that it answers")
        private @Nullable String ofBreak;

        @Option(names = "--entry", paramLabel = "ID", description = "the journal entry that it answers")
        private @Nullable String entry;

        @Option(names = "--fact", paramLabel = "ID", description = "the fact that it answers, by its event_id")
        private @Nullable String fact;

        ObjectNode json() {
            ObjectNode answers = OperatorOptions.body();
            if (ofBreak != null) {
                return answers.put("kind", "BREAK").put("id", ofBreak);
            } else if (entry != null) {
                return answers.put("kind", "JOURNAL_ENTRY").put("id", entry);
            }
            return answers.put("kind", "FACT").put("id", fact);
        }
    }

    private static void postings(ObjectNode body, List<String> debits, List<String> credits) {
        debits.forEach(text -> body.withArray("postings").add(AmountText.posting("--debit", "DEBIT", text)));
        credits.forEach(text -> body.withArray("postings").add(AmountText.posting("--credit", "CREDIT", text)));
    }
}
