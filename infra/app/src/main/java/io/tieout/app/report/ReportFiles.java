package io.tieout.app.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/** Writes a report's files. Each appears whole or not at all, and one that is there is replaced at once. */
public final class ReportFiles {
    static final String HTML = "html";
    static final String CSV = "csv";
    static final String XLSX = "xlsx";
    static final String JSON = "json";

    private ReportFiles() {}

    /**
     * Writes HTML, CSV, XLSX and JSON.
     *
     * @param directory made where it is missing
     * @return the files, the HTML first
     */
    public static List<Path> write(DailyReport report, Path directory) throws IOException {
        Files.createDirectories(directory);
        return List.of(
                write(file(directory, report.date(), HTML), out -> ReportHtml.write(report, out)),
                write(file(directory, report.date(), CSV), out -> ReportCsv.write(report, out)),
                write(file(directory, report.date(), XLSX), out -> ReportXlsx.write(report, out)),
                write(file(directory, report.date(), JSON), out -> ReportJson.write(report, out)));
    }

    /** Where the report of a day is. */
    public static Path file(Path directory, LocalDate date, String extension) {
        return directory.resolve("tieout-" + date + "." + extension);
    }

    /** The content of a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Path write(Path file, Content content) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
