package io.tieout.app.simulator;

/**
 * How often things go another way than straight on, in one thousandth of all orders. What takes the money away again needs a batch that can bear it, so
 * in a small world it happens less often.
 *
 * @param abandoned placed and never captured; some get as far as an authorization, which is voided
 * @param cancelled cancelled before the capture; the authorization is voided
 * @param split paid with two means
 * @param declined paid with a second attempt, because the first one failed
 * @param shippedInTwo captured and fulfilled in two parts
 * @param amended less is owed and captured than was authorized; the rest is voided
 * @param fulfilled of the orders paid at once, those that tell that they were fulfilled
 * @param notified of the payments, those whose provider calls back
 * @param refunded partly given back on the same day, with one item returned where the order has several
 * @param returned given back in full some days later, all items returned
 * @param disputed charged back; a third stays so, a third is won, a third is lost at the second stage
 */
public record Shares(
        int abandoned,
        int cancelled,
        int split,
        int declined,
        int shippedInTwo,
        int amended,
        int fulfilled,
        int notified,
        int refunded,
        int returned,
        int disputed) {
    private static final int THOUSAND = 1_000;

    /** What a shop sees on an ordinary day. */
    public static final Shares ORDINARY = new Shares(30, 30, 60, 20, 30, 30, 150, 30, 40, 25, 12);

    public Shares {
        int ways = abandoned + cancelled + split + declined + shippedInTwo + amended;
        int returns = refunded + returned + disputed;
        for (int share : new int[] {
            abandoned,
            cancelled,
            split,
            declined,
            shippedInTwo,
            amended,
            fulfilled,
            notified,
            refunded,
            returned,
            disputed
        }) {
            if (share < 0 || share > THOUSAND) {
                throw new IllegalArgumentException(
                        "share " + share + ": must be 0 to " + THOUSAND + ", thousandths of all orders; lower it");
            }
        }
        if (ways > THOUSAND || returns > THOUSAND) {
            throw new IllegalArgumentException(
                    "shares of " + ways + " and " + returns + " thousandths: an order goes one"
                            + " way and comes back in one way, so each sum is at most " + THOUSAND + "; lower them");
        }
    }
}
