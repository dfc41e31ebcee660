package io.tieout.ledger.fact;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts that the ledger understands, and which system may publish each. */
public enum FactType {
    ORDER_PLACED("io.tieout.order.placed.v1", SourceSystem.ORDER),
    ORDER_AMENDED("io.tieout.order.amended.v1", SourceSystem.ORDER),
    ORDER_PAID("io.tieout.order.paid.v1", SourceSystem.ORDER),
    ORDER_CANCELLED("io.tieout.order.cancelled.v1", SourceSystem.ORDER),
    ORDER_FULFILLED("io.tieout.order.fulfilled.v1", SourceSystem.ORDER),
    REFUND_REQUESTED("io.tieout.refund.requested.v1", SourceSystem.ORDER),
    PAYMENT_AUTHORIZED("io.tieout.payment.authorized.v1", SourceSystem.PAYMENT),
    PAYMENT_CAPTURED("io.tieout.payment.captured.v1", SourceSystem.PAYMENT),
    PAYMENT_VOIDED("io.tieout.payment.voided.v1", SourceSystem.PAYMENT),
    PAYMENT_FAILED("io.tieout.payment.failed.v1", SourceSystem.PAYMENT),
    PAYMENT_NOTIFIED("io.tieout.payment.notified.v1", SourceSystem.PAYMENT),
    REFUND_SUCCEEDED("io.tieout.refund.succeeded.v1", SourceSystem.PAYMENT),
    REFUND_FAILED("io.tieout.refund.failed.v1", SourceSystem.PAYMENT),
    CHARGEBACK_OPENED("io.tieout.chargeback.opened.v1", SourceSystem.PAYMENT),
    CHARGEBACK_REVERSED("io.tieout.chargeback.reversed.v1", SourceSystem.PAYMENT),
    SETTLEMENT_BATCH_REPORTED("io.tieout.settlement.batch-reported.v1", SourceSystem.SETTLEMENT),
    SETTLEMENT_LINE_REPORTED("io.tieout.settlement.line-reported.v1", SourceSystem.SETTLEMENT),
    PAYOUT_SENT("io.tieout.payout.sent.v1", SourceSystem.SETTLEMENT),
    BANK_ENTRY_BOOKED("io.tieout.bank.entry-booked.v1", SourceSystem.BANK),
    BANK_STATEMENT_REPORTED("io.tieout.bank.statement-reported.v1", SourceSystem.BANK),
    JOURNAL_POSTED("io.tieout.journal.posted.v1", SourceSystem.FINANCE),
    JOURNAL_REVERSED("io.tieout.journal.reversed.v1", SourceSystem.FINANCE),
    FEE_SCHEDULE_AGREED("io.tieout.fee-schedule.agreed.v1", SourceSystem.FINANCE),
    ENTITLEMENT_GRANTED("io.tieout.entitlement.granted.v1", SourceSystem.RIGHTS),
    ENTITLEMENT_REVOKED("io.tieout.entitlement.revoked.v1", SourceSystem.RIGHTS);

    private static final Map<String, FactType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::type, Function.identity()));

    private final String type;
    private final SourceSystem system;

    FactType(String type, SourceSystem system) {
        this.type = type;
        this.system = system;
    }

    /** The CloudEvents {@code type}, for example {@code io.tieout.order.placed.v1}. */
    public String type() {
        return type;
    }

    /** The only kind of system that may publish it. */
    public SourceSystem system() {
        return system;
    }

    /** The fact type of that name, empty if the ledger does not know it. */
    public static Optional<FactType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** All names, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }
}
