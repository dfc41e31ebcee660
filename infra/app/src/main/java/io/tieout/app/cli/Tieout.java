package io.tieout.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. Exit codes: 0 all is well, 1 something failed or was refused, 2 the command line was wrong. */
@Command(
        name = "tieout",
        description = "An event-sourced payment ledger that proves in SQL that five systems agree.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            RejectedCommand.class,
            PrivacyCommand.class,
            ReconcileCommand.class,
            BreaksCommand.class,
            AdjustCommand.class,
            PeriodCommand.class,
            SchemaCommand.class,
            SimulateCommand.class,
            VerifyCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something failed or was refused", "2:the command line was wrong"},
        commandListHeading = "%nCommands:%n")
public final class Tieout implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the program and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The program without its process, for tests and for programs around it. */
    static CommandLine commandLine() {
        return new CommandLine(new Tieout())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Tieout::tell);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command: give one of those below");
    }

    /** A failure that we foresaw is one line; anything else keeps its stack trace, because somebody has to find it. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult ignored) throws Exception {
        if (failure instanceof CommandFailure || failure instanceof IllegalArgumentException) {
            PrintWriter err = command.getErr();
            err.println("tieout: " + failure.getMessage());
            err.flush();
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
