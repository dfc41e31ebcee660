package io.tieout.ledger.recon;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a break is about.
 *
 * @param scenario that found it, for example {@code R02}; null for a conflicting duplicate
 * @param key the break key of the scenario, or source and id of the fact as {@code source/id}
 * @param residual what does not agree; null where no single amount says it
 */
public record BreakSubject(
        BreakKind kind,
        @Nullable String scenario,
        String key,
        @Nullable Money residual) {}
