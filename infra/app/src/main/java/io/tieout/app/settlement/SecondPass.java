package io.tieout.app.settlement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts of a file whose batches are added up. The fact of a batch is kept back where a line of it could not be read: facts are for ever,
 * and its totals would be wrong. Once the file is right the same call sends it, and the lines count as {@code DUPLICATE}.
 */
final class SecondPass implements ReportSink {
    private final ReportReader reader;
    private final FirstPass first;
    private final SettlementFacts facts;
    private final FactOutput output;
    private final MessageDigest sha256 = ReportFile.newSha256();
    private final Occurrences occurrences = new Occurrences();
    private final Map<BatchKey, Integer> lineNumbers = new HashMap<>();

    SecondPass(ReportReader reader, FirstPass first, SettlementFacts facts, FactOutput output) {
        this.reader = reader;
        this.first = first;
        this.facts = facts;
        this.output = output;
    }

    /** Writes the batches; to be called before the lines are read. */
    void begin() {
        first.batches().forEach((key, batch) -> {
            ReportedTotals totals = batch.totals();
            if (batch.reported() == null && isIncomplete(batch)) {
                problem(new FileProblem(
                        FileProblem.Kind.BAD_LINE,
                        0,
                        "",
                        key.provider() + "/" + key.batchId(),
                        "the totals of a batch are known when each of its lines could be read, so its fact is kept back",
                        "have the lines below corrected and send the file again"));
            } else if (totals != null) {
                output.fact(0, facts.batch(key, totals));
            }
        });
    }

    /** Writes what the batches imply and checks them; to be called after the lines are read. */
    void end() {
        first.batches().forEach((key, batch) -> {
            if (isIncomplete(batch)) {
                return;
            }
            reader.impliedPayout(key, batch).ifPresent(payout -> output.fact(0, facts.payout(payout)));
            for (String contradiction : reader.contradictions(batch)) {
                controlTotal(0, "", key.provider() + "/" + key.batchId(), contradiction);
            }
            ReportedTotals reported = batch.reported();
            ReportedTotals counted = batch.counted();
            if (reported != null) {
                compare(key, "line count", String.valueOf(reported.lineCount()), String.valueOf(batch.lines()));
            }
            if (reported != null && counted != null) {
                compare(key, "gross", reported.gross(), counted.gross());
                compare(key, "fee", reported.fee(), counted.fee());
                compare(key, "reserve", reported.reserve(), counted.reserve());
                compare(key, "net", reported.net(), counted.net());
            }
        });
    }

    private boolean isIncomplete(BatchSummary batch) {
        return batch.badLines() + first.badLinesOfUnknownBatch() > 0;
    }

    private void compare(BatchKey key, String what, Money reported, Money counted) {
        compare(key, what, reported.toString(), counted.toString());
    }

    private void compare(BatchKey key, String what, String reported, String counted) {
        if (!reported.equals(counted)) {
            controlTotal(
                    0,
                    "",
                    key.provider() + "/" + key.batchId() + " " + what + " " + reported,
                    "the lines of the batch add up to " + counted);
        }
    }

    @Override
    public void line(long lineNumber, ReportedLine line) {
        BatchSummary batch = batch(line.batch());
        int place = lineNumbers.merge(line.batch(), 1, Integer::sum);
        LocalDate valueDate = line.valueDate();
        if (valueDate == null) {
            ReportedTotals totals = batch.totals();
            valueDate = totals == null ? line.time().toLocalDate() : totals.valueDate();
        }
        BatchKey key = line.batch();
        sha256.update(
                (key.provider() + "\n" + key.batchId() + "\n" + line.identity()).getBytes(StandardCharsets.UTF_8));
        byte[] hash = sha256.digest();
        output.fact(
                lineNumber,
                facts.line(line, line.lineNo() > 0 ? line.lineNo() : place, valueDate, hash, occurrences.next(hash)));
        if (!line.amounts().addUp()) {
            controlTotal(
                    lineNumber,
                    "",
                    "net " + line.amounts().net(),
                    "net is gross " + line.amounts().gross() + " less fees "
                            + line.amounts().fee() + " less reserve "
                            + line.amounts().reserve());
        }
    }

    private BatchSummary batch(BatchKey key) {
        BatchSummary batch = first.batches().get(key);
        if (batch == null) {
            throw new IllegalStateException(
                    "batch " + key + " was not there in the first pass: a reader gives the same twice, unless the file"
                            + " changed meanwhile; send it again");
        }
        return batch;
    }

    @Override
    public void payout(long lineNumber, ReportedPayout payout) {
        output.fact(lineNumber, facts.payout(payout));
    }

    @Override
    public void totals(long lineNumber, BatchKey batch, ReportedTotals totals) {
        // Written before the lines.
    }

    @Override
    public void bad(long lineNumber, String text, @Nullable BatchKey batch, BadLineException reason) {
        BatchKey key = batch;
        if (key == null && first.batches().size() == 1) {
            key = first.batches().keySet().iterator().next();
        }
        if (key != null) {
            lineNumbers.merge(key, 1, Integer::sum);
        }
        problem(new FileProblem(
                FileProblem.Kind.BAD_LINE, lineNumber, text, reason.value(), reason.rule(), reason.remedy()));
    }

    @Override
    public void problem(FileProblem problem) {
        output.problem(problem);
    }
}
