package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.AlreadyLoaded;
import io.tieout.streamload.LoadOutcome.InProgress;
import io.tieout.streamload.LoadOutcome.Loaded;
import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.LoadOutcome.Refused;
import io.tieout.streamload.LoadOutcome.Rejected;
import io.tieout.streamload.LoadOutcome.TryLater;
import io.tieout.streamload.LoadOutcome.Unknown;
import io.tieout.streamload.LoadOutcome.Visibility;
import java.util.Locale;
import java.util.Optional;

/**
 * From an HTTP answer to an outcome: protocol 2.4 and 5.3 as one pure function.
 *
 * <p>A status that says "rolled back" is believed. Whatever is not understood after the body has left is
 * {@link Unknown}, since rows may be in the table.
 */
final class ReplyClassifier {
    private ReplyClassifier() {}

    /**
     * @param label the label that was sent
     * @param httpStatus the status of the last answer
     * @param body its text
     * @param bodySent whether any byte of the load's body was written to anyone
     */
    static LoadOutcome classify(String label, int httpStatus, String body, boolean bodySent) {
        if (httpStatus == 401 || httpStatus == 403) {
            return new Refused(label, httpStatus + " " + messageOr(body, "the user is unknown or lacks INSERT"));
        }
        if (httpStatus != 200) {
            return withoutLoadReply(label, httpStatus, body, bodySent);
        }
        Optional<Reply> reply = Reply.parse(body);
        if (reply.isEmpty()) {
            return notUnderstood(label, "200 with a body that is no JSON object: " + excerpt(body), bodySent);
        }
        return ofReply(label, reply.get(), bodySent);
    }

    /**
     * As {@link #classify}, for a merge commit: the label of the outcome is the one that the server made, where it says so.
     * Whatever may have been committed under that label is {@link Unknown}, a publish timeout too, which the server reports
     * as a failure (protocol 1.9).
     */
    static LoadOutcome classifyMerged(
            String requestLabel, MergeCommit merge, int httpStatus, String body, boolean sent) {
        String serverLabel = Reply.parse(body).map(reply -> reply.text("Label")).orElse("");
        String label = serverLabel.isEmpty() ? requestLabel : serverLabel;
        LoadOutcome outcome = classify(label, httpStatus, body, sent);
        if (outcome instanceof Loaded loaded && merge.reply() == MergeCommit.Reply.BUFFERED) {
            return new Loaded(label, loaded.message(), loaded.figures(), Visibility.BUFFERED, loaded.errorUrl());
        }
        return outcome;
    }

    private static LoadOutcome withoutLoadReply(String label, int httpStatus, String body, boolean bodySent) {
        String message = "HTTP " + httpStatus + " " + messageOr(body, excerpt(body));
        if (bodySent) {
            return new Unknown(label, message);
        }
        if (httpStatus >= 500 || httpStatus == 408 || httpStatus == 429) {
            return new TryLater(label, message, httpStatus == 429 ? Pressure.BACK_PRESSURE : Pressure.TRANSIENT);
        }
        return new Refused(label, message);
    }

    private static LoadOutcome ofReply(String label, Reply reply, boolean bodySent) {
        String message = reply.message();
        switch (reply.text("Status").toUpperCase(Locale.ROOT)) {
            case "SUCCESS", "OK" -> {
                // An FE answers OK to many questions, but only a reply that follows the body is about these rows.
                return bodySent
                        ? new Loaded(label, message, reply.figures(), Visibility.VISIBLE, reply.errorUrl())
                        : notUnderstood(label, "OK before any row was sent: " + message, false);
            }
            case "PUBLISH TIMEOUT", "PUBLISH_TIMEOUT" -> {
                return new Loaded(label, message, reply.figures(), Visibility.COMMITTED, reply.errorUrl());
            }
            case "LABEL ALREADY EXISTS", "LABEL_ALREADY_EXISTS" -> {
                return reply.text("ExistingJobStatus").equalsIgnoreCase("FINISHED")
                        ? new AlreadyLoaded(label, message)
                        : new InProgress(label, message);
            }
            case "FAIL", "FAILED" -> {
                return ofFailure(label, message, reply, bodySent);
            }
            case "" -> {
                return notUnderstood(label, "a reply without Status: " + message, bodySent);
            }
            default -> {
                return ofStatusName(label, reply.text("Status"), reply, bodySent);
            }
        }
    }

    /** A status-code name as the BE writes it in shape C; those that no list knows are not understood. */
    private static LoadOutcome ofStatusName(String label, String status, Reply reply, boolean bodySent) {
        LoadOutcome byName = ofFailure(label, status + " " + reply.message(), reply, bodySent);
        boolean guessed = byName instanceof TryLater later
                && !Spoken.mentions(later.message(), Spoken.TRANSIENT, Spoken.BACK_PRESSURE);
        return guessed ? notUnderstood(label, "status \"" + status + "\": " + reply.message(), bodySent) : byName;
    }

    private static LoadOutcome ofFailure(String label, String message, Reply reply, boolean bodySent) {
        if (Spoken.mentions(message, Spoken.AMBIGUOUS)) {
            return bodySent ? new Unknown(label, message) : new TryLater(label, message, Pressure.TRANSIENT);
        }
        if (Spoken.mentions(message, Spoken.BACK_PRESSURE)) {
            return new TryLater(label, message, Pressure.BACK_PRESSURE);
        }
        LoadFigures figures = reply.figures();
        if (Spoken.mentions(message, Spoken.DATA) || figures.filteredRows() > 0) {
            return new Rejected(label, message, figures, reply.errorUrl());
        }
        if (Spoken.mentions(message, Spoken.TRANSIENT)) {
            return new TryLater(label, message, Pressure.TRANSIENT);
        }
        if (Spoken.mentions(message, Spoken.CONFIGURATION)) {
            return new Refused(label, message);
        }
        // Rolled back for a reason that nobody listed: the label is free, so trying again is safe.
        return new TryLater(label, message, Pressure.TRANSIENT);
    }

    private static LoadOutcome notUnderstood(String label, String message, boolean bodySent) {
        return bodySent ? new Unknown(label, message) : new Refused(label, message + " (is this a StarRocks address?)");
    }

    private static String messageOr(String body, String otherwise) {
        return Reply.parse(body)
                .map(Reply::message)
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    /** At most 200 characters of a body that is not ours, on one line. */
    static String excerpt(String body) {
        String line = body.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
