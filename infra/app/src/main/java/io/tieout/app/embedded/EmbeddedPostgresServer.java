package io.tieout.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private PostgreSQL server with a data directory of its own, on loopback, with a generated password and full durability. A server that a
 * killed process left behind on the same directory is stopped first, so that a restart continues where the crash stopped.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String USER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final Path cluster;
    private final String password;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, Path cluster, String password) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.password = password;
    }

    /**
     * Starts the server.
     *
     * @param directory holds the cluster, the binaries and the password; created when missing
     * @param port the port on loopback, 0 for a free one
     */
    public static EmbeddedPostgresServer start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            Path passwordFile = directory.resolve("password");
            String password = PrivateFile.secret(passwordFile, new SecureRandom());
            Path cluster = directory.resolve("cluster");
            stopLeftover(cluster);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                    .setPGStartupWait(STARTUP_WAIT)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("postgres.log").toFile()))
                    .setConnectConfig("password", password)
                    // Options of initdb: loopback connections must know the password.
                    .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
                    .setLocaleConfig("auth-host", "scram-sha-256");
            // The library's defaults are those of a throw-away test server.
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                builder.setServerConfig(setting, "on");
            }
            builder.setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("unix_socket_directories", "");
            if (port != 0) {
                builder.setPort(port);
            }
            return new EmbeddedPostgresServer(builder.start(), cluster, password);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL cannot start in " + directory + "; its log is " + directory.resolve("postgres.log"), e);
        }
    }

    /** The JDBC address without credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    /** The owner of the database. */
    public String user() {
        return USER;
    }

    /** The generated password. */
    public String password() {
        return password;
    }

    /** The server's first process, whose descendants are the others; empty if it has died. */
    public Optional<ProcessHandle> process() {
        try {
            return postmaster(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException("the process id of PostgreSQL cannot be read", e);
        }
    }

    /** Stops the server and waits for it. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly; the next start recovers", e);
        }
    }

    private static void stopLeftover(Path cluster) throws IOException {
        Optional<ProcessHandle> leftover = postmaster(cluster);
        if (leftover.isPresent()) {
            LOG.info(
                    "Stopping PostgreSQL process {} that a killed process left on {}",
                    leftover.get().pid(),
                    cluster);
            stop(leftover.get());
        }
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        Path pidFile = cluster.resolve(PID_FILE);
        return Files.exists(pidFile)
                ? Files.readAllLines(pidFile).stream()
                        .findFirst()
                        .map(String::trim)
                        .map(Long::parseLong)
                        .flatMap(ProcessHandle::of)
                        .filter(EmbeddedPostgresServer::isPostgres)
                : Optional.empty();
    }

    /** A process id is reused after a reboot, so the pid file alone proves nothing. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(SHUTDOWN_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException("waiting for PostgreSQL process " + process.pid() + " to stop failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL process " + process.pid() + " was stopping", e);
        }
    }
}
