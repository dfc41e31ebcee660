package io.tieout.streamload;

/**
 * The answer to a question for a label.
 *
 * @param state what is known
 * @param reason the server's reason, or why nobody answered; empty when there is none
 */
public record LabelReport(LabelState state, String reason) {}
