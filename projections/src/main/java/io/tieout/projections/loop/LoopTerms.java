package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.PaymentClaim;
import io.tieout.projections.loop.LoopClaim.Terms;
import io.tieout.projections.loop.LoopFact.LineFact;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The terms agreed with providers, a copy in each partition, and the lines that depend on them. Lines are found by provider, means of payment,
 * currency and day, so that terms that come late cost the lines that they price and no others.
 */
final class LoopTerms {
    private final LoopStore<Terms> byId;
    private final LoopStore<Terms> byMethod;
    private final LoopStore<Line> lines;

    LoopTerms(KeyValueStore<String, byte[]> store) {
        this.byId = new LoopStore<>(store, "t/", Terms.class);
        this.byMethod = new LoopStore<>(store, "u/", Terms.class);
        this.lines = new LoopStore<>(store, "i/", Line.class);
    }

    /** Where a line lies that depends on terms. */
    record Line(String key, String slot) {}

    /** Puts terms in force, null to take them back; answers the lines that they or the ones they replace may price. */
    Set<Line> agree(String key, @Nullable Terms agreed) {
        Terms before = byId.get(key);
        Set<Line> touched = new LinkedHashSet<>();
        if (Objects.equals(before, agreed)) {
            return touched;
        }
        if (before != null) {
            byMethod.delete(place(before));
            byId.delete(key);
            touched.addAll(pricedBy(before));
        }
        if (agreed != null) {
            byMethod.put(place(agreed), agreed);
            byId.put(key, agreed);
            touched.addAll(pricedBy(agreed));
        }
        return touched;
    }

    @Nullable
    ExpectedFee fee(LineFact line, PaymentClaim payment) {
        String group = group(line.provider(), Objects.requireNonNull(payment.method()), line.currency());
        return ExpectedFee.of(
                line,
                payment,
                byMethod.all(group).stream().map(LoopStore.Entry::value).toList());
    }

    /** Where the index names a line. */
    static String index(LineFact line, PaymentClaim payment) {
        LocalDate day = Objects.requireNonNull(payment.capturedOn());
        return group(line.provider(), Objects.requireNonNull(payment.method()), line.currency())
                + day
                + LoopStore.SEPARATOR
                + line.id();
    }

    void reindex(String key, String slot, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            lines.delete(before);
        }
        if (after != null) {
            lines.put(after, new Line(key, slot));
        }
    }

    private Set<Line> pricedBy(Terms terms) {
        String group = group(terms.provider(), terms.method(), terms.currency());
        Set<Line> found = new LinkedHashSet<>();
        // Days are ten digits and dashes, so ":" comes after all of them.
        lines.first(group + terms.effectiveFrom(), group + ":", Integer.MAX_VALUE)
                .forEach(entry -> found.add(entry.value()));
        return found;
    }

    private static String place(Terms terms) {
        return group(terms.provider(), terms.method(), terms.currency()) + terms.scheduleId();
    }

    private static String group(String provider, String method, String currency) {
        return provider + LoopStore.SEPARATOR + method + LoopStore.SEPARATOR + currency + LoopStore.SEPARATOR;
    }
}
