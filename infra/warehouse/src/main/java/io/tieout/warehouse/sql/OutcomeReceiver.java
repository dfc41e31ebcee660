package io.tieout.warehouse.sql;

import java.io.IOException;

/** Takes the outcomes of a text of statements in order. */
@FunctionalInterface
public interface OutcomeReceiver {
    /**
     * Takes the next outcome.
     *
     * @param last whether no other statement follows
     * @throws IOException if the client cannot be reached; no other statement is run then
     */
    void receive(Outcome outcome, boolean last) throws IOException;
}
