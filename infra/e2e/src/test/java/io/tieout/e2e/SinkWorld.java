package io.tieout.e2e;

import io.tieout.app.embedded.EmbeddedKafkaBroker;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A broker, a warehouse and a sink, each a process of its own that can be killed and started again in the same place. */
final class SinkWorld implements AutoCloseable {
    private static final String READY = "ready";

    private final Path directory;
    private final List<Integer> ports;
    private final Path sinkConfig;
    private Process broker;
    private Process warehouse;
    private Process sink;

    SinkWorld(Path directory, List<Integer> ports, Path sinkConfig) throws IOException {
        this.directory = directory;
        this.ports = ports;
        this.sinkConfig = sinkConfig;
        this.broker = startBroker();
        this.warehouse = startWarehouse();
        this.sink = startSink();
    }

    /** What a process runs: {@code broker DIRECTORY PORT} or {@code warehouse DIRECTORY FE BE MYSQL}, until its input ends. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        try (AutoCloseable server = arguments[0].equals("broker")
                ? EmbeddedKafkaBroker.start(directory, Integer.parseInt(arguments[2]))
                : EmbeddedWarehouse.builder()
                        .directory(directory)
                        .accounts(Accounts.builder()
                                .account("root", "", EnumSet.allOf(Privilege.class))
                                .build())
                        .frontEndPort(Integer.parseInt(arguments[2]))
                        .backEndPort(Integer.parseInt(arguments[3]))
                        .mysqlPort(Integer.parseInt(arguments[4]))
                        .start()) {
            System.out.println(READY + " " + server.getClass().getSimpleName());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the sink's own check of a configuration ends with. */
    int checked(Path config) throws IOException, InterruptedException {
        return java("io.tieout.sink.tool.Main", "--config", config.toString(), "--check-config")
                .waitFor();
    }

    /** What all processes wrote to standard error. */
    String log() throws IOException {
        return Files.readString(directory.resolve("processes.log"));
    }

    void killSink() throws IOException, InterruptedException {
        kill(sink);
        sink = startSink();
    }

    /** A sink that starts while the warehouse is away says so and ends; a supervisor starts it again, as this does. */
    void reviveSink() throws IOException {
        if (!sink.isAlive()) {
            sink = startSink();
        }
    }

    void killWarehouse() throws IOException, InterruptedException {
        kill(warehouse);
        warehouse = startWarehouse();
    }

    void killBroker() throws IOException, InterruptedException {
        kill(broker);
        broker = startBroker();
    }

    @Override
    public void close() {
        for (Process process : List.of(sink, warehouse, broker)) {
            process.destroyForcibly();
        }
    }

    private Process startBroker() throws IOException {
        return awaited(java(
                SinkWorld.class.getName(),
                "broker",
                directory.resolve("kafka").toString(),
                Integer.toString(ports.get(0))));
    }

    private Process startWarehouse() throws IOException {
        return awaited(java(
                SinkWorld.class.getName(),
                "warehouse",
                directory.resolve("warehouse").toString(),
                Integer.toString(ports.get(1)),
                Integer.toString(ports.get(2)),
                Integer.toString(ports.get(3))));
    }

    private Process startSink() throws IOException {
        return java("io.tieout.sink.tool.Main", "--config", sinkConfig.toString());
    }

    private Process java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("processes.log").toFile()))
                .start();
    }

    private static Process awaited(Process process) {
        try {
            @SuppressWarnings("MustBeClosed") // Closing it would break the process's output.
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new IllegalStateException("a process ended before it was ready: " + line);
            }
            return process;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** SIGKILL: no hook runs, no buffer is flushed. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
