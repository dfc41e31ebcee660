package io.tieout.sink.tool;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code java -jar stream-load-sink.jar --config sink.yaml}: loads topics into tables until it is told to stop. SIGTERM and
 * SIGINT drain.
 */
@Command(
        name = "stream-load-sink",
        description = "Loads Kafka topics of JSON rows into StarRocks tables, exactly once where the table allows it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:stopped as asked, everything read is loaded",
            "1:stopped by a failure that is not the configuration's",
            "2:the command line or the configuration cannot be used, or a table does not fit it",
            "3:another process uses the same group-instance-id",
            "4:stopped as asked, but not everything read was loaded in time; whoever comes next loads it"
        })
public final class Main implements Callable<Integer> {
    static final int FAILED = 1;
    static final int UNUSABLE = 2;
    static final int FENCED = 3;
    static final int NOT_DRAINED = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "What goes where, in YAML.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path config;

    @Option(
            names = "--check-config",
            description = "Check the file, the addresses and the tables, load nothing and stop.")
    private boolean checkOnly;

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "stream-load-sink-logback.xml");
        }
        SinkRun.endProcess(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean configuration = failure instanceof ConfigException;
            command.getErr().println("stream-load-sink: " + failure.getMessage());
            return configuration ? UNUSABLE : FAILED;
        });
        return line;
    }

    @Override
    public Integer call() throws Exception {
        ToolConfig read = ConfigReader.read(config, System.getenv());
        try (SinkRun run = new SinkRun(read)) {
            run.check();
            if (checkOnly) {
                String tables = read.sql().isPresent() ? "all fit" : "not looked at, since warehouse.sql is not set";
                spec.commandLine()
                        .getOut()
                        .println(config + ": " + read.routes().size() + " tables, " + tables);
                return 0;
            }
            return run.untilStopped();
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("development");
            return new String[] {"stream-load-sink " + version};
        }
    }
}
