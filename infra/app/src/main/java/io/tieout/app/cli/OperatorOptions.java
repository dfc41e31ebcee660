package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.secret.SecretSource;
import io.tieout.ledger.Secret;
import java.nio.file.Path;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ledger is and who asks, as a picocli mixin. */
final class OperatorOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the ledger's address; default ${DEFAULT-VALUE}")
    private String url = "";

    @Option(names = "--token-file", paramLabel = "FILE", description = "file with your bearer token")
    private @Nullable Path file;

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            defaultValue = "TIEOUT_TOKEN",
            description =
                    "environment variable with your bearer token, where no file is named; default ${DEFAULT-VALUE}")
    private String variable = "";

    /** Asks with a client that is closed afterwards. */
    JsonNode ask(Function<OperatorClient, JsonNode> question) {
        HttpUrl server = HttpUrl.parse(url);
        if (server == null) {
            throw new CommandFailure(
                    "--url " + url + ": must be an http or https address, for example http://127.0.0.1:8080");
        }
        try (OperatorClient client = new OperatorClient(server, secret())) {
            return question.apply(client);
        }
    }

    private Secret secret() {
        return file != null ? SecretSource.file(file) : SecretSource.environment(variable, System.getenv());
    }

    /** An empty body. */
    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
