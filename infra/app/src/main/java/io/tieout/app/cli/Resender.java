package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.rejected.RejectedId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends corrections through the ledger's normal door. */
final class Resender {
    private final FactClient client;
    private final RetryLadder ladder;
    private final FactSender.Pause pause;

    /**
     * What became of a correction.
     *
     * @param outcome the ledger's word ({@code RECORDED}, {@code DUPLICATE}, {@code CONFLICT}, {@code REJECTED}; the worst where there were several
     *     events), or {@code FAILED} where nothing is known
     * @param reason why, empty where all is well
     * @param resolved whether the rejected fact is dealt with: it is, unless sending failed or the new rejection is not known to be kept
     */
    record Outcome(RejectedId id, String outcome, String reason, boolean resolved) {}

    Resender(FactClient client, RetryLadder ladder, FactSender.Pause pause) {
        this.client = client;
        this.ladder = ladder;
        this.pause = pause;
    }

    /** Sends one correction until it is answered or sending again makes no sense. */
    Outcome send(Correction correction) throws InterruptedException {
        RejectedId id = correction.id();
        if (correction.events().isEmpty()) {
            return new Outcome(
                    id,
                    "FAILED",
                    "still no JSON: export it, put the corrected event under \"fact\", resend the file",
                    false);
        }
        List<FactLine> lines = new ArrayList<>();
        correction.events().forEach(event -> lines.add(new FactLine(id.toString(), lines.size() + 1L, event)));
        Duration waited = Duration.ZERO;
        for (int attempts = 1; ; attempts++) {
            FactReply reply = client.send(lines);
            if (reply instanceof FactReply.Answered answered) {
                return outcome(id, answered);
            } else if (reply instanceof FactReply.Later later) {
                Optional<Duration> wait = ladder.next(attempts, waited, later.atLeast());
                if (wait.isEmpty()) {
                    return new Outcome(id, "FAILED", later.reason(), false);
                }
                pause.of(wait.get());
                waited = waited.plus(wait.get());
            } else if (reply instanceof FactReply.TooLarge tooLarge) {
                return new Outcome(id, "FAILED", tooLarge.reason(), false);
            } else if (reply instanceof FactReply.Refused refused) {
                return new Outcome(id, "FAILED", refused.reason(), false);
            }
        }
    }

    private static Outcome outcome(RejectedId id, FactReply.Answered answered) {
        Map<String, JsonNode> byWord = new LinkedHashMap<>();
        answered.outcomes()
                .forEach(outcome -> byWord.put(outcome.path("outcome").asText(), outcome));
        for (String word : List.of("REJECTED", "CONFLICT", "RECORDED", "DUPLICATE")) {
            JsonNode outcome = byWord.get(word);
            if (outcome != null) {
                String reason = word.equals("REJECTED")
                        ? outcome.path("field").asText() + " \""
                                + outcome.path("value").asText() + "\": "
                                + outcome.path("rule").asText() + "; "
                                + outcome.path("remedy").asText()
                        : "";
                return new Outcome(id, word, reason, answered.rejectedNotKept() == 0);
            }
        }
        return new Outcome(id, "FAILED", "the server answered no outcome", false);
    }
}
