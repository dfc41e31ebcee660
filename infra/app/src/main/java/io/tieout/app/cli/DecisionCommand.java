package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that sends one decision of an operator under a command id and says what was done. */
abstract class DecisionCommand implements Callable<Integer> {
    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private CommandIdOption commandId = new CommandIdOption();

    /**
     * Sends the decision.
     *
     * @param done what to say before the identifier of what was decided
     * @param path below {@code /v1}
     */
    final int decide(ObjectNode body, String done, String... path) {
        JsonNode answer = operator.ask(client -> client.post(commandId.value(), body, path));
        output.write(() -> done + " " + answer.path("id").asText() + "\n", () -> answer);
        return 0;
    }
}
