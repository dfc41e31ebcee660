package io.tieout.projections.loop;

import io.tieout.projections.loop.LoopClaim.HeaderClaim;
import io.tieout.projections.loop.LoopClaim.PayoutCover;
import io.tieout.projections.loop.LoopClaim.PayoutCredit;
import io.tieout.projections.loop.LoopClaim.PayoutState;
import io.tieout.projections.loop.LoopFact.BatchFact;
import io.tieout.projections.loop.LoopFact.LineFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a batch without its lines, which are too many to be one object: their number and sum are kept up line by line.
 *
 * @param lines number and net of the lines by currency
 * @param payouts that name the batch
 */
record BatchTotals(Map<String, Lines> lines, @Nullable HeaderClaim header, Map<String, PayoutState> payouts) {
    static final BatchTotals NONE = new BatchTotals(Map.of(), null, Map.of());

    /** Number and net of lines in one currency. */
    record Lines(int count, BigDecimal net) {}

    BatchTotals {
        lines = Map.copyOf(lines);
        payouts = Map.copyOf(payouts);
    }

    BatchTotals with(LineFact line) {
        return changed(line, 1, line.net());
    }

    BatchTotals without(LineFact line) {
        return changed(line, -1, line.net().negate());
    }

    BatchTotals headed(@Nullable HeaderClaim now) {
        return new BatchTotals(lines, now, payouts);
    }

    BatchTotals paid(String payout, @Nullable PayoutState now) {
        Map<String, PayoutState> more = new TreeMap<>(payouts);
        if (now == null) {
            more.remove(payout);
        } else {
            more.put(payout, now);
        }
        return new BatchTotals(lines, header, more);
    }

    /** Header or payouts without any line: a batch that reaches no order; null where it has lines, or is nothing any more. */
    @Nullable
    BatchFact withoutLines() {
        if (!lines.isEmpty()) {
            return null;
        }
        LoopSpan span = spans().reduce(LoopSpan::earliest).orElse(null);
        if (span == null) {
            return null;
        }
        LocalDate valueDate = header != null
                ? header.valueDate()
                : payouts.values().stream()
                        .map(PayoutState::valueDate)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        return new BatchFact(span, header == null ? null : header.currency(), valueDate, status());
    }

    BatchStatus status() {
        if (header == null) {
            return BatchStatus.HEADER_MISSING;
        }
        int count = lines.values().stream().mapToInt(Lines::count).sum();
        Lines own = lines.getOrDefault(header.currency(), new Lines(0, BigDecimal.ZERO));
        boolean full = count == header.lineCount();
        if (count > header.lineCount()
                || own.count() != count
                || (full && own.net().compareTo(header.net()) != 0)) {
            return BatchStatus.LINES_DIFFER;
        }
        return full ? payment(header) : BatchStatus.LINES_MISSING;
    }

    private BatchStatus payment(HeaderClaim header) {
        if (payouts.isEmpty()) {
            return header.net().signum() == 0 ? BatchStatus.FUNDED : BatchStatus.PAYOUT_MISSING;
        }
        if (payouts.values().stream().anyMatch(payout -> !payout.currency().equals(header.currency()))
                || any(PayoutCover.DIFFERS)
                || !togetherTheyPay(header)) {
            return BatchStatus.PAYOUT_DIFFERS;
        } else if (any(PayoutCover.UNKNOWN)) {
            return BatchStatus.BATCHES_MISSING;
        } else if (any(PayoutCredit.DIFFERS)) {
            return BatchStatus.CREDIT_DIFFERS;
        }
        return any(PayoutCredit.MISSING) ? BatchStatus.CREDIT_MISSING : BatchStatus.FUNDED;
    }

    /** Several payouts that pay this batch alone are compared together; where they pay other batches too, nobody can tell. */
    private boolean togetherTheyPay(HeaderClaim header) {
        if (payouts.size() == 1 || payouts.values().stream().anyMatch(payout -> payout.batches() > 1)) {
            return true;
        }
        return payouts.values().stream()
                        .map(PayoutState::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(header.net())
                == 0;
    }

    private boolean any(PayoutCover cover) {
        return payouts.values().stream().anyMatch(payout -> payout.cover() == cover);
    }

    private boolean any(PayoutCredit credit) {
        return payouts.values().stream().anyMatch(payout -> payout.credit() == credit);
    }

    private Stream<LoopSpan> spans() {
        return Stream.concat(
                Stream.ofNullable(header).map(HeaderClaim::span),
                payouts.values().stream().map(PayoutState::span));
    }

    private BatchTotals changed(LineFact line, int count, BigDecimal net) {
        Map<String, Lines> more = new TreeMap<>(lines);
        Lines before = lines.getOrDefault(line.currency(), new Lines(0, BigDecimal.ZERO));
        Lines now = new Lines(before.count() + count, before.net().add(net));
        if (now.count() == 0) {
            more.remove(line.currency());
        } else {
            more.put(line.currency(), now);
        }
        return new BatchTotals(more, header, payouts);
    }
}
