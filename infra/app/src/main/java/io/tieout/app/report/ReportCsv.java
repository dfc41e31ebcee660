package io.tieout.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A report as one CSV file: each part with its heads, the part's name in the first column. RFC 4180, UTF-8, line feeds. */
final class ReportCsv {
    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private ReportCsv() {}

    static void write(DailyReport report, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        for (ReportTable table : ReportTable.of(report)) {
            csv.writeRecord(with(table.name(), table.heads()));
            for (List<Object> row : table.rows()) {
                csv.writeRecord(with(table.name(), row));
            }
        }
        csv.flush();
    }

    private static List<String> with(String name, List<?> cells) {
        List<String> record = new ArrayList<>();
        record.add(name);
        cells.forEach(cell -> record.add(cell instanceof String string ? harmless(string) : String.valueOf(cell)));
        return record;
    }

    /** Keys come from other systems: none may become a formula where the file is opened. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
