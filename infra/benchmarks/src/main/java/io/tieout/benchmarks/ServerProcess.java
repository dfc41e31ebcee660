package io.tieout.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, so that its processor time is not the client's. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final List<Integer> ports;

    private ServerProcess(Process process, List<Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    /** Starts a main class that prints its ports in its first line. */
    static ServerProcess start(Class<?> main) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        @SuppressWarnings("MustBeClosed") // Closing it would end the server, which ends with its input.
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException(main.getSimpleName() + " ended before it printed its ports");
        }
        return new ServerProcess(
                process,
                java.util.Arrays.stream(line.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
    }

    int port(int number) {
        return ports.get(number);
    }

    /** Processor time used so far, in nanoseconds. */
    long cpuNanos() {
        return process.info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
