/** What people decide about matches: which proposed group is one, which is none. Start with {@link io.tieout.ledger.match.MatchPolicy}. */
@NullMarked
package io.tieout.ledger.match;

import org.jspecify.annotations.NullMarked;
