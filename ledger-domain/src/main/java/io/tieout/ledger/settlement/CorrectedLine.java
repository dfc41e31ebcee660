package io.tieout.ledger.settlement;

/**
 * An earlier line of the same provider.
 *
 * @param batchId the provider's number of the batch it lies in
 * @param lineNo its number there, from 1
 */
public record CorrectedLine(String batchId, int lineNo) {}
