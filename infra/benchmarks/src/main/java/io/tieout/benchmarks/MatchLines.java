package io.tieout.benchmarks;

import io.tieout.app.matching.DecidedGroups;
import io.tieout.app.matching.KeyLadder;
import io.tieout.app.matching.KindReport;
import io.tieout.app.matching.MatchItem;
import io.tieout.app.matching.MatchSettings;
import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settlement lines a second through the key ladder, against one hash join by transaction id as the limit, each in a child JVM, and the most heap that was
 * used: the ladder with 256 MiB, the join with as much as it needs to hold everything. Of the lines 95 % match 1-1 by transaction id, 2 % in pairs, 1 %
 * by merchant reference, 1 % by amount and day alone; 1 % are of no payment. Arguments: lines (500000), rounds (3).
 */
public final class MatchLines {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private MatchLines() {}

    /** Prints a line a round. With the arguments {@code ladder N} or {@code join N} it is the child. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && (arguments[0].equals("ladder") || arguments[0].equals("join"))) {
            child(arguments[0], Integer.parseInt(arguments[1]));
            return;
        }
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        for (int round = 1; round <= rounds; round++) {
            for (String mode : List.of("ladder", "join")) {
                System.out.printf("round %d, ", round);
                run(mode, lines);
            }
        }
    }

    private static void run(String mode, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        mode.equals("ladder") ? "-Xmx256m" : "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MatchLines.class.getName(),
                        mode,
                        Integer.toString(lines))
                .inheritIO()
                .start();
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the child " + mode + " ended with " + child.exitValue());
        }
    }

    private static void child(String mode, int lines) throws IOException {
        long begun = System.nanoTime();
        String found = mode.equals("ladder") ? ladder(lines) : join(lines);
        long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d lines, %s, %,d lines/s, peak heap %,d MiB%n",
                mode,
                lines,
                found,
                lines * 1000L / millis,
                peakHeap() >> 20);
    }

    private static String ladder(int lines) throws IOException {
        Path directory = Files.createTempDirectory("tieout-benchmark");
        long[] groups = new long[1];
        try {
            KeyLadder ladder = new KeyLadder(
                    MatchKind.CAPTURE, MatchSettings.defaults(), DecidedGroups.none(), directory, group -> groups[0]++);
            items(lines, ladder::add);
            KindReport report = ladder.finish();
            return String.format(Locale.ROOT, "%,d groups, %,d lines open", report.matched(), report.unmatchedTheirs());
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String join(int lines) {
        Map<String, MatchItem> payments = new HashMap<>();
        Map<String, MatchItem> reported = new HashMap<>();
        items(lines, item -> {
            boolean ours = item.member().kind() == MemberKind.PAYMENT;
            item.keys().get(0).forEach(key -> (ours ? payments : reported).put(key, item));
        });
        long groups = reported.entrySet().stream()
                .filter(line -> isSame(payments.get(line.getKey()), line.getValue()))
                .count();
        return String.format(Locale.ROOT, "%,d pairs", groups);
    }

    private static boolean isSame(@Nullable MatchItem payment, MatchItem line) {
        return payment != null && payment.amount().compareTo(line.amount()) == 0;
    }

    /** Payments and lines, each side in an order of its own that has nothing to do with the keys. */
    private static void items(int lines, Consumer<MatchItem> sink) {
        long step = 2_654_435_761L % lines;
        for (int i = 0; i < lines; i++) {
            int number = (int) (i * step % lines);
            payment(number, sink);
            line(lines - 1 - number, sink);
        }
    }

    private static void payment(int number, Consumer<MatchItem> sink) {
        int part = number % 100;
        if (part != 97 && part != 99) { // The second line of a pair, and the line of no payment.
            String cents = Integer.toString(part == 96 ? 2 * cents(number) : cents(number));
            sink.accept(item(
                    MemberKind.PAYMENT,
                    "payment-" + number,
                    new BigDecimal(cents).movePointLeft(2),
                    number % 28,
                    part == 95 ? List.of() : List.of("acme\nshop\ntx-" + number),
                    part == 95 ? List.of() : List.of("acme\norder-" + number)));
        }
    }

    private static void line(int number, Consumer<MatchItem> sink) {
        int part = number % 100;
        int transaction = part == 97 ? number - 1 : number;
        boolean byReference = part == 94;
        boolean byAmount = part == 95;
        int cents = part == 97 ? cents(number - 1) : cents(number);
        sink.accept(item(
                MemberKind.SETTLEMENT_LINE,
                "acme/batch/" + number,
                new BigDecimal(cents).movePointLeft(2),
                number % 28 + 2,
                byReference || byAmount ? List.of() : List.of("acme\nshop\ntx-" + transaction),
                byAmount ? List.of() : List.of("acme\norder-" + transaction)));
    }

    /** Unlike for each payment that only its amount can match. */
    private static int cents(int number) {
        return number % 100 == 95 ? 10_000_000 + number : 100 + number % 99_900;
    }

    private static MatchItem item(
            MemberKind kind, String id, BigDecimal amount, int day, List<String> transaction, List<String> reference) {
        return new MatchItem(
                MatchKind.CAPTURE,
                new MatchMember(kind, id),
                "acme",
                "acme",
                amount,
                "EUR",
                FIRST.plusDays(day),
                id,
                List.of(transaction, reference),
                false);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
