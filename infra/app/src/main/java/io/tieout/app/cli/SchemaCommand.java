package io.tieout.app.cli;

import io.tieout.app.runtime.RunningStack;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.SchemaDifference;
import io.tieout.starrocks.SchemaReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings a warehouse to this version's schema. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compare a warehouse with this version's schema, or create what is missing.",
        subcommands = {SchemaCommand.Apply.class, SchemaCommand.Diff.class})
final class SchemaCommand {
    private SchemaCommand() {}

    /** {@code schema apply}. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Create the tables and views that are missing; change nothing that is there.")
    static final class Apply implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            try (Connection connection = connect(stackOptions)) {
                SchemaReport report = new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
                output.write(
                        () -> "created: " + names(report.created()) + "\nunchanged: " + names(report.unchanged())
                                + "\n",
                        () -> Json.tree(report));
                return 0;
            }
        }

        private static String names(List<String> objects) {
            return objects.isEmpty() ? "nothing" : String.join(", ", objects);
        }
    }

    /** {@code schema diff}. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Name what differs; exit code 1 if anything does.")
    static final class Diff implements Callable<Integer> {
        @Mixin
        private StackOptions stackOptions = new StackOptions();

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            try (Connection connection = connect(stackOptions)) {
                List<SchemaDifference> differences =
                        new SchemaApplier(connection).diff(SchemaCatalogue.fromClassPath());
                output.write(
                        () -> differences.isEmpty()
                                ? "no difference\n"
                                : differences.stream()
                                        .map(SchemaDifference::toString)
                                        .collect(Collectors.joining("\n", "", "\n")),
                        () -> Json.tree(Map.of("differences", differences)));
                return differences.isEmpty() ? 0 : 1;
            }
        }
    }

    private static Connection connect(StackOptions options) throws SQLException {
        return RunningStack.warehouse(options.config(), options.data()).server().getConnection();
    }
}
