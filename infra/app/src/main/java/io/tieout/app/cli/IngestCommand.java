package io.tieout.app.cli;

import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends files of facts to a ledger. */
@Command(
        name = "ingest",
        description = {
            "Sends facts to a ledger over HTTP: from files of JSON Lines, one CloudEvents 1.0 event a line, or with --format"
                    + " from settlement reports and bank statements.",
            "Facts and files may be sent again at any time: what is recorded already counts as DUPLICATE."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each fact is recorded, a duplicate or kept as a conflict",
            "1:a fact was rejected or could not be sent, a line could not be read, or a file contradicts its own totals",
            "2:the command line was wrong"
        })
final class IngestCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the ledger's address; default ${DEFAULT-VALUE}")
    private String url = "";

    @ArgGroup
    private TokenOption token = new TokenOption();

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500",
            description = "facts in one request; default ${DEFAULT-VALUE}")
    private int batch;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "requests at once; default ${DEFAULT-VALUE}")
    private int parallel;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "how long a request is sent again while the ledger is away or busy; default ${DEFAULT-VALUE}")
    private Duration patience = Duration.ZERO;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to send in their order; - is standard input")
    private List<String> files = List.of();

    @Mixin
    private FormatOptions reports = new FormatOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where the bearer token is; one of both. */
    static final class TokenOption {
        @Option(names = "--token-file", paramLabel = "FILE", description = "file with the bearer token of the source")
        private @Nullable Path file;

        @Option(
                names = "--token-env",
                paramLabel = "NAME",
                description = "environment variable with the bearer token; default TIEOUT_TOKEN")
        private @Nullable String variable;

        Secret secret() {
            return file != null
                    ? SecretSource.file(file)
                    : SecretSource.environment(variable == null ? "TIEOUT_TOKEN" : variable, System.getenv());
        }
    }

    @Override
    public Integer call() throws IOException {
        HttpUrl server = HttpUrl.parse(url);
        if (server == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url " + url + ": must be an http or https address, for example http://127.0.0.1:8080");
        }
        atLeastOne("--batch", batch);
        atLeastOne("--parallel", parallel);
        reports.check(output.format());
        PrintWriter err = spec.commandLine().getErr();
        IngestReport report = new IngestReport(line -> {
            err.println(line);
            err.flush();
        });
        if (reports.isDryRun()) {
            print(report, err);
        } else {
            send(server, report);
        }
        return report.isClean() ? 0 : 1;
    }

    private void send(HttpUrl server, IngestReport report) throws IOException {
        long started = System.nanoTime();
        try (FactClient client = new FactClient(server, token.secret());
                Progress progress = Progress.of(totalBytes(), Terminal.isWatched(System.getenv()))) {
            FactSender sender = new FactSender(
                    client, RetryLadder.lasting(patience), duration -> Thread.sleep(duration.toMillis()));
            try (FactUpload upload = new FactUpload(sender, report, progress, batch, parallel)) {
                read(report, upload::add);
                upload.finish();
            }
            String seconds = BigDecimal.valueOf((System.nanoTime() - started) / 1_000_000, 3)
                    .toPlainString();
            output.write(() -> report.text(seconds), () -> report.json(seconds));
        }
    }

    private void print(IngestReport report, PrintWriter err) throws IOException {
        totalBytes();
        PrintWriter out = spec.commandLine().getOut();
        read(report, line -> out.println(new String(line.bytes(), StandardCharsets.UTF_8)));
        out.flush();
        err.print(report.filesText());
        err.flush();
    }

    private void read(IngestReport report, Consumer<FactLine> lines) throws IOException {
        Optional<ReportReading> reading =
                reports.format().map(format -> new ReportReading(format, reports.reader(), report));
        for (String file : files) {
            if (reading.isPresent()) {
                reading.get().read(file, lines);
            } else {
                try (InputStream in = open(file)) {
                    FactLines.read(file, in, lines);
                }
            }
        }
    }

    private void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + ": must be at least 1; leave it out for the default");
        }
    }

    /** How much there is to send; unknown where standard input or a report is part of it. Every file is looked at before anything is sent. */
    private Optional<Long> totalBytes() throws IOException {
        long total = 0;
        boolean known = reports.format().isEmpty();
        for (String file : files) {
            if (file.equals("-")) {
                known = false;
            } else if (Files.isReadable(Path.of(file)) && !Files.isDirectory(Path.of(file))) {
                total += Files.size(Path.of(file));
            } else {
                throw new CommandFailure(file + ": not a file that can be read; nothing was sent; check the path");
            }
        }
        return known ? Optional.of(total) : Optional.empty();
    }

    private static InputStream open(String file) throws IOException {
        try {
            return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(file + ": is gone since the start; the files before it were sent", e);
        }
    }

    /** A bar on standard error where somebody watches, else nothing. */
    interface Progress extends AutoCloseable {
        void sent(long bytes, long facts);

        @Override
        void close();

        static Progress of(Optional<Long> totalBytes, boolean watched) {
            if (!watched) {
                return new Progress() {
                    @Override
                    public void sent(long bytes, long facts) {}

                    @Override
                    public void close() {}
                };
            }
            ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("ingest")
                    .setInitialMax(totalBytes.orElse(-1L))
                    .setUnit(" MiB", MEBIBYTE)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
            return new Progress() {
                @Override
                public void sent(long bytes, long facts) {
                    bar.stepBy(bytes);
                    bar.setExtraMessage(facts + " facts");
                }

                @Override
                public void close() {
                    bar.close();
                }
            };
        }
    }
}
