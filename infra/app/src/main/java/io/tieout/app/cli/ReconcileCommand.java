package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.reconciliation.Reconciliation;
import io.tieout.app.reconciliation.ReconciliationJson;
import io.tieout.app.runtime.RunningStack;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.Secret;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioCatalogue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a reconciliation run on a running stack. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Run scenarios at the current cut, record the run and what follows for the breaks, and print both.",
            "The ledger makes the run; an operator asks for it. With --look the warehouse is only looked at and nothing recorded."
        },
        footer = {
            "",
            "Exit code 0: clean; 3: breaks; 4: incomplete, because not everything that the ledger holds was visible, or because the",
            "warehouse is not what the event log gives (tieout verify names every row)."
        })
final class ReconcileCommand implements Callable<Integer> {
    static final int BREAKS = 3;
    static final int INCOMPLETE = 4;

    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "ID",
            description = "Only these, for example R01,R06 (default: all).")
    private List<String> scenarios = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Only breaks of this business date, for example 2026-01-30.")
    private @Nullable LocalDate date;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Judge as of this time, for example 2026-01-31T00:00:00Z (default: now).")
    private @Nullable Instant asOf;

    @Option(names = "--no-match", description = "Run the scenarios without matching first; so do --look and --url.")
    private boolean withoutMatching;

    @Option(
            names = "--await-verifier",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "With --look: wait so long for a comparison of the warehouse with the event log that began after this"
                            + " run (default: ${DEFAULT-VALUE}).")
    private int verifierPatience;

    @Option(names = "--look", description = "Only look: read the warehouse, record nothing.")
    private boolean look;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The ledger's address (default: of the stack that runs on the data directory).")
    private @Nullable String url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the bearer token of an operator with the role reconciler"
                    + " (default: of the first generated operator in the data directory).")
    private @Nullable Path tokenFile;

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "Environment variable with that token, where no file is named.")
    private @Nullable String tokenVariable;

    @Mixin
    private CommandIdOption commandId = new CommandIdOption();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws SQLException {
        if (!look && !withoutMatching && url == null) {
            MatchCommand.run(stackOptions, Notes::say);
        }
        JsonNode found = look ? look() : ask();
        output.write(() -> ReconciliationText.text(found), () -> found);
        return switch (found.path("verdict").asText()) {
            case "CLEAN" -> 0;
            case "BREAKS" -> BREAKS;
            default -> INCOMPLETE;
        };
    }

    private JsonNode ask() {
        String address = url == null ? RunningStack.http(stackOptions.data()) : url;
        HttpUrl server = HttpUrl.parse(address);
        if (server == null) {
            throw new CommandFailure(
                    "--url " + address
                            + ": must be an http or https address, for example http://127.0.0.1:8080; with --look none is needed");
        }
        ObjectNode body = OperatorOptions.body();
        if (!scenarios.isEmpty()) {
            ArrayNode ids = body.putArray("scenarios");
            scenarios.forEach(ids::add);
        }
        if (date != null) {
            body.put("date", date.toString());
        }
        if (asOf != null) {
            body.put("asOf", asOf.toString());
        }
        try (OperatorClient client = new OperatorClient(server, token())) {
            return client.post(commandId.value(), body, "reconciliation-runs");
        }
    }

    private Secret token() {
        if (tokenFile != null) {
            return SecretSource.file(tokenFile);
        }
        return tokenVariable == null
                ? SecretSource.file(RunningStack.operatorToken(stackOptions.data()))
                : SecretSource.environment(tokenVariable, System.getenv());
    }

    private JsonNode look() throws SQLException {
        TieoutConfig config = stackOptions.config();
        WarehouseAddress warehouse = RunningStack.warehouse(config, stackOptions.data());
        ScenarioCatalogue catalogue = ScenarioCatalogue.fromClassPath();
        List<Scenario> chosen = scenarios.isEmpty()
                ? catalogue.scenarios()
                : scenarios.stream().map(catalogue::scenario).toList();
        try (Connection connection =
                warehouse.database(config.warehouse().database()).getConnection()) {
            return ReconciliationJson.of(new Reconciliation(
                            connection,
                            config.kafka().partitions(),
                            config.scenarios(),
                            Duration.ofSeconds(verifierPatience))
                    .run(
                            chosen,
                            asOf == null ? clock.instant() : asOf,
                            Optional.ofNullable(date),
                            id -> Notes.say("running " + id)));
        }
    }
}
