package io.tieout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code tieout up} as a process of its own, so that it can be killed. */
final class UpProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final JsonNode addresses;

    private UpProcess(Process process, JsonNode addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /** Starts the stack and waits until it says that it is ready. */
    static UpProcess start(Path data, Path config, Path log) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.timezone=UTC",
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.tieout.app.cli.Tieout",
                        "up",
                        "--data",
                        data.toString(),
                        "--config",
                        config.toString(),
                        "--output",
                        "json"))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        JsonNode ready = firstDocument(process);
        if (ready == null) {
            process.destroyForcibly();
            throw new IllegalStateException("up ended before it was ready; its log ends with\n" + tail(log));
        }
        return new UpProcess(process, ready);
    }

    /** An address that the stack printed, for example {@code http}. */
    String address(String name) {
        return addresses.path("addresses").path(name).asText();
    }

    /** A file that the stack printed, for example {@code token}. */
    Path file(String name) {
        return Path.of(addresses.path("files").path(name).asText());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: no hook runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as an operator would stop it; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("up did not stop within 60 seconds of SIGTERM");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    /** The process writes one JSON document when it is ready and keeps its output open. */
    private static @Nullable JsonNode firstDocument(Process process) throws IOException {
        MappingIterator<JsonNode> documents = JSON.readerFor(JsonNode.class).readValues(process.getInputStream());
        return documents.hasNextValue() ? documents.nextValue() : null;
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
