package io.tieout.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --output} that every command has, as a picocli mixin, and the writing of what it chooses. */
public final class OutputOption {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json for one JSON document on standard output; default ${DEFAULT-VALUE}")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** The chosen format. */
    public OutputFormat format() {
        return format;
    }

    /** Writes the result in the chosen format to the command's standard output; only the chosen one is made. */
    public void write(Supplier<String> text, Supplier<JsonNode> json) {
        PrintWriter out = command.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            try {
                out.println(JSON.writeValueAsString(json.get()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree of JSON nodes can always be written", e);
            }
        } else {
            out.print(text.get());
        }
        out.flush();
    }
}
