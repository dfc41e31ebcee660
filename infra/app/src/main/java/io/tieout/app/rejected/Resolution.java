package io.tieout.app.rejected;

import java.time.Instant;

/**
 * What a person did with a rejected fact.
 *
 * @param at when; the epoch where nothing was done
 * @param by the user of the machine who did it, empty where nothing was done
 * @param note the outcome of the resent fact, or the reason why it was discarded
 */
public record Resolution(State state, Instant at, String by, String note) {
    static final Resolution NONE = new Resolution(State.OPEN, Instant.EPOCH, "", "");

    /** How far it has come. */
    public enum State {
        /** Nobody has dealt with it. */
        OPEN,
        /** It was sent again; where that was rejected too, the newer rejection is the open one. */
        RESENT,
        /** It will not be sent again. */
        DISCARDED
    }
}
