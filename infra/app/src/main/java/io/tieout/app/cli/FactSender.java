package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends a batch until each of its lines has an outcome or sending it again makes no sense. For any thread. */
final class FactSender {
    private final FactClient client;
    private final RetryLadder ladder;
    private final Pause pause;

    /** How waiting is done; tests do not wait. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    FactSender(FactClient client, RetryLadder ladder, Pause pause) {
        this.client = client;
        this.ladder = ladder;
        this.pause = pause;
    }

    void send(List<FactLine> lines, IngestReport report) throws InterruptedException {
        Duration waited = Duration.ZERO;
        for (int attempts = 1; ; attempts++) {
            FactReply reply = client.send(lines);
            if (reply instanceof FactReply.Answered answered) {
                answered(lines, answered.outcomes(), report);
                return;
            }
            if (reply instanceof FactReply.TooLarge tooLarge) {
                divide(lines, tooLarge, report);
                return;
            }
            if (reply instanceof FactReply.Refused refused) {
                report.failed(lines, refused.reason());
                return;
            }
            if (reply instanceof FactReply.Later later) {
                Optional<Duration> wait = ladder.next(attempts, waited, later.atLeast());
                if (wait.isEmpty()) {
                    report.failed(lines, later.reason() + "; gave up after " + attempts + " attempts");
                    return;
                }
                report.retried();
                pause.of(wait.get());
                waited = waited.plus(wait.get());
            }
        }
    }

    private static void answered(List<FactLine> lines, List<JsonNode> outcomes, IngestReport report) {
        for (int i = 0; i < lines.size(); i++) {
            report.outcome(lines.get(i), outcomes.get(i));
        }
    }

    private void divide(List<FactLine> lines, FactReply.TooLarge tooLarge, IngestReport report)
            throws InterruptedException {
        if (lines.size() == 1) {
            report.failed(lines, tooLarge.reason());
            return;
        }
        int half = lines.size() / 2;
        send(lines.subList(0, half), report);
        send(lines.subList(half, lines.size()), report);
    }
}
