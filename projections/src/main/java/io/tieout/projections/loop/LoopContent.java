package io.tieout.projections.loop;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the loop keeps and passes on: facts, and claims that say where facts belong. The names are stored: never change one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "order", value = LoopFact.OrderFact.class),
    @JsonSubTypes.Type(name = "item", value = LoopFact.ItemFact.class),
    @JsonSubTypes.Type(name = "payment", value = LoopFact.PaymentFact.class),
    @JsonSubTypes.Type(name = "refund", value = LoopFact.RefundFact.class),
    @JsonSubTypes.Type(name = "refund-item", value = LoopFact.RefundItemFact.class),
    @JsonSubTypes.Type(name = "chargeback", value = LoopFact.ChargebackFact.class),
    @JsonSubTypes.Type(name = "line", value = LoopFact.LineFact.class),
    @JsonSubTypes.Type(name = "placed-line", value = LoopFact.PlacedLine.class),
    @JsonSubTypes.Type(name = "settled-line", value = LoopFact.SettledLine.class),
    @JsonSubTypes.Type(name = "entry", value = LoopFact.EntryFact.class),
    @JsonSubTypes.Type(name = "grant", value = LoopFact.GrantFact.class),
    @JsonSubTypes.Type(name = "conflict", value = LoopFact.ConflictFact.class),
    @JsonSubTypes.Type(name = "bank", value = LoopFact.BankFact.class),
    @JsonSubTypes.Type(name = "batch", value = LoopFact.BatchFact.class),
    @JsonSubTypes.Type(name = "payout-of-batch", value = LoopFact.PayoutOfBatch.class),
    @JsonSubTypes.Type(name = "batch-net", value = LoopFact.BatchNet.class),
    @JsonSubTypes.Type(name = "payment-claim", value = LoopClaim.PaymentClaim.class),
    @JsonSubTypes.Type(name = "order-claim", value = LoopClaim.OrderClaim.class),
    @JsonSubTypes.Type(name = "entry-claim", value = LoopClaim.EntryClaim.class),
    @JsonSubTypes.Type(name = "payout-claim", value = LoopClaim.PayoutClaim.class),
    @JsonSubTypes.Type(name = "settled-break", value = LoopClaim.SettledBreak.class),
    @JsonSubTypes.Type(name = "header", value = LoopClaim.HeaderClaim.class),
    @JsonSubTypes.Type(name = "payout", value = LoopClaim.PayoutFact.class),
    @JsonSubTypes.Type(name = "payout-state", value = LoopClaim.PayoutState.class),
    @JsonSubTypes.Type(name = "terms", value = LoopClaim.Terms.class)
})
public sealed interface LoopContent permits LoopFact, LoopClaim {}
