package io.tieout.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as a workbook, a sheet for each part (ECMA-376). Amounts are numbers with all their digits in the file; a spreadsheet calculates with 15 of
 * them, so longer ones are texts. Times of making are left out, so that the same report is the same file.
 */
final class ReportXlsx {
    private static final int DIGITS_OF_A_SPREADSHEET = 15;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CORE = "docProps/core.xml";

    private ReportXlsx() {}

    static void write(DailyReport report, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("tieout-report", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(draft)) {
                draft(report, file);
            }
            try (ZipFile file = new ZipFile(draft.toFile(), StandardCharsets.UTF_8)) {
                withoutTimes(file, out);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void draft(DailyReport report, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Tieout", null);
        for (ReportTable table : ReportTable.of(report)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.heads().size(); column++) {
                sheet.value(0, column, table.heads().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<Object> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    cell(sheet, line, column, row.get(column));
                }
                line++;
            }
            sheet.finish();
        }
        workbook.finish();
    }

    private static void cell(Worksheet sheet, int line, int column, Object cell) {
        ReportTable.Money money = ReportTable.money(cell);
        if (money != null) {
            BigDecimal amount = Figures.scaled(money.amount(), money.currency());
            if (amount.precision() > DIGITS_OF_A_SPREADSHEET) {
                sheet.value(line, column, amount.toPlainString());
            } else {
                sheet.value(line, column, amount);
                String decimals = "0".repeat(Math.max(0, amount.scale()));
                sheet.style(line, column)
                        .format(decimals.isEmpty() ? "#,##0" : "#,##0." + decimals)
                        .set();
            }
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else {
            sheet.value(line, column, cell.toString());
        }
    }

    /** Copies a ZIP file part by part. */
    private static void withoutTimes(ZipFile from, OutputStream to) throws IOException {
        ZipOutputStream out = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (ZipEntry part : from.stream().toList()) {
            ZipEntry copy = new ZipEntry(part.getName());
            copy.setTimeLocal(NO_TIME);
            out.putNextEntry(copy);
            try (InputStream in = from.getInputStream(part)) {
                if (part.getName().equals(CORE)) {
                    String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.write(core.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
            out.closeEntry();
        }
        out.finish();
    }
}
