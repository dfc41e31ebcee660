package io.tieout.app.simulator;

import org.joda.money.Money;

/** Faults of disputes. */
final class DisputeFaults {
    private DisputeFaults() {}

    /** The provider takes the money, and nobody hears of the dispute. */
    static void withoutCase(LaterStory story, Dispute dispute) {
        story.lose("chargeback.opened");
        story.lose("entitlement.revoked");
        story.loseBookings("CHARGEBACK");
        MerchantAccount account = story.purchase.account();
        story.labels.expect(
                "R12",
                account.provider().id() + "/" + account.id() + "/" + dispute.chargebackId(),
                "SETTLED_WITHOUT_CASE",
                dispute.amount());
    }

    /** The dispute is open, and the provider has not taken the money. */
    static void unsettled(LaterStory story, Dispute dispute) {
        story.lines().clear();
        expect(story, dispute, "OPENED_NOT_SETTLED", dispute.amount().negated());
    }

    /** The dispute is won, and the provider keeps the money. */
    static void wonNotCredited(LaterStory story, Dispute dispute) {
        story.lines().clear();
        expect(story, dispute, "WON_NOT_CREDITED", dispute.amount());
    }

    /** The card holder's bank takes the money, and a part was given back already. */
    static void refundedToo(LaterStory story, Dispute dispute) {
        Money amount = OrderCourse.part(dispute.amount(), 15);
        story.goodwill(amount);
        expect(story, dispute, "REFUNDED_AND_CHARGED_BACK", amount);
    }

    /** The fee of a dispute is not booked. */
    static boolean feeUnbooked(BatchReport report, Dice dice, Labels labels) {
        for (int lineNo = 1; lineNo <= report.lineCount(); lineNo++) {
            SettledLine line = report.line(lineNo);
            if (line.kind().equals("FEE") && report.isClean(lineNo)) {
                report.loseBooking(lineNo);
                labels.expect(
                        "R12",
                        line.paymentId() + "/" + line.related().chargebackId(),
                        "FEE_NOT_BOOKED",
                        line.fee().negated());
                BookFaults.lineUnbooked(report, lineNo, labels);
                return true;
            }
        }
        return false;
    }

    private static void expect(LaterStory story, Dispute dispute, String reason, Money difference) {
        story.labels.expect(
                "R12",
                story.purchase.paymentId(story.tender.attempt()) + "/" + dispute.chargebackId(),
                reason,
                difference);
    }
}
