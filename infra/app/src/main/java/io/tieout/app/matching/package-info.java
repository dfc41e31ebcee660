/**
 * Matching: which settlement lines are which payments, refunds and disputes, which bank entries are which payouts. Start with
 * {@link io.tieout.app.matching.KeyLadder}.
 */
@NullMarked
package io.tieout.app.matching;

import org.jspecify.annotations.NullMarked;
