package io.tieout.app.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactReaders;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as providers write them, and the facts they become. */
class SettlementFilesTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "ADYEN_SETTLEMENT_DETAIL, adyen.csv",
        "STRIPE_PAYOUT_RECONCILIATION, stripe.csv",
        "PAYPAL_STL, paypal.csv",
        "ALIPAY, alipay-gbk.csv",
        "WECHAT_PAY, wechat.csv",
        "CAMT053, camt053-08.xml",
        "CAMT053, camt053-02.xml",
        "TIEOUT_CSV, tieout.csv"
    })
    void becomeTheSameFactsAsEver(SettlementFormat format, String sample) throws IOException, FileRefusedException {
        TestingReports reports = TestingReports.read(format, TestingReports.SAMPLES.resolve(sample));

        assertThat(reports.problems()).isEmpty();
        Path golden = TestingReports.SAMPLES.resolve("golden").resolve(sample + ".jsonl");
        String text = String.join("\n", reports.lines()) + "\n";
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource({
        "ADYEN_SETTLEMENT_DETAIL, adyen.csv",
        "STRIPE_PAYOUT_RECONCILIATION, stripe.csv",
        "PAYPAL_STL, paypal.csv",
        "ALIPAY, alipay-gbk.csv",
        "WECHAT_PAY, wechat.csv",
        "CAMT053, camt053-08.xml",
        "CAMT053, camt053-02.xml",
        "TIEOUT_CSV, tieout.csv"
    })
    void becomeFactsThatTheLedgerTakes(SettlementFormat format, String sample)
            throws IOException, FileRefusedException {
        FactReaders ledger = new FactReaders(ZoneOffset.UTC);

        List<JsonNode> facts = TestingReports.read(format, TestingReports.SAMPLES.resolve(sample))
                .facts();

        assertThat(facts).isNotEmpty().allSatisfy(fact -> ledger.read(envelope(fact)));
        assertThat(facts).extracting(fact -> fact.path("id").asText()).doesNotHaveDuplicates();
    }

    private static FactEnvelope envelope(JsonNode fact) {
        return new FactEnvelope(
                fact.path("source").asText(),
                fact.path("id").asText(),
                fact.path("type").asText(),
                fact.path("subject").asText(),
                Instant.parse(fact.path("time").asText()),
                LocalDate.parse(fact.path("businessdate").asText()),
                fact.path("data"));
    }

    @Test
    void areTheSameFactsUnderAnotherNameAndWithOtherColumnOrderSeparatorAndLineEnds()
            throws IOException, FileRefusedException {
        List<List<String>> rows = TestingReports.text("adyen.csv")
                .replace("\ufeff", "")
                .lines()
                .map(line -> CsvLines.row(line, ','))
                .toList();
        String reordered = rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    Collections.reverse(cells);
                    return cells.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(";"));
                })
                .collect(Collectors.joining("\n"));

        TestingReports original =
                TestingReports.read(SettlementFormat.ADYEN_SETTLEMENT_DETAIL, TestingReports.sample("adyen.csv"));
        TestingReports again = TestingReports.read(
                SettlementFormat.ADYEN_SETTLEMENT_DETAIL, Files.writeString(directory.resolve("other"), reordered));

        assertThat(again.facts()).isEqualTo(original.facts());
        assertThat(again.lines()).isNotEqualTo(original.lines());
    }

    @Test
    void areTheSameFactsInGbkAndInUtf8() throws IOException, FileRefusedException {
        byte[] gbk = TestingReports.sample("alipay-gbk.csv");
        byte[] utf8 = new String(gbk, Charset.forName("GBK")).getBytes(StandardCharsets.UTF_8);
        byte[] wechat = TestingReports.text("wechat.csv").replace("\ufeff", "").getBytes(Charset.forName("GBK"));

        assertThat(TestingReports.read(SettlementFormat.ALIPAY, utf8).facts())
                .isEqualTo(TestingReports.read(SettlementFormat.ALIPAY, gbk).facts());
        assertThat(TestingReports.read(SettlementFormat.WECHAT_PAY, wechat).facts())
                .isEqualTo(TestingReports.read(SettlementFormat.WECHAT_PAY, TestingReports.sample("wechat.csv"))
                        .facts());
    }

    @Test
    void keepTwoLinesThatAreAlikeApart() throws IOException, FileRefusedException {
        String text = TestingReports.text("adyen.csv");
        String settled =
                text.lines().filter(line -> line.contains("O-1001")).findFirst().orElseThrow();

        TestingReports reports = TestingReports.read(
                SettlementFormat.ADYEN_SETTLEMENT_DETAIL, text.replace(settled, settled + "\r\n" + settled));

        List<String> ids = reports.facts("settlement.line-reported").stream()
                .map(fact -> fact.path("id").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(10);
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + ":2");
        assertThat(reports.failures())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason()).contains("add up to EUR 173.85 and its payout is EUR 75.25"));
    }

    @Test
    void readLocalTimesInTheirZoneAndTakeTheLocalDayAsBusinessDay() throws IOException, FileRefusedException {
        JsonNode late = TestingReports.read(
                        SettlementFormat.ADYEN_SETTLEMENT_DETAIL, TestingReports.sample("adyen.csv"))
                .facts("settlement.line-reported")
                .get(0);
        JsonNode early = TestingReports.read(SettlementFormat.ALIPAY, TestingReports.sample("alipay-gbk.csv"))
                .facts("settlement.line-reported")
                .get(0);

        assertThat(late.path("time").asText()).isEqualTo("2026-01-29T22:30:05Z");
        assertThat(late.path("businessdate").asText()).isEqualTo("2026-01-29");
        assertThat(early.path("time").asText()).isEqualTo("2026-01-29T16:01:03Z");
        assertThat(early.path("businessdate").asText()).isEqualTo("2026-01-30");
    }

    @ParameterizedTest
    @CsvSource({"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void readEachVersionOfCamt053(String version) throws IOException, FileRefusedException {
        String status = Integer.parseInt(version) < 7 ? "<Sts>BOOK</Sts>" : "<Sts><Cd>BOOK</Cd></Sts>";
        String pending = Integer.parseInt(version) < 7 ? "<Sts>PDNG</Sts>" : "<Sts><Cd>PDNG</Cd></Sts>";
        String text = TestingReports.text("camt053-08.xml")
                .replace("camt.053.001.08", "camt.053.001." + version)
                .replace("<Sts><Cd>BOOK</Cd></Sts>", status)
                .replace("<Sts><Cd>PDNG</Cd></Sts>", pending);

        TestingReports reports = TestingReports.read(SettlementFormat.CAMT053, text);

        assertThat(reports.facts())
                .isEqualTo(TestingReports.read(SettlementFormat.CAMT053, TestingReports.sample("camt053-08.xml"))
                        .facts());
    }
}
