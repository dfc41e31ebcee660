package io.tieout.app.settlement;

import io.tieout.app.settlement.ReportedKinds.Meaning;
import io.tieout.app.settlement.ReportedLine.Amounts;
import io.tieout.app.settlement.ReportedLine.References;
import io.tieout.ledger.settlement.FeeComponent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's itemized payout reconciliation report. A payout is the batch. The report as a rule has no line for the payout itself, but says that its lines
 * are that payout: their sum is then its amount.
 *
 * @see <a href="https://docs.stripe.com/reports/report-types/payout-reconciliation">Stripe's description</a>
 * @see <a href="https://docs.stripe.com/reports/reporting-categories">the reporting categories</a>
 */
final class StripePayoutReconciliation implements ReportReader {
    private static final String PROVIDER = "stripe";

    private static final Column TRANSACTION = Column.required("balance_transaction_id");
    private static final Column SOURCE = Column.optional("source_id");
    private static final Column PAYMENT_INTENT = Column.optional("payment_intent_id");
    private static final Column CHARGE = Column.optional("charge_id");
    private static final Column CREATED_UTC = Column.optional("created_utc");
    private static final Column CREATED = Column.optional("created");
    private static final Column AVAILABLE_UTC = Column.optional("available_on_utc");
    private static final Column AVAILABLE = Column.optional("available_on");
    private static final Column EFFECTIVE_UTC = Column.optional("automatic_payout_effective_at_utc");
    private static final Column EFFECTIVE = Column.optional("automatic_payout_effective_at");
    private static final Column PAYOUT = Column.optional("automatic_payout_id");
    private static final Column CURRENCY = Column.required("currency");
    private static final Column GROSS = Column.required("gross");
    private static final Column FEE = Column.required("fee");
    private static final Column NET = Column.required("net");
    private static final Column CATEGORY = Column.required("reporting_category");
    private static final Column CUSTOMER_AMOUNT = Column.optional("customer_facing_amount");
    private static final Column CUSTOMER_CURRENCY = Column.optional("customer_facing_currency");
    private static final Column ORDER =
            Column.optional("payment_metadata[order_id]", "payment_metadata[orderId]", "charge_metadata[order_id]");
    private static final Column ACCOUNT = Column.optional("connected_account", "connected_account_id");
    private static final Column TRACE = Column.optional("trace_id");
    private static final List<Column> COLUMNS = List.of(
            TRANSACTION,
            SOURCE,
            PAYMENT_INTENT,
            CHARGE,
            CREATED_UTC,
            CREATED,
            AVAILABLE_UTC,
            AVAILABLE,
            EFFECTIVE_UTC,
            EFFECTIVE,
            PAYOUT,
            CURRENCY,
            GROSS,
            FEE,
            NET,
            CATEGORY,
            CUSTOMER_AMOUNT,
            CUSTOMER_CURRENCY,
            ORDER,
            ACCOUNT,
            TRACE);

    private static final ReportedKinds CATEGORIES = new ReportedKinds()
            .with(Meaning.CAPTURE, "charge")
            .with(Meaning.REFUND, "refund")
            .with(Meaning.CHARGEBACK, "dispute")
            .with(Meaning.CHARGEBACK_REVERSAL, "dispute_reversal")
            .with(Meaning.FEE, "fee", "network_cost", "tax")
            .with(Meaning.PAYOUT, "payout")
            .with(
                    Meaning.RESERVE,
                    "connect_reserved_funds",
                    "payout_minimum_balance_hold",
                    "payout_minimum_balance_release",
                    "reserved_funds",
                    "risk_reserved_funds")
            .with(
                    Meaning.CORRECTION,
                    "advance",
                    "advance_funding",
                    "anticipation_repayment",
                    "charge_failure",
                    "climate_order_purchase",
                    "climate_order_refund",
                    "connect_collection_transfer",
                    "contribution",
                    "financing_paydown",
                    "financing_paydown_reversal",
                    "financing_payout",
                    "financing_payout_reversal",
                    "issuing_authorization_hold",
                    "issuing_authorization_release",
                    "issuing_dispute",
                    "issuing_transaction",
                    "other_adjustment",
                    "partial_capture_reversal",
                    "payout_reversal",
                    "platform_earning",
                    "platform_earning_refund",
                    "refund_failure",
                    "topup",
                    "topup_reversal",
                    "transfer",
                    "transfer_reversal");

    private final ReaderOptions options;
    private final ZoneId zone;

    StripePayoutReconciliation(ReaderOptions options) {
        this.options = options;
        ZoneId given = options.zone();
        this.zone = given == null ? ZoneOffset.UTC : given;
    }

    @Override
    public void read(ReportFile file, ReportSink sink) throws IOException, FileRefusedException {
        Set<String> unknown = new HashSet<>();
        new Table(COLUMNS).read(file, StandardCharsets.UTF_8, new Table.Rows() {
            @Override
            public void header(Header header) throws FileRefusedException {
                refuseWithout(header.has(ACCOUNT) || options.merchantAccount() != null, ACCOUNT, "--merchant-account");
                refuseWithout(header.has(PAYOUT) || options.batchId() != null, PAYOUT, "--batch-id");
                refuseWithout(header.has(CREATED_UTC) || header.has(CREATED), CREATED_UTC, "the column \"created\"");
            }

            @Override
            public void row(Row row) {
                BatchKey batch = null;
                try {
                    batch = batch(row);
                    String category = row.required(CATEGORY);
                    if (!CATEGORIES.knows(category) && unknown.add(category)) {
                        sink.note(
                                row.line(),
                                row.text(),
                                category,
                                "the reporting category is new to this version; its gross, fee and net go in as CORRECTION",
                                "look up what it means in Stripe's list of reporting categories");
                    }
                    map(row, batch, CATEGORIES.meaning(category), sink);
                } catch (BadLineException e) {
                    sink.bad(row.line(), row.text(), batch, e);
                }
            }

            @Override
            public void broken(long line, String text, BadLineException reason) {
                sink.bad(line, text, null, reason);
            }
        });
    }

    private static void refuseWithout(boolean there, Column column, String instead) throws FileRefusedException {
        if (!there) {
            throw new FileRefusedException(
                    column.name(),
                    "the facts need it, and the header has no such column",
                    "add the column to the report, or give " + instead);
        }
    }

    private BatchKey batch(Row row) throws BadLineException {
        String payout = row.text(PAYOUT);
        String batchId = payout.isEmpty() ? options.batchId() : payout;
        if (batchId == null) {
            throw new BadLineException(
                    "",
                    "a line without \"" + PAYOUT + "\" is not paid out yet, so it has no batch",
                    "leave it to the report of its payout, or give --batch-id where payouts are manual");
        }
        String account = row.text(ACCOUNT);
        String merchantAccount =
                account.isEmpty() && options.merchantAccount() != null ? options.merchantAccount() : account;
        return BatchKey.of(PROVIDER, merchantAccount, batchId, Cells.currency(CURRENCY, row.required(CURRENCY)));
    }

    private void map(Row row, BatchKey batch, Meaning meaning, ReportSink sink) throws BadLineException {
        CurrencyUnit unit = batch.currency();
        String transaction = row.required(TRANSACTION);
        Money gross = Cells.amount(GROSS, row.required(GROSS), unit);
        Money fee = Cells.amount(FEE, row.text(FEE), unit);
        Money net = Cells.amount(NET, row.required(NET), unit);
        ZonedDateTime time = time(row, CREATED_UTC, CREATED);
        ZonedDateTime effective =
                row.first(EFFECTIVE_UTC, EFFECTIVE).isEmpty() ? null : time(row, EFFECTIVE_UTC, EFFECTIVE);
        if (meaning == Meaning.PAYOUT && !net.isPositive()) {
            String payoutId = row.first(SOURCE, PAYOUT);
            sink.payout(
                    row.line(),
                    new ReportedPayout(
                            batch,
                            Cells.identifier("a payout", payoutId.isEmpty() ? transaction : payoutId),
                            net.negated(),
                            effective == null ? time : effective,
                            (effective == null ? time : effective).toLocalDate(),
                            Cells.identifierOrNull(row.text(TRACE))));
            return;
        }
        sink.line(
                row.line(),
                new ReportedLine(
                        batch,
                        0,
                        meaning.kind(),
                        transaction,
                        time,
                        effective == null
                                ? row.first(AVAILABLE_UTC, AVAILABLE).isEmpty()
                                        ? null
                                        : time(row, AVAILABLE_UTC, AVAILABLE).toLocalDate()
                                : effective.toLocalDate(),
                        amounts(row, meaning, gross, fee, net),
                        References.of(
                                meaning.kind(),
                                row.first(PAYMENT_INTENT, CHARGE, SOURCE, TRANSACTION),
                                row.text(ORDER),
                                row.text(SOURCE))));
    }

    private ZonedDateTime time(Row row, Column utc, Column local) throws BadLineException {
        String text = row.text(utc);
        return text.isEmpty()
                ? LocalTimes.local(local, row.required(local), zone)
                : LocalTimes.local(utc, text, ZoneOffset.UTC).withZoneSameInstant(zone);
    }

    private static Amounts amounts(Row row, Meaning meaning, Money gross, Money fee, Money net)
            throws BadLineException {
        CurrencyUnit unit = net.getCurrencyUnit();
        if (meaning == Meaning.FEE) {
            return Amounts.of(
                    Money.zero(unit), List.of(new FeeComponent(FeeComponent.Kind.PROCESSING, fee.minus(gross))), net);
        }
        FeeComponent.Kind kind =
                meaning == Meaning.CAPTURE ? FeeComponent.Kind.COMMISSION : FeeComponent.Kind.PROCESSING;
        List<FeeComponent> fees = fee.isZero() ? List.of() : List.of(new FeeComponent(kind, fee));
        if (meaning == Meaning.RESERVE) {
            return new Amounts(Money.zero(unit), fees, gross.negated(), net, null, null);
        }
        Amounts amounts = Amounts.of(gross, fees, net);
        String shown = row.text(CUSTOMER_AMOUNT);
        String shownCurrency = row.text(CUSTOMER_CURRENCY);
        if (shown.isEmpty() || shownCurrency.isEmpty() || shownCurrency.equalsIgnoreCase(unit.getCode())) {
            return amounts;
        }
        Money customer = Cells.amount(CUSTOMER_AMOUNT, shown, Cells.currency(CUSTOMER_CURRENCY, shownCurrency));
        // The report gives the amount of the original charge, refund or dispute; the direction is that of the line.
        return amounts.inTransactionCurrency(
                gross.isNegative() == customer.isNegative() ? customer : customer.negated(), null);
    }

    @Override
    public List<String> contradictions(BatchSummary batch) {
        return batch.payouts().isEmpty() || batch.net().isEqual(batch.paidOut())
                ? List.of()
                : List.of("the lines of the payout add up to " + batch.net() + " and it is " + batch.paidOut());
    }

    @Override
    public Optional<ReportedPayout> impliedPayout(BatchKey key, BatchSummary batch) {
        @Nullable ReportedTotals totals = batch.counted();
        if (totals == null
                || !batch.payouts().isEmpty()
                || batch.net().isNegative()
                || !key.batchId().startsWith("po_")) {
            return Optional.empty();
        }
        return Optional.of(new ReportedPayout(
                key, key.batchId(), batch.net(), totals.valueDate().atStartOfDay(zone), totals.valueDate(), null));
    }
}
