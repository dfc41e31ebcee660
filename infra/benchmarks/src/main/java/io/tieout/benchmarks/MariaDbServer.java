package io.tieout.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A private MariaDB of the system's package (Debian: {@code mariadb-server-core}) under a directory of its own, on a free port of the loopback interface. */
final class MariaDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path data;
    private final int port;
    private final Process process;

    private MariaDbServer(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts it with a buffer pool that holds everything, so that it is measured warm. */
    static MariaDbServer start(Path directory, int bufferPoolMebibytes) throws IOException, SQLException {
        Path server = binary("mariadbd");
        Path data = Files.createDirectories(directory.resolve("mariadb"));
        String user = "--user=" + System.getProperty("user.name");
        run(List.of(
                binary("mariadb-install-db").toString(),
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--datadir=" + data,
                user));
        int port = freePort();
        Process process = new ProcessBuilder(
                        server.toString(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--socket=" + data.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        user,
                        "--innodb-buffer-pool-size=" + bufferPoolMebibytes + "M",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_bin",
                        "--local-infile=1")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("mariadb.log").toFile())
                .start();
        MariaDbServer started = new MariaDbServer(data, port, process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = started.connect("")) {
                connection.createStatement().execute("CREATE DATABASE tieout");
                return started;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    started.close();
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?user=root&allowLocalInfile=true&sslMode=disable&rewriteBatchedStatements=true");
    }

    /** What the tables and their indexes take on disk. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("tieout"))) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Path binary(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")),
                        Stream.of("/usr/sbin", "/usr/bin", "/usr/libexec", "/usr/local/sbin"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name
                        + " is not installed: the peer of this benchmark is MariaDB; install mariadb-server-core"));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
