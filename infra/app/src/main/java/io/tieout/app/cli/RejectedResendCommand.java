package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.rejected.RejectedItem;
import io.tieout.app.rejected.RejectedLog;
import io.tieout.app.rejected.Resolution;
import io.tieout.app.runtime.RunningStack;
import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rejected resend}. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Send rejected facts again through the ledger's normal door, as they were or as corrected in a file of"
                    + " tieout rejected export.",
            "What is answered is marked RESENT; a fact that is rejected again is in the list under a new id."
        },
        footer = {
            "",
            "Exit code 0: each is recorded, a duplicate or a conflict; 1: one was rejected again or could not be sent."
        })
final class RejectedResendCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Mixin
    private RejectedFilter filter = new RejectedFilter();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The ledger's address (default: that of the stack on --data).")
    private @Nullable String url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File with the bearer token of the source (default: the variable TIEOUT_TOKEN, else the embedded"
                            + " stack's token).")
    private @Nullable Path tokenFile;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT30S",
            description = "How long a fact is sent again while the ledger is away or busy (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ZERO;

    @Mixin
    private OutputOption output = new OutputOption();

    private final Clock clock = Clock.systemUTC();

    /** Which facts; one of three. */
    static final class Which {
        @Option(
                names = "--id",
                split = ",",
                paramLabel = "ID",
                description = "These, unchanged, for example 0-17,0-18.")
        private List<String> ids = List.of();

        @Option(names = "--file", paramLabel = "FILE", description = "Those of an exported file, as corrected there.")
        private @Nullable Path file;

        @Option(
                names = "--all",
                description = "All that the filter takes, unchanged: after a mistake in the configuration.")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException {
        HttpUrl server = HttpUrl.parse(url == null ? RunningStack.http(stackOptions.data()) : url);
        if (server == null) {
            throw new CommandFailure("--url " + (url == null ? "" : url)
                    + ": must be an http or https address, for example http://127.0.0.1:8080");
        }
        List<Correction> fromFile = which.file == null ? List.of() : corrections(which.file);
        List<Resender.Outcome> outcomes = RejectedLogs.with(stackOptions, log -> {
            List<Correction> corrections = which.file == null ? unchanged(log) : fromFile;
            refuseResent(log.resolutions(), corrections);
            try (FactClient client = new FactClient(server, token())) {
                return send(
                        log,
                        new Resender(client, RetryLadder.lasting(patience), pause -> Thread.sleep(pause.toMillis())),
                        corrections);
            }
        });
        output.write(() -> text(outcomes), () -> json(outcomes));
        return outcomes.stream()
                        .allMatch(outcome ->
                                List.of("RECORDED", "DUPLICATE", "CONFLICT").contains(outcome.outcome()))
                ? 0
                : 1;
    }

    private static List<Correction> corrections(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure(file + ": not a file that can be read; nothing was sent; check the path");
        }
        List<Correction> corrections = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            FactLines.read(file.toString(), in, line -> corrections.add(Correction.of(line)));
        }
        return corrections;
    }

    private List<Correction> unchanged(RejectedLog log) {
        List<RejectedItem> items = which.all
                ? RejectedLogs.matching(log, filter.since(), filter)
                : which.ids.stream().map(id -> RejectedLogs.find(log, id)).toList();
        return items.stream()
                .map(item -> Correction.unchanged(item.id(), RejectedEvents.event(item.fact())))
                .toList();
    }

    private static void refuseResent(Map<String, Resolution> resolutions, List<Correction> corrections) {
        for (Correction correction : corrections) {
            Resolution resolution = resolutions.get(correction.id().toString());
            if (resolution != null && resolution.state() == Resolution.State.RESENT) {
                throw new CommandFailure("rejected fact " + correction.id() + ": was resent at " + resolution.at()
                        + " (" + resolution.note() + "); take it out of the selection; nothing was sent");
            }
        }
    }

    /** Marks each fact as soon as it is answered, so that an interrupted run can be started again. */
    private List<Resender.Outcome> send(RejectedLog log, Resender resender, List<Correction> corrections) {
        List<Resender.Outcome> outcomes = new ArrayList<>();
        for (Correction correction : corrections) {
            try {
                Resender.Outcome outcome = resender.send(correction);
                outcomes.add(outcome);
                if (outcome.resolved()) {
                    log.resolve(Map.of(
                            outcome.id(),
                            new Resolution(
                                    Resolution.State.RESENT,
                                    clock.instant(),
                                    System.getProperty("user.name", ""),
                                    outcome.outcome())));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure(
                        "interrupted after " + outcomes.size() + " of " + corrections.size()
                                + " facts; start it again, what was answered is marked",
                        e);
            }
        }
        return outcomes;
    }

    private Secret token() {
        if (tokenFile != null) {
            return SecretSource.file(tokenFile);
        }
        Path embedded = RunningStack.embeddedToken(stackOptions.data());
        return !System.getenv().containsKey("TIEOUT_TOKEN") && Files.isReadable(embedded)
                ? SecretSource.file(embedded)
                : SecretSource.environment("TIEOUT_TOKEN", System.getenv());
    }

    private static String text(List<Resender.Outcome> outcomes) {
        TextTable table = TextTable.columns("id", "outcome", "reason");
        outcomes.forEach(outcome -> table.row(outcome.id(), outcome.outcome(), outcome.reason()));
        return table.toString();
    }

    private static ObjectNode json(List<Resender.Outcome> outcomes) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (Resender.Outcome outcome : outcomes) {
            document.withArray("resent")
                    .addObject()
                    .put("id", outcome.id().toString())
                    .put("outcome", outcome.outcome())
                    .put("reason", outcome.reason());
        }
        document.withArray("resent");
        return document;
    }
}
