package io.tieout.ledger.decision;

/**
 * What can be asked of the ledger beside recording a fact. Each kind of aggregate that people decide about has one sealed interface of its own
 * that extends this one; its records carry what the actor says and neither who the actor is nor when it was said.
 */
public interface OperatorCommand {}
