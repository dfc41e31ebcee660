package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MemberKind.Side;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Steps 4 and 5 for what no strong key joined with the other side: amount by amount, so that the items of one amount are in memory at a time. Payouts
 * and bank entries are few and are looked at once more all together, for sums and for texts. Not thread-safe.
 */
final class AmountSteps {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final Proposals proposals;
    private final SpillingSorter<Candidate> byAmount;
    private final List<Candidate> bucket = new ArrayList<>();
    private final List<MatchItem> left = new ArrayList<>();

    AmountSteps(MatchKind kind, MatchSettings settings, Proposals proposals, Path directory) {
        this.kind = kind;
        this.settings = settings;
        this.proposals = proposals;
        this.byAmount = new SpillingSorter<>(directory, settings.itemsInMemory(), Candidate.ORDER, Candidate.CODEC);
    }

    /** Adds an item that is in no group. */
    void add(MatchItem item) {
        if (!item.byKeysOnly()) {
            byAmount.add(new Candidate(item, false));
        }
    }

    /** Adds an item that a strong key holds in a suggested group: it takes part in no other, yet who has it as a candidate is not unique. */
    void reserve(MatchItem item) {
        if (!item.byKeysOnly()) {
            byAmount.add(new Candidate(item, true));
        }
    }

    void run() {
        byAmount.drain(this::take);
        end();
        if (kind == MatchKind.PAYOUT) {
            List<MatchItem> open = new SumStep(kind, settings, proposals).run(left);
            new TextStep(kind, settings, proposals).runAcrossAmounts(open);
        }
    }

    private void take(Candidate next) {
        if (!bucket.isEmpty() && !bucket.get(0).sameAmountAs(next)) {
            end();
        }
        bucket.add(next);
    }

    private void end() {
        List<Candidate> whole = List.copyOf(bucket);
        bucket.clear();
        List<MatchItem> open = whole.stream()
                .filter(candidate -> !candidate.reserved)
                .map(Candidate::item)
                .toList();
        if (Proposals.hasBothSides(open)) {
            List<MatchItem> reserved = whole.stream()
                    .filter(Candidate::reserved)
                    .map(Candidate::item)
                    .toList();
            open = new CompositeStep(kind, settings, proposals).run(open, reserved);
            if (kind != MatchKind.PAYOUT) {
                new TextStep(kind, settings, proposals).run(open);
            }
        }
        if (kind == MatchKind.PAYOUT) {
            left.addAll(open);
        }
    }

    /** An item among those of one amount. */
    private record Candidate(MatchItem item, boolean reserved) {
        static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate c) -> c.item.issuer())
                .thenComparing(c -> c.item.currency())
                .thenComparing(c -> c.item.amount())
                .thenComparing(c -> c.item.member());
        static final SpillingSorter.Codec<Candidate> CODEC = new SpillingSorter.Codec<>() {
            @Override
            public void write(DataOutput out, Candidate candidate) throws IOException {
                out.writeBoolean(candidate.reserved);
                ItemCodec.write(out, candidate.item);
            }

            @Override
            public Candidate read(DataInput in) throws IOException {
                boolean reserved = in.readBoolean();
                return new Candidate(ItemCodec.read(in), reserved);
            }
        };

        boolean sameAmountAs(Candidate other) {
            return item.issuer().equals(other.item.issuer())
                    && item.currency().equals(other.item.currency())
                    && item.amount().compareTo(other.item.amount()) == 0;
        }
    }

    /** The items of one side, by day and then in their order. */
    static List<MatchItem> side(List<MatchItem> items, Side side) {
        return items.stream()
                .filter(item -> item.side() == side)
                .sorted(Comparator.comparing(MatchItem::day).thenComparing(MatchItem::member))
                .toList();
    }
}
