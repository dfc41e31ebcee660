package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** Faults between a capture and its settlement line. */
final class LineFaults {
    private LineFaults() {}

    static void unsettled(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.lines().clear();
        story.labels.expect(
                "R06", key(story), "CAPTURED_NOT_SETTLED", captured(story).negated());
    }

    static void settledUnknown(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Money amount = story.otherThan(captured(story));
        String unknown = story.transactionId();
        SettledLine line = story.captureLine(story.tender(), amount);
        story.lines().add(line.naming(unknown));
        story.labels.expect("R06", story.transactionKey(unknown), "SETTLED_NOT_CAPTURED", amount);
    }

    static void grossDiffers(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        Money gross = story.otherThan(captured(story));
        story.lines().set(0, story.captureLine(story.tender(), gross));
        story.labels.expect("R06", key(story), "GROSS_DIFFERS", gross.minus(captured(story)));
    }

    static void settledTwice(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        story.lines().add(story.lines().get(0));
        story.labels.expect("R06", key(story), "GROSS_DIFFERS", captured(story));
    }

    static void providerIdChanged(OrderStory story) {
        new OrderCourse(story).paidAtOnce();
        String unknown = story.transactionId();
        story.lines().set(0, story.lines().get(0).naming(unknown));
        story.labels.expect(
                "R06", key(story), "CAPTURED_NOT_SETTLED", captured(story).negated());
        story.labels.expect("R06", story.transactionKey(unknown), "SETTLED_NOT_CAPTURED", captured(story));
    }

    static boolean providerIdLost(BatchReport report, Dice dice, Labels labels) {
        int lineNo = captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        report.changeLine(lineNo, fact -> fact.saying(data -> data.remove("providerTransactionId")));
        labels.expect(
                "R06", key(report, line), "CAPTURED_NOT_SETTLED", line.gross().negated());
        labels.expect(
                "R06", account(report) + report.batch().id() + "/" + lineNo, "SETTLED_WITHOUT_REFERENCE", line.gross());
        return true;
    }

    static boolean merchantAccountSwapped(BatchReport report, Dice dice, Labels labels) {
        int lineNo = captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        String other = report.batch().account().id() + "2";
        report.changeLine(lineNo, fact -> fact.saying((ObjectNode data) -> data.put("merchantAccount", other)));
        labels.expect(
                "R06", key(report, line), "CAPTURED_NOT_SETTLED", line.gross().negated());
        labels.expect(
                "R06",
                report.batch().providerId() + "/" + other + "/" + line.providerTransactionId(),
                "SETTLED_NOT_CAPTURED",
                line.gross());
        return true;
    }

    /** The provider keeps more than was agreed; totals, payout and books follow. */
    static boolean feeTooHigh(BatchReport report, Dice dice, Labels labels) {
        int lineNo = captureLine(report);
        if (lineNo == 0) {
            return false;
        }
        SettledLine line = report.line(lineNo);
        Money more = line.fee();
        List<SettledLine.Fee> fees = line.fees().stream()
                .map(fee -> new SettledLine.Fee(fee.kind(), fee.amount().multipliedBy(2)))
                .toList();
        report.settle(lineNo, line.charging(fees));
        labels.expect("R07", report.reference(lineNo), "FEES_TOO_HIGH", more);
        return true;
    }

    /**
     * The number of a line that is the only one of its transaction, that no fault has touched, and that no amount is converted in; 0 where there is none.
     */
    static int captureLine(BatchReport report) {
        for (int lineNo = 1; lineNo <= report.lineCount(); lineNo++) {
            if (isAloneAndClean(report, lineNo)) {
                return lineNo;
            }
        }
        return 0;
    }

    /** Whether a line is a capture, the only line of its transaction, untouched and not converted. */
    static boolean isAloneAndClean(BatchReport report, int lineNo) {
        SettledLine line = report.line(lineNo);
        for (int other = 1; other <= report.lineCount(); other++) {
            if (other != lineNo
                    && Objects.equals(
                            line.providerTransactionId(), report.line(other).providerTransactionId())) {
                return false;
            }
        }
        return line.kind().equals("CAPTURE") && report.isClean(lineNo) && line.conversion() == null;
    }

    static String key(BatchReport report, SettledLine line) {
        return account(report) + line.providerTransactionId();
    }

    private static String account(BatchReport report) {
        return report.batch().providerId() + "/" + report.batch().account().id() + "/";
    }

    private static String key(OrderStory story) {
        return story.transactionKey(story.tender().providerTransactionId());
    }

    private static Money captured(OrderStory story) {
        return story.tender().captured();
    }
}
