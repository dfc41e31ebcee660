package io.tieout.app.cli;

import io.tieout.app.settlement.FactOutput;
import io.tieout.app.settlement.FileProblem;
import io.tieout.app.settlement.FileRefusedException;
import io.tieout.app.settlement.ReaderOptions;
import io.tieout.app.settlement.ReportFile;
import io.tieout.app.settlement.SettlementFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a provider's report into lines to send; what is wrong with it goes into the ingest's report. */
final class ReportReading {
    private final SettlementFormat format;
    private final ReaderOptions options;
    private final IngestReport report;

    ReportReading(SettlementFormat format, ReaderOptions options, IngestReport report) {
        this.format = format;
        this.options = options;
        this.report = report;
    }

    /**
     * Reads a file from its beginning to its end, more than once.
     *
     * @param name as the user gave it; {@code -} is standard input
     */
    void read(String name, Consumer<FactLine> lines) throws IOException {
        try (ReportFile file =
                name.equals("-") ? ReportFile.spooled(name, System.in) : ReportFile.of(name, Path.of(name))) {
            Told told = new Told(name, lines);
            try {
                format.read(file, options, told);
            } catch (FileRefusedException e) {
                told.problem(e.problem());
            }
            report.file(name, file.sha256(), told.facts, told.badLines, told.controlTotals);
        }
    }

    /** Passes facts on and counts. */
    private final class Told implements FactOutput {
        private final String file;
        private final Consumer<FactLine> lines;
        private long facts;
        private long badLines;
        private long controlTotals;

        Told(String file, Consumer<FactLine> lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public void fact(long line, byte[] cloudEvent) {
            facts++;
            lines.accept(new FactLine(file, line, cloudEvent));
        }

        @Override
        public void problem(FileProblem problem) {
            badLines += problem.kind() == FileProblem.Kind.BAD_LINE ? 1 : 0;
            controlTotals += problem.kind() == FileProblem.Kind.CONTROL_TOTAL ? 1 : 0;
            report.told(file, problem);
        }
    }
}
