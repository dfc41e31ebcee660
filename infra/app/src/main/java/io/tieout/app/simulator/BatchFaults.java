package io.tieout.app.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Faults of a batch as a whole. */
final class BatchFaults {
    private BatchFaults() {}

    /** The file is cut short: its last line, a capture, does not arrive. */
    static boolean truncated(BatchReport report, Dice dice, Labels labels) {
        int last = report.lineCount();
        if (last < 2 || !LineFaults.isAloneAndClean(report, last)) {
            return false;
        }
        SettledLine line = report.line(last);
        report.loseLastLine();
        labels.expect(
                "R06",
                LineFaults.key(report, line),
                "CAPTURED_NOT_SETTLED",
                line.gross().negated());
        labels.expect(
                "R08", report.batch().reference(), "LINES_MISSING", line.net().negated());
        return true;
    }

    /** The header counts one line less than there are. */
    static boolean countOff(BatchReport report, Dice dice, Labels labels) {
        report.changeHeader(header -> header.saying(data -> data.put("lineCount", report.lineCount() - 1)));
        labels.expect(
                "R08",
                report.batch().reference(),
                "LINES_SURPLUS",
                Money.zero(report.batch().account().settlementCurrency()));
        return true;
    }

    /** The gross of the header is not that of the lines. */
    static boolean totalOff(BatchReport report, Dice dice, Labels labels) {
        Money gross = report.gross();
        Money change = Money.ofMinor(gross.getCurrencyUnit(), dice.between(1, 5_000));
        report.changeHeader(
                header -> header.saying(data -> data.set("gross", FactJsonNodes.money(gross.plus(change)))));
        labels.expect("R08", report.batch().reference(), "GROSS_DIFFERS", change.negated());
        return true;
    }

    /** The header does not arrive; only where the batch is paid out by itself, so that what is missed is the whole payout. */
    static boolean headerMissing(BatchReport report, Dice dice, Labels labels) {
        if (report.batch().account().provider() != Provider.NORTHPAY) {
            return false;
        }
        report.loseHeader();
        labels.expect("R08", report.batch().reference(), "BATCH_WITHOUT_HEADER", report.net());
        labels.expect(
                "R08",
                "PAYOUT/" + report.batch().providerId() + "/" + report.batch().payoutId(),
                "PAYOUT_BATCH_UNKNOWN",
                report.net());
        return true;
    }

    /** A line's net is not what its gross, fees and reserve leave. */
    static boolean lineNetWrong(BatchReport report, Dice dice, Labels labels) {
        int lineNo = LineFaults.captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        Money net = report.line(lineNo).net();
        Money change = Money.ofMinor(net.getCurrencyUnit(), dice.between(1, Math.max(1, net.getAmountMinorLong() / 4)));
        report.changeLine(lineNo, fact -> fact.saying(data -> data.set("net", FactJsonNodes.money(net.minus(change)))));
        labels.expect("R08", report.batch().reference(), "NET_DIFFERS", change.negated());
        labels.expect("R14", "SETTLEMENT_LINE/" + report.reference(lineNo), "WRONG_AMOUNT", change);
        labels.expect("R21", report.batch().rollKey() + "/BALANCE", "BALANCE_DIFFERS", change);
        return true;
    }

    /** A line was converted at another rate than it says. */
    static boolean rateWrong(BatchReport report, Dice dice, Labels labels) {
        for (int lineNo = 1; lineNo <= report.lineCount(); lineNo++) {
            SettledLine line = report.line(lineNo);
            SettledLine.Conversion conversion = line.conversion();
            if (conversion != null && line.kind().equals("CAPTURE") && report.isClean(lineNo)) {
                BigDecimal rate = conversion.rate().add(BigDecimal.valueOf(dice.between(5, 20)));
                report.settle(
                        lineNo,
                        line.converted(line.gross(), new SettledLine.Conversion(conversion.transactionAmount(), rate)));
                Money said = conversion
                        .transactionAmount()
                        .convertedTo(line.gross().getCurrencyUnit(), rate, RoundingMode.HALF_EVEN);
                labels.expect(
                        "R13",
                        report.reference(lineNo),
                        "CONVERSION_DIFFERS",
                        line.gross().minus(said));
                return true;
            }
        }
        return false;
    }
}
