/** From rows to a verdict: the consistent cut, the scenarios and what they found. Start with {@link io.tieout.app.reconciliation.Comparison}. */
@NullMarked
package io.tieout.app.reconciliation;

import org.jspecify.annotations.NullMarked;
