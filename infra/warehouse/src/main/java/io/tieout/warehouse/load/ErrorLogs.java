package io.tieout.warehouse.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The reasons why rows were filtered, one file per load, kept for 48 hours as {@code load_error_log_reserve_hours} has it. A name is
 * random and therefore the key to its file: whoever got the reply of the load may read it (protocol section 2.6).
 */
public final class ErrorLogs {
    private static final Duration KEPT_FOR = Duration.ofDays(2);
    static final String ERRORS = "error_log";
    static final String RECORDS = "rejected_record";

    private static final Pattern NAME = Pattern.compile("error_log_[0-9a-f]{16}_[0-9a-f]{16}");

    private final Path directory;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** Keeps the files in a directory, which is created if needed. */
    public ErrorLogs(Path directory, Clock clock, Supplier<UUID> ids) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
        this.ids = ids;
        removeOld();
    }

    /**
     * Stores the lines.
     *
     * @param kind {@link #ERRORS}, which can be downloaded, or {@link #RECORDS}, which lie on the server only
     * @return the name of the log, or the path of the file with the records
     */
    String store(List<String> lines, String kind) throws IOException {
        removeOld();
        UUID id = ids.get();
        String name = kind + "_%016x_%016x".formatted(id.getMostSignificantBits(), id.getLeastSignificantBits());
        Path file = Files.write(directory.resolve(name), lines);
        return kind.equals(RECORDS) ? file.toAbsolutePath().toString() : name;
    }

    /** The lines of a file, or empty if there is none of that name. */
    public Optional<String> read(String name) throws IOException {
        Path file = directory.resolve(NAME.matcher(name).matches() ? name : "none");
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void removeOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT_FOR);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "{error_log,rejected_record}_*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
