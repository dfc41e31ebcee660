package io.tieout.ledger.decision;

import io.tieout.ledger.event.Refusal;
import java.nio.charset.StandardCharsets;

/**
 * A command, who gives it, and the name under which it is carried out once.
 *
 * @param commandId given by the client; the same id with the same command and actor is done once, however often it is sent
 * @param actor as authenticated, never as the client says
 */
public record Decision(String commandId, Actor actor, OperatorCommand command) {
    /** The CloudEvents source under which events of people's decisions are recorded. */
    public static final String OPERATOR_SOURCE = "urn:tieout:operator";

    /** The CloudEvents source under which the ledger records what it concludes by itself. */
    public static final String LEDGER_SOURCE = "urn:tieout:ledger";

    private static final int LONGEST_ID_BYTES = 200;

    /**
     * Checks the id.
     *
     * @throws Refusal if the id is not a text of 1 to 200 visible characters
     */
    public Decision {
        if (commandId.isBlank()
                || commandId.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID_BYTES
                || commandId.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    "/Idempotency-Key",
                    commandId.replaceAll("\\p{Cntrl}", "?"),
                    "the id of a command is a text of 1 to " + LONGEST_ID_BYTES + " bytes without control characters",
                    "send one that names this command and no other, for example a UUID");
        }
    }

    /** The source under which the event is recorded. */
    public String source() {
        return actor.isPerson() ? OPERATOR_SOURCE : LEDGER_SOURCE;
    }
}
