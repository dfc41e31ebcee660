package io.tieout.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The work on facts that were refused. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Look at facts that were rejected, correct them and send them again, or discard them.",
        subcommands = {
            RejectedListCommand.class,
            RejectedShowCommand.class,
            RejectedExportCommand.class,
            RejectedResendCommand.class,
            RejectedDiscardCommand.class,
            HelpCommand.class
        })
final class RejectedCommand {
    private RejectedCommand() {}
}
