package io.tieout.app.cli;

import io.tieout.app.settlement.ReaderOptions;
import io.tieout.app.settlement.SettlementFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** What {@code tieout ingest} has to know to read a provider's report, as a picocli mixin. */
final class FormatOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            completionCandidates = FormatName.class,
            description = {"read reports of a provider or bank instead of CloudEvents:", "${COMPLETION-CANDIDATES}"})
    private @Nullable SettlementFormat format;

    @Option(
            names = "--source",
            paramLabel = "URI",
            description = "the source of the facts made of reports, for example urn:adyen:reports; the token's source")
    private @Nullable String source;

    @Option(
            names = "--merchant-account",
            paramLabel = "ID",
            description = "the merchant account where a report names none")
    private @Nullable String merchantAccount;

    @Option(names = "--batch-id", paramLabel = "ID", description = "the batch number or day where a report names none")
    private @Nullable String batchId;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "of local times in reports that name no zone (stripe-payout-reconciliation, camt053);"
                    + " default UTC")
    private @Nullable ZoneId zone;

    @Option(
            names = "--dry-run",
            description = "print the facts of reports as JSON Lines instead of sending them; what is to say about the"
                    + " reports goes to standard error")
    private boolean dryRun;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The format, empty where the files hold CloudEvents. */
    Optional<SettlementFormat> format() {
        return Optional.ofNullable(format);
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** Refuses options that do not go together. */
    void check(OutputFormat output) {
        boolean given = Stream.of(source, merchantAccount, batchId, zone).anyMatch(option -> option != null) || dryRun;
        if (format == null && given) {
            throw wrong("--source, --merchant-account, --batch-id, --time-zone and --dry-run: are for reports; give"
                    + " --format as well");
        }
        if (format != null && (source == null || source.isBlank())) {
            throw wrong("--format " + format + ": needs --source, the source that the facts come from, for example"
                    + " --source urn:" + format + ":reports");
        }
        if (dryRun && output == OutputFormat.JSON) {
            throw wrong("--dry-run with --output json: the facts take standard output; leave one of both out");
        }
    }

    ReaderOptions reader() {
        return new ReaderOptions(source == null ? "" : source, merchantAccount, batchId, zone);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The names of the formats. */
    static final class FormatName implements ITypeConverter<SettlementFormat>, Iterable<String> {
        @Override
        public SettlementFormat convert(String name) {
            return SettlementFormat.named(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + names()));
        }

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        private static List<String> names() {
            return Stream.of(SettlementFormat.values())
                    .map(SettlementFormat::toString)
                    .toList();
        }
    }

    /** A zone of the time zone database or an offset. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no zone like Europe/Amsterdam or +01:00");
            }
        }
    }
}
