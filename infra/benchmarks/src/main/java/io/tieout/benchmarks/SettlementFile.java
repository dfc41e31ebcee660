package io.tieout.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tieout.app.settlement.FactOutput;
import io.tieout.app.settlement.FileProblem;
import io.tieout.app.settlement.FileRefusedException;
import io.tieout.app.settlement.ReaderOptions;
import io.tieout.app.settlement.ReportFile;
import io.tieout.app.settlement.SettlementFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Lines a second of an Adyen settlement detail report into facts, against the same file through FastCSV alone as the limit, each in a child JVM with
 * 64 MiB of heap, and the most heap that was used. Arguments: lines (500000), rounds (3).
 */
public final class SettlementFile {
    private static final String HEADER =
            "Company Account,Merchant Account,Psp Reference,Merchant Reference,Payment Method,"
                    + "Creation Date,TimeZone,Type,Modification Reference,Gross Currency,Gross Debit (GC),Gross Credit (GC),"
                    + "Exchange Rate,Net Currency,Net Debit (NC),Net Credit (NC),Commission (NC),Markup (NC),Scheme Fees (NC),"
                    + "Interchange (NC),Payment Method Variant,Modification Merchant Reference,Batch Number,Reserved4\n";

    private SettlementFile() {}

    /** Prints a line a round. With the arguments {@code read FILE} or {@code csv FILE} it is the child. */
    public static void main(String[] arguments) throws IOException, InterruptedException, FileRefusedException {
        if (arguments.length == 2 && (arguments[0].equals("read") || arguments[0].equals("csv"))) {
            child(arguments[0], Path.of(arguments[1]));
            return;
        }
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path file = Files.createTempFile("tieout-benchmark-", ".csv");
        try {
            write(file, lines);
            System.out.printf("%,d lines, %,d bytes%n", lines, Files.size(file));
            for (int round = 1; round <= rounds; round++) {
                for (String mode : List.of("read", "csv")) {
                    System.out.printf("round %d, ", round);
                    run(mode, file);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void run(String mode, Path file) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SettlementFile.class.getName(),
                        mode,
                        file.toString())
                .inheritIO()
                .start();
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the child " + mode + " ended with " + child.exitValue());
        }
    }

    private static void write(Path file, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            long paidOut = 0;
            for (int i = 0; i < lines; i++) {
                int cents = 100 + i % 99_900;
                int fee = 10 + i % 90;
                out.write(String.format(
                        Locale.ROOT,
                        "Northwind,NorthwindEU,88%014d,O-%d,visa,2026-01-%02d %02d:%02d:%02d,CET,Settled,85%014d,EUR,,%s,1,EUR,,%s,%s,,,,"
                                + "visaclassic,,141,%n",
                        i,
                        i,
                        1 + i % 28,
                        i % 24,
                        i % 60,
                        i / 60 % 60,
                        i,
                        euros(cents),
                        euros(cents - fee),
                        euros(fee)));
                paidOut += cents - fee;
            }
            out.write("Northwind,NorthwindEU,,,,2026-01-31 04:55:42,CET,MerchantPayout,TX1 batch 141,EUR,,,,EUR,"
                    + euros(paidOut) + ",,,,,,,,141,\n");
        }
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private static void child(String mode, Path file) throws IOException, FileRefusedException {
        long begun = System.nanoTime();
        long counted = mode.equals("read") ? facts(file) : records(file);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "%s: %,d in %,d ms, %,d/s, most heap used %,d KiB of 65,536%n",
                mode, counted, millis, counted * 1_000 / Math.max(1, millis), peak / 1024);
    }

    private static long facts(Path path) throws IOException, FileRefusedException {
        Counting counting = new Counting();
        try (ReportFile file = ReportFile.of("benchmark", path)) {
            SettlementFormat.ADYEN_SETTLEMENT_DETAIL.read(file, ReaderOptions.of("urn:benchmark"), counting);
        }
        return counting.facts;
    }

    private static long records(Path file) throws IOException {
        long records = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                records += record.getFieldCount() > 1 ? 1 : 0;
            }
        }
        return records;
    }

    /** Counts and throws away. */
    private static final class Counting implements FactOutput {
        private long facts;

        @Override
        public void fact(long line, byte[] cloudEvent) {
            facts++;
        }

        @Override
        public void problem(FileProblem problem) {
            System.out.println(problem.kind() + " " + problem.reason());
        }
    }
}
