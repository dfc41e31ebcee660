package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Look at breaks and settle them. */
@Command(
        name = "breaks",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Look at breaks and settle them.",
        subcommands = {
            BreaksCommand.ListAll.class,
            BreaksCommand.Show.class,
            BreaksCommand.Resolve.class,
            BreaksCommand.Comment.class,
            BreaksCommand.Assign.class,
            BreaksCommand.Reopen.class
        })
final class BreaksCommand {
    private BreaksCommand() {}

    /** {@code breaks list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "List the breaks that the ledger knows.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Option(names = "--status", paramLabel = "STATUS", description = "only OPEN or RESOLVED; default all")
        private @Nullable String status;

        @Override
        public Integer call() {
            JsonNode found =
                    OperatorText.only(operator.ask(client -> client.get("breaks")), "breaks", "status", status);
            output.write(() -> OperatorText.breaks(found), () -> found);
            return 0;
        }
    }

    /** {@code breaks show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Show one break: the contents in conflict and its history.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "ID", description = "of the break")
        private String id = "";

        @Override
        public Integer call() {
            JsonNode found = operator.ask(client -> client.get("breaks", id));
            output.write(() -> OperatorText.ofBreak(found), () -> found);
            return 0;
        }
    }

    /** {@code breaks resolve}. */
    @Command(
            name = "resolve",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Settle a break: keep a content of a conflict, or say how another break was settled.")
    static final class Resolve implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "ID", description = "of the break")
        private String id = "";

        @Option(names = "--keep", paramLabel = "first|second", description = "of a conflict: the content to keep")
        private @Nullable String keep;

        @Option(
                names = "--content",
                paramLabel = "HASH",
                description = "of a conflict with several later contents: the one to keep")
        private @Nullable String content;

        @Option(names = "--resolution", paramLabel = "HOW", description = "of any other break: EXPLAINED or CORRECTED")
        private @Nullable String resolution;

        @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String comment = "";

        @Mixin
        private CommandIdOption commandId = new CommandIdOption();

        @Override
        public Integer call() {
            ObjectNode body = OperatorOptions.body().put("comment", comment);
            if (keep != null) {
                body.put("keep", keep);
            }
            if (content != null) {
                body.put("contentHash", content);
            }
            if (resolution != null) {
                body.put("resolution", resolution);
            }
            JsonNode answer = operator.ask(client -> client.post(commandId.value(), body, "breaks", id, "resolve"));
            output.write(() -> "resolved " + answer.path("id").asText() + "\n", () -> answer);
            return 0;
        }
    }

    /** {@code breaks comment}. */
    @Command(
            name = "comment",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Say what was found out about a break.")
    static final class Comment extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the break")
        private String id = "";

        @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "what was found out")
        private String comment = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("comment", comment), "commented", "breaks", id, "comment");
        }
    }

    /** {@code breaks assign}. */
    @Command(
            name = "assign",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Name who looks into a break.")
    static final class Assign extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the break")
        private String id = "";

        @Option(names = "--to", paramLabel = "NAME", required = true, description = "the name of an operator")
        private String assignee = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("assignee", assignee), "assigned", "breaks", id, "assign");
        }
    }

    /** {@code breaks reopen}. */
    @Command(
            name = "reopen",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Say that a resolved break is not settled.")
    static final class Reopen extends DecisionCommand {
        @Parameters(paramLabel = "ID", description = "of the break")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String reason = "";

        @Override
        public Integer call() {
            return decide(OperatorOptions.body().put("reason", reason), "reopened", "breaks", id, "reopen");
        }
    }
}
