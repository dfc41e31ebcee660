package io.tieout.app.settlement;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formats of settlement and statement files that become facts. A constant reads any number of files, one at a time, on one thread each:
 *
 * <pre>{@code
 * try (ReportFile file = ReportFile.of("report.csv", path)) {
 *     SettlementFormat.ADYEN_SETTLEMENT_DETAIL.read(file, ReaderOptions.of("urn:adyen:reports"), output);
 * }
 * }</pre>
 */
public enum SettlementFormat {
    /** Adyen's Settlement details report. */
    ADYEN_SETTLEMENT_DETAIL(twoPasses(AdyenSettlementDetail::new)),
    /** Stripe's itemized payout reconciliation report. */
    STRIPE_PAYOUT_RECONCILIATION(twoPasses(StripePayoutReconciliation::new)),
    /** PayPal's settlement report, STL. */
    PAYPAL_STL(twoPasses(PayPalSettlement::new)),
    /** Alipay's business detail bill. */
    ALIPAY(twoPasses(AlipayBusinessDetail::new)),
    /** WeChat Pay's trade bill. */
    WECHAT_PAY(twoPasses(WeChatPayTradeBill::new)),
    /** ISO 20022 bank statements, camt.053.001.02 to .13. */
    CAMT053(BankStatements::read),
    /** Our own format. */
    TIEOUT_CSV(twoPasses(TieoutCsv::new));

    @SuppressWarnings("ImmutableEnumChecker") // A constructor reference without state.
    private final Reading reading;

    SettlementFormat(Reading reading) {
        this.reading = reading;
    }

    /** Makes facts of a file. */
    @FunctionalInterface
    private interface Reading {
        void read(ReportFile file, ReaderOptions options, FactOutput output) throws IOException, FileRefusedException;
    }

    /**
     * Reads a file and gives its facts and its problems as they are found, in memory that does not grow with the file but for 16 bytes a line.
     *
     * @throws FileRefusedException if the file is not in this format; nothing was given then, unless it ends in the middle of its structure
     */
    public void read(ReportFile file, ReaderOptions options, FactOutput output)
            throws IOException, FileRefusedException {
        reading.read(file, options, output);
    }

    /** The name on the command line, for example {@code adyen-settlement-detail}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of that name. */
    public static Optional<SettlementFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Reading twoPasses(Function<ReaderOptions, ReportReader> readers) {
        return (file, options, output) -> {
            ReportReader reader = readers.apply(options);
            FirstPass first = new FirstPass();
            reader.read(file, first);
            SettlementFacts facts = new SettlementFacts(new FactEvents(options.source(), file.sha256()));
            SecondPass second = new SecondPass(reader, first, facts, output);
            second.begin();
            reader.read(file, second);
            second.end();
        };
    }
}
