package io.tieout.app.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a file is told, and costs nothing else. */
class BrokenFilesTest {
    private static final SettlementFormat ADYEN = SettlementFormat.ADYEN_SETTLEMENT_DETAIL;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoTextOrNothing(SettlementFormat format) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(TestingReports.sample("adyen.csv"));
        }

        refuses(format, new byte[0], "the file is empty");
        refuses(format, gzip.toByteArray(), "compressed with gzip");
        refuses(format, new byte[] {'P', 'K', 3, 4, 0, 0}, "a ZIP archive");
        refuses(format, "\ufeffa,b\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        refuses(format, new byte[10_000], "the file is binary");
        refuses(format, "nothing,of,this\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "");
    }

    private static void refuses(SettlementFormat format, byte[] content, String reason) {
        assertThatThrownBy(() -> TestingReports.read(format, content))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheColumnsThatAreMissingOrThereTwice() throws IOException {
        String text = TestingReports.text("adyen.csv");

        assertThatThrownBy(() -> TestingReports.read(
                        ADYEN, text.replace("Net Debit (NC)", "Other").replace(",Type,", ",Kind,")))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageStartingWith("Type, Net Debit (NC): the format needs these columns and the header has not");
        assertThatThrownBy(() -> TestingReports.read(ADYEN, text.replace("Reserved4", "net credit  (nc)")))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageStartingWith("Net Credit (NC): each column may be in the header once");
    }

    @Test
    void tellsABadLineWithItsNumberAndKeepsTheBatchBack() throws IOException, FileRefusedException {
        TestingReports reports =
                TestingReports.read(ADYEN, TestingReports.text("adyen.csv").replace("98.60", "98.6O"));

        assertThat(reports.facts("settlement.line-reported")).hasSize(8);
        assertThat(reports.facts("settlement.batch-reported"))
                .singleElement()
                .satisfies(
                        batch -> assertThat(batch.at("/data/batchId").asText()).isEqualTo("NorthwindJP-7-JPY"));
        assertThat(reports.failures()).extracting(FileProblem::line).containsExactly(0L, 2L);
        assertThat(reports.failures().get(1).reason()).startsWith("\"98.6O\": \"Net Credit (NC)\" is a plain decimal");
        assertThat(reports.failures().get(1).text()).contains("O-1001");
    }

    @Test
    void tellsEachKindOfBadCell() throws IOException, FileRefusedException {
        String text = TestingReports.text("adyen.csv")
                .replace(",98.60,", ",98.605,")
                .replace("2026-01-29 12:00:00,CET", "29.01.2026 12:00,CET")
                .replace("2026-01-30 09:00:00,CET", "2026-01-30 09:00:00,XYZ")
                .replace(",1164,36,", ",1164.5,36,")
                .replace("EUR,,12.00,1,EUR,,12.00", "EUR,,12.00,1,EUX,,12.00");

        assertThat(TestingReports.read(ADYEN, text).failures().stream()
                        .filter(problem -> problem.line() > 0)
                        .map(FileProblem::reason)
                        .map(reason -> reason.substring(0, reason.indexOf(';')))
                        .map(reason -> reason.substring(0, Math.min(75, reason.length()))))
                .containsExactly(
                        "\"98.605\": \"Net Credit (NC)\" in EUR has at most 2 decimals",
                        "\"29.01.2026 12:00\": \"Creation Date\" is a time written like 2026-01-30 09:15",
                        "\"XYZ\": \"TimeZone\" is a zone like Europe/Amsterdam, +02:00 or one of [AEDT, ",
                        "\"EUX\": \"Net Currency\" is an ISO 4217 code of a currency that money is kept ",
                        "\"1164.5\": \"Net Credit (NC)\" in JPY has at most 0 decimals");
    }

    @Test
    void tellsATypeThatIsNewAndTakesItsMoneyAsACorrection() throws IOException, FileRefusedException {
        TestingReports reports =
                TestingReports.read(ADYEN, TestingReports.text("adyen.csv").replace(",Balancetransfer,", ",Lottery,"));

        assertThat(reports.failures()).isEmpty();
        assertThat(reports.problems())
                .singleElement()
                .satisfies(note -> assertThat(note.value()).isEqualTo("Lottery"));
        assertThat(reports.facts("settlement.line-reported")
                        .get(8)
                        .at("/data/kind")
                        .asText())
                .isEqualTo("CORRECTION");
    }

    @Test
    void tellsALineInAnotherEncoding() throws IOException, FileRefusedException {
        byte[] bytes =
                TestingReports.text("adyen.csv").replace("visaclassic", "caf#").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xe9;

        TestingReports reports = TestingReports.read(ADYEN, bytes);

        assertThat(reports.failures())
                .last()
                .satisfies(problem -> assertThat(problem.rule()).isEqualTo("the line is not text in UTF-8"));
        assertThat(reports.facts("settlement.line-reported")).hasSize(8);
    }

    @Test
    void findsTheNextLineBehindAStrayQuote() throws IOException, FileRefusedException {
        TestingReports reports =
                TestingReports.read(ADYEN, TestingReports.text("adyen.csv").replace("O-1001", "\"O-1001"));

        assertThat(reports.failures()).extracting(FileProblem::line).contains(2L);
        assertThat(reports.facts("settlement.line-reported")).hasSize(8);
    }

    @Test
    void holdsNoFieldOfFiftyMegabytes() throws IOException, FileRefusedException {
        Path file = directory.resolve("enormous");
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        List<String> lines = TestingReports.text("adyen.csv").lines().toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((lines.get(0) + "\n" + lines.get(1) + "\nNorthwind,\"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write(("\"," + "\n" + lines.get(2) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        TestingReports reports = TestingReports.read(ADYEN, file);

        assertThat(reports.facts("settlement.line-reported")).hasSize(2);
        assertThat(reports.failures()).last().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.rule()).isEqualTo("a line has at most 262144 bytes and this one has 52428813");
            assertThat(problem.text().length()).isLessThan(1_000);
        });
    }

    @Test
    void noticesAFileThatIsCutOff() throws IOException, FileRefusedException {
        assertThat(cut(ADYEN, "adyen.csv", "Northwind,NorthwindEU,,,,2026-01-31 04:55:42")
                        .failures())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("EUR 75.25 and its payout is EUR 0.00"));
        assertThat(cut(SettlementFormat.PAYPAL_STL, "paypal.csv", "\"SF\",\"USD\"")
                        .failures())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("SC"));
        assertThat(cut(SettlementFormat.WECHAT_PAY, "wechat.csv", "总交易单数").failures())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("ends with a row of totals"));
        assertThat(cut(SettlementFormat.TIEOUT_CSV, "tieout.csv", "BATCH,").failures())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("comes a row BATCH"));
        TestingReports camt = cut(SettlementFormat.CAMT053, "camt053-08.xml", "<NtryRef>3</NtryRef>");
        assertThat(camt.facts("bank.entry-booked")).hasSize(2);
        assertThat(camt.failures())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).startsWith("the file is well-formed XML up to here"));
    }

    private static TestingReports cut(SettlementFormat format, String sample, String at)
            throws IOException, FileRefusedException {
        String text = TestingReports.text(sample);
        return TestingReports.read(format, text.substring(0, text.indexOf(at)));
    }

    @Test
    void comparesWithTheTotalsOfTheFile() throws IOException, FileRefusedException {
        assertThat(changed(SettlementFormat.PAYPAL_STL, "paypal.csv", "\"SF\",\"USD\",15000", "\"SF\",\"USD\",15001"))
                .containsExactly("Total Gross Amount Credits USD 150.01");
        assertThat(changed(SettlementFormat.PAYPAL_STL, "paypal.csv", "\"RC\",8", "\"RC\",9"))
                .containsExactly("9");
        assertThat(changed(SettlementFormat.WECHAT_PAY, "wechat.csv", "`119.00,`10.00", "`119.00,`10.01"))
                .containsExactly("退款总金额 10.01");
        assertThat(changed(SettlementFormat.TIEOUT_CSV, "tieout.csv", "136.18", "136.17"))
                .containsExactly("acmepay/B-1 gross EUR 136.17");
        assertThat(changed(SettlementFormat.CAMT053, "camt053-08.xml", "1054.53", "1054.54"))
                .containsExactly("DE89370400440532013000/STMT-2026-023 CLBD EUR 1054.54");
        assertThat(changed(SettlementFormat.CAMT053, "camt053-08.xml", "<Sum>22.72</Sum>", "<Sum>22.73</Sum>"))
                .containsExactly("DE89370400440532013000/STMT-2026-023 TtlDbtNtries/Sum 22.73");
        assertThat(changed(
                        SettlementFormat.STRIPE_PAYOUT_RECONCILIATION, "stripe.csv", "-4820,0,-4820", "-4821,0,-4821"))
                .containsExactly("stripe/po_2NXY");
        assertThat(changed(
                        SettlementFormat.STRIPE_PAYOUT_RECONCILIATION,
                        "stripe.csv",
                        "40.00,1.12,38.88",
                        "40.00,1.13,38.88"))
                .containsExactly("net EUR 38.88");
        byte[] alipay = new String(TestingReports.sample("alipay-gbk.csv"), Charset.forName("GBK"))
                .replace("共115.00", "共116.00")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(TestingReports.read(SettlementFormat.ALIPAY, alipay).failures())
                .extracting(FileProblem::value)
                .containsExactly("交易 2 / 116.00");
    }

    /** The facts go in all the same; what differs is told. */
    private static List<String> changed(SettlementFormat format, String sample, String from, String to)
            throws IOException, FileRefusedException {
        TestingReports before = TestingReports.read(format, TestingReports.sample(sample));
        TestingReports reports =
                TestingReports.read(format, TestingReports.text(sample).replace(from, to));
        assertThat(reports.lines()).hasSameSizeAs(before.lines());
        assertThat(reports.failures()).extracting(FileProblem::kind).containsOnly(FileProblem.Kind.CONTROL_TOTAL);
        return reports.failures().stream().map(FileProblem::value).toList();
    }

    @Test
    void readsNoDocumentTypeInAStatement() throws IOException {
        String attack = TestingReports.text("camt053-08.xml")
                .replace("?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                .replace("STMT-2026-023", "&x;");

        assertThatThrownBy(() -> {
                    TestingReports reports = TestingReports.read(SettlementFormat.CAMT053, attack);
                    assertThat(reports.facts()).isEmpty();
                    throw new FileRefusedException("", "", "");
                })
                .isInstanceOf(FileRefusedException.class);
    }
}
