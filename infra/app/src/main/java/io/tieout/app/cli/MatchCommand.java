package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.GenerationParts;
import io.tieout.app.matching.MatchBook;
import io.tieout.app.matching.MatchReport;
import io.tieout.app.matching.Matching;
import io.tieout.app.runtime.RunningStack;
import io.tieout.projections.rows.MatchGroupRow;
import io.tieout.projections.wire.TieoutTopics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Match reports with what they report, and decide about what the rules leave open. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Match settlement lines with payments and bank entries with payouts.",
        subcommands = {
            MatchCommand.Run.class,
            MatchCommand.ListAll.class,
            MatchCommand.Show.class,
            MatchCommand.Confirm.class,
            MatchCommand.Reject.class
        })
final class MatchCommand {
    private MatchCommand() {}

    /** Runs the matcher on a stack. */
    static MatchReport run(StackOptions stack, Consumer<String> progress) throws SQLException {
        TieoutConfig config = stack.config();
        Matching matching = new Matching(
                RunningStack.warehouse(config, stack.data())
                        .database(config.warehouse().database()),
                config.kafka().partitions(),
                RunningStack.kafka(config, stack.data()),
                TieoutTopics.standard(),
                GenerationParts.SINK_GROUP);
        try {
            return matching.run(progress);
        } catch (IllegalStateException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@code match run}. */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Match everything at the current cut and publish what changed.",
            footer = {
                "",
                "Exit code 4: incomplete, because not every table has reported its watermark; nothing changed."
            })
    static final class Run implements Callable<Integer> {
        @Mixin
        private StackOptions stack = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            MatchReport report = run(stack, Notes::say);
            output.write(() -> MatchText.report(report), () -> Json.tree(report));
            return report.complete() ? 0 : ReconcileCommand.INCOMPLETE;
        }
    }

    /** {@code match list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "List match groups as of the last run.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private StackOptions stack = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Option(
                names = "--status",
                paramLabel = "STATUS",
                defaultValue = "SUGGESTED",
                description = "SUGGESTED, CONFIRMED, FORCED or ALL; default ${DEFAULT-VALUE}")
        private String status = "";

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "",
                description = "only CAPTURE, REFUND, CHARGEBACK, CHARGEBACK_REVERSAL or PAYOUT; default all")
        private String kind = "";

        @Option(
                names = "--most",
                paramLabel = "N",
                defaultValue = "100",
                description = "at most so many; default ${DEFAULT-VALUE}")
        private int most;

        @Override
        public Integer call() throws SQLException {
            try (Connection connection = warehouse(stack)) {
                String wanted = status.equalsIgnoreCase("ALL") ? "" : status.toUpperCase(Locale.ROOT);
                List<MatchGroupRow> groups =
                        new MatchBook(connection).list(wanted, kind.toUpperCase(Locale.ROOT), most);
                output.write(() -> MatchText.groups(groups), () -> MatchText.json(groups));
                return 0;
            }
        }
    }

    /** {@code match show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Show one match group with its members and what was decided about it.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private StackOptions stack = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "ID", description = "of the group")
        private String id = "";

        @Override
        public Integer call() throws SQLException {
            MatchBook.Entry entry = entry(stack, id);
            output.write(() -> MatchText.entry(id, entry), () -> MatchText.json(id, entry));
            return 0;
        }
    }

    /** {@code match confirm}. */
    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description =
                    "Say that the members of a group are one thing, whatever their sums; counts from the next run.")
    static final class Confirm extends DecisionCommand {
        @Mixin
        private StackOptions stack = new StackOptions();

        @Parameters(paramLabel = "ID", description = "of the group")
        private String id = "";

        @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String comment = "";

        @Override
        public Integer call() throws SQLException {
            MatchBook.Entry entry = entry(stack, id);
            ObjectNode body = body(entry, comment);
            ArrayNode residuals = body.putArray("residuals");
            entry.residuals()
                    .forEach(residual -> residuals
                            .addObject()
                            .putObject("amount")
                            .put("amount", residual.getAmount().toPlainString())
                            .put("currency", residual.getCurrencyUnit().getCode()));
            return decide(body, "confirmed", "matches", id, "confirm");
        }
    }

    /** {@code match reject}. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Say that the members of a group are not one thing; counts from the next run.")
    static final class Reject extends DecisionCommand {
        @Mixin
        private StackOptions stack = new StackOptions();

        @Parameters(paramLabel = "ID", description = "of the group")
        private String id = "";

        @Option(names = "--comment", paramLabel = "TEXT", required = true, description = "why, for an auditor")
        private String comment = "";

        @Override
        public Integer call() throws SQLException {
            return decide(body(entry(stack, id), comment), "rejected", "matches", id, "reject");
        }
    }

    private static MatchBook.Entry entry(StackOptions stack, String id) throws SQLException {
        try (Connection connection = warehouse(stack)) {
            return new MatchBook(connection)
                    .find(id)
                    .orElseThrow(
                            () -> new CommandFailure(
                                    "match group " + id
                                            + ": the warehouse has no such group; it may have dissolved in a later run, look at tieout match list"));
        }
    }

    private static Connection warehouse(StackOptions stack) throws SQLException {
        TieoutConfig config = stack.config();
        return RunningStack.warehouse(config, stack.data())
                .database(config.warehouse().database())
                .getConnection();
    }

    /** What the person saw. */
    private static ObjectNode body(MatchBook.Entry entry, String comment) {
        ObjectNode body = OperatorOptions.body().put("comment", comment);
        ArrayNode members = body.putArray("members");
        entry.members()
                .forEach(member ->
                        members.addObject().put("kind", member.memberKind()).put("id", member.memberId()));
        return body;
    }
}
