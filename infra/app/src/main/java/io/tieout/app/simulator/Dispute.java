package io.tieout.app.simulator;

import org.joda.money.Money;

/** A card holder's claim on a payment. */
record Dispute(String chargebackId, Tender tender, String acquirerReferenceNumber, Money amount) {}
