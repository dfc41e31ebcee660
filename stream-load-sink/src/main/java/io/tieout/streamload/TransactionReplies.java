package io.tieout.streamload;

import io.tieout.streamload.LoadOutcome.Pressure;
import io.tieout.streamload.TransactionOutcome.Aborted;
import io.tieout.streamload.TransactionOutcome.Done;
import io.tieout.streamload.TransactionOutcome.LabelTaken;
import io.tieout.streamload.TransactionOutcome.Refused;
import io.tieout.streamload.TransactionOutcome.Rejected;
import io.tieout.streamload.TransactionOutcome.TryLater;
import io.tieout.streamload.TransactionOutcome.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From an HTTP answer to the outcome of one step: protocol 3.4 and 3.5 as one pure function. */
final class TransactionReplies {
    private static final List<String> GONE = List.of(
            "no transaction found",
            "load request not equal last",
            "hasn't send any data yet",
            "is aborting",
            "is aborted",
            "already aborted",
            "can not commit",
            "aborted by timeout");

    private TransactionReplies() {}

    /** The steps of a transaction. */
    enum Step {
        BEGIN,
        LOAD,
        PREPARE,
        COMMIT,
        ROLLBACK;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param begun whether any byte of a load's body has left */
    static TransactionOutcome classify(Step step, String label, HttpAnswer answer, boolean begun) {
        Optional<Reply> reply = Reply.parse(answer.body());
        String words = reply.map(Reply::message).orElseGet(() -> ReplyClassifier.excerpt(answer.body()));
        if (answer.status() == 401 || answer.status() == 403) {
            return new Refused(label, answer.status() + " " + words);
        }
        if (answer.status() != 200 || reply.isEmpty()) {
            String message = "HTTP " + answer.status() + " " + words;
            if (answer.status() == 404 || answer.status() == 405) {
                return new Refused(label, message + " (does this front end know transactions?)");
            }
            return step == Step.LOAD && !begun
                    ? new TryLater(label, message, Pressure.TRANSIENT)
                    : new Unknown(label, message);
        }
        return ofStatus(step, label, reply.get(), words);
    }

    private static TransactionOutcome ofStatus(Step step, String label, Reply reply, String message) {
        String status = reply.text("Status").toUpperCase(Locale.ROOT);
        String words = status.equals("FAILED") || status.equals("FAIL") ? message : status + " " + message;
        return switch (status) {
            case "OK", "SUCCESS" -> new Done(label, message, reply.figures());
            case "LABEL_ALREADY_EXISTS", "LABEL ALREADY EXISTS" ->
                new LabelTaken(label, words, existing(reply.text("ExistingJobStatus")));
            case "TXN_IN_PROCESSING" -> new TryLater(label, words, Pressure.TRANSIENT);
            case "TXN_NOT_EXISTS", "ABORTED" -> new Aborted(label, words);
            case "PUBLISH_TIMEOUT", "PUBLISH TIMEOUT", "TIMEOUT", "" -> new Unknown(label, words);
            default -> ofFailure(step, label, words, reply);
        };
    }

    private static TransactionOutcome ofFailure(Step step, String label, String words, Reply reply) {
        if (Spoken.mentions(words, Spoken.AMBIGUOUS)) {
            return new Unknown(label, words);
        }
        if (Spoken.mentions(words, Spoken.BACK_PRESSURE)) {
            // Only a begin has nothing behind it that was rolled back.
            return step == Step.BEGIN ? new TryLater(label, words, Pressure.BACK_PRESSURE) : new Aborted(label, words);
        }
        if (Spoken.mentions(words, Spoken.DATA) || reply.figures().filteredRows() > 0) {
            return new Rejected(label, words, reply.figures(), reply.errorUrl());
        }
        if (Spoken.mentions(words, GONE)) {
            return new Aborted(label, words);
        }
        if (Spoken.mentions(words, Spoken.TRANSIENT)) {
            return new TryLater(label, words, Pressure.TRANSIENT);
        }
        if (Spoken.mentions(words, Spoken.CONFIGURATION, List.of("not equal transaction", "label"))) {
            return new Refused(label, words);
        }
        // Documented: a step that fails rolls its transaction back. A begin has none, so it may come again.
        return step == Step.BEGIN ? new TryLater(label, words, Pressure.TRANSIENT) : new Aborted(label, words);
    }

    /** Shape C names load states, the multi-table begin names task states (protocol 2.4); empty tells nothing. */
    private static LabelState existing(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "FINISHED", "COMMITED" -> LabelState.COMMITTED;
            case "RUNNING", "BEGIN", "COMMITING" -> LabelState.PREPARE;
            case "CANCELLED", "ABORTING" -> LabelState.ABORTED;
            default -> LabelState.UNANSWERED;
        };
    }
}
