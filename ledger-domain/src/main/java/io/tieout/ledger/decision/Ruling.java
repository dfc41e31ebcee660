package io.tieout.ledger.decision;

import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.Refusal;

/**
 * What a decision brings to the aggregate beside its command.
 *
 * @param origin of the event that records it
 */
public record Ruling(FactOrigin origin, Actor actor) {
    /**
     * Checks that a person gives the command.
     *
     * @throws Refusal if the ledger itself does
     */
    public void needsAPerson() {
        if (!actor.isPerson()) {
            throw new Refusal(
                    "/actor", actor.name(), "this is for people to decide", "let an operator with the role decide it");
        }
    }

    /**
     * Checks that the actor is not the one who acted before.
     *
     * @throws Refusal if it is the same person
     */
    public void needsAnother(Actor first, String rule, String remedy) {
        needsAPerson();
        if (actor.equals(first)) {
            throw new Refusal("/actor", actor.name(), rule, remedy);
        }
    }
}
