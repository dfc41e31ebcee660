package io.tieout.projections.rows;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is remembered of one entity to draw its rows from any further fact. The names are stored in the changelog: never change one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "order", value = OrderState.class),
    @JsonSubTypes.Type(name = "payment", value = PaymentState.class),
    @JsonSubTypes.Type(name = "settlement-batch", value = SettlementBatchState.class),
    @JsonSubTypes.Type(name = "settlement-line", value = SettlementLineState.class),
    @JsonSubTypes.Type(name = "journal-entry", value = JournalEntryState.class),
    @JsonSubTypes.Type(name = "entitlement", value = EntitlementState.class),
    @JsonSubTypes.Type(name = "refund", value = RefundState.class),
    @JsonSubTypes.Type(name = "payout", value = PayoutState.class),
    @JsonSubTypes.Type(name = "report", value = ReportState.class),
    @JsonSubTypes.Type(name = "operator", value = OperatorState.class)
})
sealed interface EntityState
        permits OrderState,
                PaymentState,
                SettlementBatchState,
                SettlementLineState,
                JournalEntryState,
                EntitlementState,
                RefundState,
                PayoutState,
                ReportState,
                OperatorState {}
