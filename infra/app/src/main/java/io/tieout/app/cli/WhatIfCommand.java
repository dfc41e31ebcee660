package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.whatif.Hypotheses;
import io.tieout.app.whatif.WhatIfException;
import io.tieout.app.whatif.WhatIfInfo;
import io.tieout.app.whatif.WhatIfReport;
import io.tieout.app.whatif.WhatIfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suppose facts, adjustments, terms and parameters, and see what they do. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Suppose facts, adjustments, terms and parameters, and see what they do to the breaks.",
        subcommands = {
            WhatIfCommand.Create.class,
            WhatIfCommand.ListAll.class,
            WhatIfCommand.Show.class,
            WhatIfCommand.Commit.class,
            WhatIfCommand.Drop.class
        })
final class WhatIfCommand {
    private WhatIfCommand() {}

    /** {@code what-if create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = {
                "Make the database tieout_whatif_NAME from a cut and the hypotheses of a file, reconcile it with and without them",
                "and show the difference. Nothing is appended or published, and the tables in use stay as they are."
            })
    static final class Create implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Mixin
        private CutOption cut = new CutOption();

        @Option(
                names = "--with",
                paramLabel = "FILE",
                description = "YAML with facts, adjustments and parameters (default: none).")
        private @Nullable Path file;

        @Parameters(paramLabel = "NAME", description = "small letters, digits and underscores")
        private String name = "";

        @Override
        public Integer call() throws SQLException {
            WhatIfReport report = WhatIfDesk.create(stackOptions, cut, name, hypotheses());
            output.write(() -> WhatIfText.text(report), () -> WhatIfText.json(report));
            return 0;
        }

        private Hypotheses hypotheses() {
            Path given = file;
            if (given == null) {
                return Hypotheses.none();
            }
            try {
                return Hypotheses.parse(name, Files.readString(given));
            } catch (IOException e) {
                throw new CommandFailure(
                        "file " + given + " cannot be read: check its name and that it is UTF-8 text", e);
            } catch (WhatIfException e) {
                throw new CommandFailure(given + ": " + e.getMessage(), e);
            }
        }
    }

    /** {@code what-if list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "List what was supposed.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            List<WhatIfInfo> found = WhatIfDesk.with(stackOptions, WhatIfs::list);
            output.write(
                    () -> WhatIfText.list(found),
                    () -> Json.tree(Map.of(
                            "whatIfs", found.stream().map(WhatIfText::json).toList())));
            return 0;
        }
    }

    /** {@code what-if show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Show the difference that one makes, or the story of one order before and after.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Option(names = "--order", paramLabel = "ID", description = "Show the rows of this order that change.")
        private @Nullable String order;

        @Option(names = "--rows", description = "Show every row that changes.")
        private boolean rows;

        @Parameters(paramLabel = "NAME", description = "of the what-if")
        private String name = "";

        @Override
        public Integer call() throws SQLException {
            if (rows || order != null) {
                List<WhatIfs.RowChange> changes = WhatIfDesk.with(stackOptions, whatIfs -> whatIfs.rows(name, order));
                output.write(() -> WhatIfText.story(changes), () -> WhatIfText.storyJson(changes));
            } else {
                WhatIfReport report = WhatIfDesk.with(stackOptions, whatIfs -> whatIfs.show(name));
                output.write(() -> WhatIfText.text(report), () -> WhatIfText.json(report));
            }
            return 0;
        }
    }

    /** {@code what-if drop}. */
    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Drop one with its database.")
    static final class Drop implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Parameters(paramLabel = "NAME", description = "of the what-if")
        private String name = "";

        @Override
        public Integer call() throws SQLException {
            WhatIfDesk.with(stackOptions, whatIfs -> {
                whatIfs.drop(name);
                return name;
            });
            output.write(() -> "dropped " + name + "\n", () -> Json.tree(Map.of("dropped", name)));
            return 0;
        }
    }

    /** {@code what-if commit}. */
    @Command(
            name = "commit",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = {
                "Propose the adjustments of a what-if to the ledger, each of which another person then approves or rejects.",
                "Sent twice, they are proposed once. Facts and parameters that were supposed stay supposed."
            })
    static final class Commit implements Callable<Integer> {
        @Mixin
        private OperatorOptions operator = new OperatorOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Parameters(paramLabel = "NAME", description = "of the what-if")
        private String name = "";

        @Override
        public Integer call() throws SQLException {
            WhatIfInfo info = WhatIfDesk.with(stackOptions, whatIfs -> whatIfs.info(name));
            List<Hypotheses.Proposal> proposals =
                    Hypotheses.parse(name, info.hypotheses()).adjustments();
            if (proposals.isEmpty()) {
                throw new CommandFailure(
                        "what-if " + name
                                + " supposes no adjustment, so there is nothing to propose; facts are for the systems that they are of");
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < proposals.size(); i++) {
                ObjectNode body = (ObjectNode) proposals.get(i).body();
                String commandId = Hypotheses.commandId(name, i);
                JsonNode answer = operator.ask(client -> client.post(commandId, body, "adjustments"));
                ids.add(answer.path("id").asText());
            }
            output.write(
                    () -> "proposed " + String.join("\nproposed ", ids) + "\n",
                    () -> Json.tree(Map.of("proposed", ids)));
            return 0;
        }
    }
}
