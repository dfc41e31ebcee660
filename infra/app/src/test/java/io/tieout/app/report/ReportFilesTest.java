package io.tieout.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.report.DailyReport.Age;
import io.tieout.app.report.DailyReport.Bridge;
import io.tieout.app.report.DailyReport.ControlTotal;
import io.tieout.app.report.DailyReport.Movement;
import io.tieout.app.report.DailyReport.OpenBreak;
import io.tieout.app.report.DailyReport.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final String KEY = "=cmd|'<script>alert(1)</script>\"&";

    @TempDir
    Path directory;

    @Test
    void theSameReportIsTheSameBytesAndNothingElseIsLeftBehind() throws IOException {
        List<Path> first = ReportFiles.write(report(), directory.resolve("one"));
        List<Path> second = ReportFiles.write(report(), directory.resolve("two"));
        ReportFiles.write(report(), directory.resolve("one"));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasBinaryContent(Files.readAllBytes(first.get(i)));
        }
        try (Stream<Path> files = Files.list(directory.resolve("one"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "tieout-2026-01-05.html",
                            "tieout-2026-01-05.csv",
                            "tieout-2026-01-05.xlsx",
                            "tieout-2026-01-05.json");
        }
    }

    @Test
    void htmlHoldsEverythingItNeedsAndTextsStayTexts() throws IOException {
        String html = text("html");

        assertThat(html)
                .contains("<svg", "BREAKS", "0.50", "not settled yet", "over 30 days")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;")
                .doesNotContain("<script", "http://", "https://", "src=", "href=");
    }

    @Test
    void csvHasOnePartAfterAnotherAndNoFormulas() throws IOException {
        assertThat(text("csv").lines())
                .contains(
                        "run,verdict,BREAKS",
                        "bridge,EUR,captured,100.00",
                        "bridge,EUR,not settled yet,-10.00",
                        "bridge,EUR,at the bank,80.00",
                        "breaks,R02,EUR,1,1,0,1,0,1,0.30,0.50,0.00,0.30,0.50",
                        "totals,payments,captured,EUR,7,100.00")
                .anyMatch(line -> line.contains("'=cmd"));
    }

    @Test
    void theWorkbookHoldsExactAmounts() throws IOException {
        try (ZipFile workbook = new ZipFile(write("xlsx").toFile())) {
            String sheet = new String(
                    workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet6.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>100.00</v>").doesNotContain("E-");
        }
    }

    @Test
    void jsonHasAmountsAsStrings() throws IOException {
        assertThat(text("json")).contains("\"verdict\":\"BREAKS\",\"openBreaks\":1", "\"amount open\":\"0.50\"");
    }

    private String text(String extension) throws IOException {
        return Files.readString(write(extension));
    }

    private Path write(String extension) throws IOException {
        ReportFiles.write(report(), directory);
        return ReportFiles.file(directory, LocalDate.of(2026, 1, 5), extension);
    }

    private static DailyReport report() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        return new DailyReport(
                day,
                new Run("r-1", "BREAKS", Instant.EPOCH, 41, true, 50, Instant.EPOCH),
                List.of(new Bridge(
                        "EUR",
                        amount("100.0000"),
                        amount("90"),
                        amount("-5"),
                        BigDecimal.ZERO,
                        amount("1"),
                        BigDecimal.ZERO,
                        amount("84"),
                        amount("82"),
                        amount("80"))),
                List.of(new Movement(
                        "R02",
                        "EUR",
                        1,
                        1,
                        0,
                        1,
                        0,
                        1,
                        amount("0.3"),
                        amount("0.5"),
                        BigDecimal.ZERO,
                        amount("0.3"),
                        amount("0.5"))),
                List.of(new Age("R02", "EUR", AgeingBucket.UP_TO_1, 1, amount("0.5"))),
                List.of(new ControlTotal("payments", "captured", "EUR", 7, amount("100.0000"))),
                List.of(new OpenBreak("b-1", "R02", KEY, "high", "UNDERPAID", day, amount("-0.5000"), "EUR", "ada")));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
