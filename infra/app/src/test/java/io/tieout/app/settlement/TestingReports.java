package io.tieout.app.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads reports for tests and keeps everything that comes out. */
final class TestingReports implements FactOutput {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Path SAMPLES = Path.of("src/test/resources/settlement");

    private final List<String> lines = new ArrayList<>();
    private final List<Long> lineNumbers = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    static TestingReports read(SettlementFormat format, Path path) throws IOException, FileRefusedException {
        TestingReports reports = new TestingReports();
        try (ReportFile file = ReportFile.of(path.getFileName().toString(), path)) {
            format.read(file, options(format), reports);
        }
        return reports;
    }

    static TestingReports read(SettlementFormat format, byte[] content) throws FileRefusedException {
        try {
            Path path = Files.createTempFile("tieout-report-", ".test");
            try {
                Files.write(path, content);
                return read(format, path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestingReports read(SettlementFormat format, String content) throws FileRefusedException {
        return read(format, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ReaderOptions options(SettlementFormat format) {
        return new ReaderOptions(
                "urn:test:reports",
                format == SettlementFormat.STRIPE_PAYOUT_RECONCILIATION ? "acct_Northwind" : null,
                null,
                null);
    }

    static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    static String text(String name) throws IOException {
        return new String(sample(name), StandardCharsets.UTF_8);
    }

    @Override
    public void fact(long line, byte[] cloudEvent) {
        lines.add(new String(cloudEvent, StandardCharsets.UTF_8));
        lineNumbers.add(line);
    }

    @Override
    public void problem(FileProblem problem) {
        problems.add(problem);
    }

    List<String> lines() {
        return lines;
    }

    List<Long> lineNumbers() {
        return lineNumbers;
    }

    List<FileProblem> problems() {
        return problems;
    }

    List<FileProblem> failures() {
        return problems.stream().filter(FileProblem::isFailure).toList();
    }

    /** The facts without the hash of the file they were in. */
    List<JsonNode> facts() {
        return lines.stream().map(TestingReports::withoutFileHash).toList();
    }

    List<JsonNode> facts(String type) {
        return facts().stream()
                .filter(fact -> fact.path("type").asText().equals("io.tieout." + type + ".v1"))
                .toList();
    }

    private static JsonNode withoutFileHash(String line) {
        try {
            ObjectNode fact = (ObjectNode) JSON.readTree(line);
            fact.remove("filehash");
            return fact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
