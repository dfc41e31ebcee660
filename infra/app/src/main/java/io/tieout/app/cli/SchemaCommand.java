package io.tieout.app.cli;

import io.tieout.app.runtime.RunningStack;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.SchemaDifference;
import io.tieout.starrocks.SchemaReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

        @Option(
                names = "--roles",
                description =
                        "Look after the roles of analysts and the sink as well; needs the right to administer users.")
        private boolean roles;

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            try (Connection connection = connect(stackOptions)) {
                SchemaCatalogue catalogue = SchemaCatalogue.fromClassPath();
                SchemaReport report = new SchemaApplier(connection).apply(catalogue);
                if (roles) {
                    report = report.and(new SchemaApplier(connection).applyRoles(catalogue));
                }
                write(report);
                return 0;
            }
        }

        private void write(SchemaReport report) {
            output.write(
                    () -> "created: " + names(report.created()) + "\nunchanged: " + names(report.unchanged()) + "\n",
                    () -> Json.tree(report));
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

        @Option(
                names = "--roles",
                description =
                        "Look after the roles of analysts and the sink as well; needs the right to administer users.")
        private boolean roles;

        @Mixin
        private OutputOption output = new OutputOption();

        @Override
        public Integer call() throws SQLException {
            try (Connection connection = connect(stackOptions)) {
                SchemaCatalogue catalogue = SchemaCatalogue.fromClassPath();
                SchemaApplier applier = new SchemaApplier(connection);
                List<SchemaDifference> differences = new ArrayList<>(applier.diff(catalogue));
                if (roles) {
                    differences.addAll(applier.diffRoles(catalogue));
                }
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
