package io.tieout.app.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Damages sample files in every way that a transport or an editor can, and checks that nothing escapes but the documented refusal, and that each row that
 * was not touched still becomes its fact. A row is compared by what it says, without its place in the batch.
 */
class MutatedFilesTest {
    private static final Map<SettlementFormat, String> SAMPLES = Map.of(
            SettlementFormat.ADYEN_SETTLEMENT_DETAIL, "adyen.csv",
            SettlementFormat.STRIPE_PAYOUT_RECONCILIATION, "stripe.csv",
            SettlementFormat.PAYPAL_STL, "paypal.csv",
            SettlementFormat.ALIPAY, "alipay-gbk.csv",
            SettlementFormat.WECHAT_PAY, "wechat.csv",
            SettlementFormat.TIEOUT_CSV, "tieout.csv",
            SettlementFormat.CAMT053, "camt053-08.xml");

    private static final Map<SettlementFormat, TestingReports> WHOLE = new EnumMap<>(SettlementFormat.class);

    enum Damage {
        FLIP_A_BIT,
        DELETE_A_LINE,
        DOUBLE_A_LINE,
        SWAP_LINES,
        CUT_OFF
    }

    @Property(tries = 700, seed = "20260130", shrinking = ShrinkingMode.OFF)
    void losesNoRowThatWasNotTouched(
            @ForAll SettlementFormat format,
            @ForAll Damage damage,
            @ForAll @IntRange(max = 999_983) int at,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] original = sample(SAMPLES.getOrDefault(format, ""));
        List<byte[]> lines = lines(original);
        Set<Integer> touched = new HashSet<>();
        byte[] damaged = damage(damage, original, lines, at, bit, touched);

        TestingReports reports;
        try {
            reports = TestingReports.read(format, damaged);
        } catch (FileRefusedException e) {
            assertThat(format == SettlementFormat.CAMT053 || touchesTheFrame(format, lines, touched))
                    .as("%s at %d, bit %d: %s", damage, at, bit, e.getMessage())
                    .isTrue();
            return;
        }
        if (format == SettlementFormat.CAMT053 || touchesTheFrame(format, lines, touched)) {
            return;
        }
        List<String> left = new ArrayList<>(said(reports));
        TestingReports whole = WHOLE.computeIfAbsent(format, each -> read(each, original));
        for (int i = 0; i < whole.lines().size(); i++) {
            int line = Math.toIntExact(whole.lineNumbers().get(i)) - 1;
            if (line >= 0 && !touched.contains(line)) {
                String said = said(whole.facts().get(i));
                assertThat(left.remove(said))
                        .as("%s at %d, bit %d: line %d is still there: %s", damage, at, bit, line + 1, said)
                        .isTrue();
            }
        }
    }

    /**
     * Lines that others depend on: headers, comments, sections, totals' headers, and in Stripe's sample a field over two lines, whose quote, left open,
     * takes in what follows.
     */
    private static boolean touchesTheFrame(SettlementFormat format, List<byte[]> lines, Set<Integer> touched) {
        return touched.stream().anyMatch(line -> {
            String text = new String(lines.get(line), StandardCharsets.ISO_8859_1);
            return switch (format) {
                case ALIPAY -> line < 5 || text.startsWith("#");
                case STRIPE_PAYOUT_RECONCILIATION -> line < 3;
                case PAYPAL_STL -> !text.startsWith("\"SB\"");
                default -> line == 0;
            };
        });
    }

    private static byte[] damage(
            Damage damage, byte[] original, List<byte[]> lines, int at, int bit, Set<Integer> touched) {
        int line = at % lines.size();
        List<byte[]> changed = new ArrayList<>(lines);
        switch (damage) {
            case FLIP_A_BIT -> {
                byte[] flipped = original.clone();
                int place = at % flipped.length;
                flipped[place] ^= (byte) (1 << bit);
                int of = lineOf(lines, place);
                touched.add(of);
                if (original[place] == '\n' && of + 1 < lines.size()) {
                    touched.add(of + 1);
                }
                return flipped;
            }
            case DELETE_A_LINE -> {
                touched.add(line);
                changed.remove(line);
            }
            case DOUBLE_A_LINE -> {
                changed.add(line, lines.get(line));
                touched.add(line);
            }
            case SWAP_LINES -> {
                int other = (at / lines.size()) % lines.size();
                changed.set(line, lines.get(other));
                changed.set(other, lines.get(line));
                touched.add(line);
                touched.add(other);
            }
            case CUT_OFF -> {
                int place = at % original.length;
                for (int i = lineOf(lines, place); i < lines.size(); i++) {
                    touched.add(i);
                }
                return Arrays.copyOf(original, place);
            }
        }
        byte[] all = new byte[changed.stream().mapToInt(each -> each.length).sum()];
        int to = 0;
        for (byte[] each : changed) {
            System.arraycopy(each, 0, all, to, each.length);
            to += each.length;
        }
        return all;
    }

    private static int lineOf(List<byte[]> lines, int place) {
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            end += lines.get(i).length;
            if (place < end) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private static List<byte[]> lines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n' || i == content.length - 1) {
                lines.add(Arrays.copyOfRange(content, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    private static List<String> said(TestingReports reports) {
        return reports.facts().stream().map(MutatedFilesTest::said).toList();
    }

    /** What a fact says without what depends on the rest of its file. */
    private static String said(JsonNode fact) {
        JsonNode data = fact.path("data");
        return fact.path("type").asText() + " " + fact.path("time").asText() + " " + data.path("batchId") + " "
                + data.path("batchIds") + " " + data.path("kind") + " " + data.path("providerTransactionId") + " "
                + data.path("gross") + " " + data.path("fees") + " " + data.path("net") + " " + data.path("amount");
    }

    private static TestingReports read(SettlementFormat format, byte[] content) {
        try {
            return TestingReports.read(format, content);
        } catch (FileRefusedException e) {
            throw new AssertionError("a sample is read", e);
        }
    }

    private static byte[] sample(String name) {
        try {
            return TestingReports.sample(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
