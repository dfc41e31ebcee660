package io.tieout.warehouse.duckdb;

/**
 * What is known of a label.
 *
 * @param transactionId the newest transaction that used the label
 * @param reason why it was aborted, else empty
 */
public record LabelStatus(long transactionId, LabelState state, String reason) {}
