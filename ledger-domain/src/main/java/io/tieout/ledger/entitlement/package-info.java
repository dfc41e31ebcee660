/** The rights side: what the customer got. Start with {@link io.tieout.ledger.entitlement.EntitlementEvent}. */
@NullMarked
package io.tieout.ledger.entitlement;

import org.jspecify.annotations.NullMarked;
