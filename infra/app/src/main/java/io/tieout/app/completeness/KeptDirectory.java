package io.tieout.app.completeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Expected rows that an earlier life left behind are good for the same tables, columns and partitions folded by the same program; for any others they
 * are thrown away and made again from the first event on.
 */
final class KeptDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDirectory.class);
    private static final String FILE = "made-for";
    /** Raise it when the fold or the form of what is kept changes. */
    private static final int FORM = 1;

    private KeptDirectory() {}

    static void check(Path directory, List<ProvenTable> tables, int partitions) {
        StringBuilder form = new StringBuilder("form " + FORM + ", " + partitions + " partitions\n");
        tables.forEach(table -> form.append(table.table().ordinal())
                .append(' ')
                .append(table.name())
                .append(' ')
                .append(table.shape().keyColumns())
                .append(' ')
                .append(table.columns())
                .append('\n'));
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            if (Files.exists(file) && Files.readString(file).contentEquals(form)) {
                return;
            }
            if (Files.exists(file)) {
                LOG.info("the expected rows in {} are of another version and are made again", directory);
            }
            delete(directory.resolve("rows"));
            Files.writeString(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException("directory " + directory + " cannot be used for expected rows", e);
        }
    }

    /** Deletes a directory and what is in it; nothing happens where there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
