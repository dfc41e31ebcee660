package io.tieout.app.settlement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * PayPal's Settlement report (STL): each line begins with the kind of its record. RH and RF frame the report, FH and FF the file, SH and SF the section of
 * an account, CH names the columns of the body lines SB, SC and RC count them. Amounts are whole minor units without sign.
 *
 * @see <a href="https://developer.paypal.com/docs/reports/sftp-reports/settlement-report/">PayPal's specification</a>
 */
final class PayPalSettlement implements ReportReader {
    private static final char[] SEPARATORS = {',', '\t', '|', ';'};

    private final ReaderOptions options;

    PayPalSettlement(ReaderOptions options) {
        this.options = options;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        file.checkIsText();
        char separator = separator(file);
        try (TextLines lines = TextLines.of(file, StandardCharsets.UTF_8)) {
            PayPalReading reading = new PayPalReading(options, sink, new CsvLines(lines, separator));
            for (TextLine line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    reading.take(line);
                }
            }
            reading.end(file.name());
        }
    }

    /** The report begins with the record RH; what comes behind it is the separator that the account chose. */
    private static char separator(ReportFile file) throws IOException, FileRefusedException {
        try (TextLines lines = TextLines.of(file, StandardCharsets.UTF_8)) {
            TextLine line = lines.next();
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            String text = line == null ? "" : line.text().strip();
            for (char separator : SEPARATORS) {
                if (text.startsWith("\"RH\"" + separator) || text.startsWith("RH" + separator)) {
                    return separator;
                }
            }
            throw new FileRefusedException(
                    text,
                    "a settlement report begins with the record RH",
                    "check --format, or download the report STL again; a report saved by a spreadsheet may have lost it");
        }
    }
}
