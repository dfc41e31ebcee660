package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.runtime.RunningStack;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerPrivacy.SubjectFact;
import io.tieout.ledger.LedgerPrivacy.SubjectReport;
import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.ledger.privacy.SubjectToken;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Personal data: what is known of a person, and forgetting it. */
@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Show what the ledger knows of a person, or forget the person for good.",
        subcommands = {PrivacyCommand.Show.class, PrivacyCommand.Forget.class, HelpCommand.class})
final class PrivacyCommand {
    private PrivacyCommand() {}

    /** {@code privacy show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Show the texts that facts hold about a person.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Parameters(paramLabel = "SUBJECT", description = "The person's token.")
        private String subject = "";

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() {
            try (Ledger ledger = open(stackOptions)) {
                SubjectReport report = ledger.privacy().show(new SubjectToken(subject));
                output.write(() -> text(report), () -> Json.tree(report));
                return report.known() ? 0 : 1;
            }
        }
    }

    /** {@code privacy forget}. */
    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = {
                "Delete the key of a person, so that all texts about the person are unreadable for ever, and record"
                        + " that.",
                "Without --yes nothing is changed and what would be forgotten is told."
            },
            footer = {"", "Exit code 0: forgotten; 1: not yet, because --yes is missing."})
    static final class Forget implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Parameters(paramLabel = "SUBJECT", description = "The person's token.")
        private String subject = "";

        @Option(names = "--yes", description = "Really; it cannot be undone.")
        private boolean yes;

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() {
            SubjectToken token = new SubjectToken(subject);
            try (Ledger ledger = open(stackOptions)) {
                int facts = ledger.privacy().show(token).facts().size();
                if (yes) {
                    ledger.forget(token);
                }
                output.write(
                        () -> yes
                                ? "subject " + token + " is forgotten: texts of " + facts + " facts are unreadable\n"
                                : "subject " + token + ": texts of " + facts
                                        + " facts would be unreadable for ever; nothing was changed; repeat with"
                                        + " --yes\n",
                        () -> JsonNodeFactory.instance
                                .objectNode()
                                .put("subject", token.value())
                                .put("facts", facts)
                                .put("forgotten", yes));
                return yes ? 0 : 1;
            }
        }
    }

    private static Ledger open(StackOptions options) {
        try {
            return Ledger.open(RunningStack.ledger(options.config(), options.data()));
        } catch (LedgerUnavailableException | IllegalStateException e) {
            throw new CommandFailure("the event store cannot be opened: " + e.getMessage(), e);
        }
    }

    private static String text(SubjectReport report) {
        if (!report.known()) {
            return "subject " + report.subject() + ": no fact has a text about this person\n";
        }
        TextTable table = TextTable.columns("ledger seq>", "event", "recorded at", "member", "text");
        for (SubjectFact fact : report.facts()) {
            fact.texts()
                    .forEach((member, text) ->
                            table.row(fact.ledgerSeq(), fact.eventType(), fact.recordedAt(), member, text));
        }
        return "subject " + report.subject()
                + (report.forgottenAt() == null ? "" : ": forgotten at " + report.forgottenAt()) + "\n" + table;
    }
}
