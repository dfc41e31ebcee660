package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Step 4 for sums: several payouts of one provider in one bank credit, or one payout in several credits of one account. A sum is a match only if it is
 * the one way to explain its anchor and no member explains another anchor. From many candidates some subset nearly always adds up, which proves
 * nothing: sums are drawn from few candidates only.
 */
final class SumStep {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final Proposals proposals;

    SumStep(MatchKind kind, MatchSettings settings, Proposals proposals) {
        this.kind = kind;
        this.settings = settings;
        this.proposals = proposals;
    }

    /** One item and the items of the other side that add up to it. */
    private record Sum(MatchItem anchor, List<MatchItem> parts) {
        List<MatchItem> all() {
            List<MatchItem> all = new ArrayList<>(parts);
            all.add(anchor);
            return all;
        }
    }

    /** Matches sums, and returns the items that are in no group. */
    List<MatchItem> run(List<MatchItem> open) {
        List<MatchItem> ours = AmountSteps.side(open, Side.OURS);
        List<MatchItem> theirs = AmountSteps.side(open, Side.THEIRS);
        List<Sum> sums = new ArrayList<>();
        theirs.forEach(anchor -> sums.addAll(sums(anchor, ours)));
        ours.forEach(anchor -> sums.addAll(sums(anchor, theirs)));
        Map<MatchMember, Integer> uses = new TreeMap<>();
        sums.forEach(sum -> sum.all().forEach(item -> uses.merge(item.member(), 1, Integer::sum)));
        Set<MatchMember> settled = new HashSet<>();
        List<Sum> ambiguous = new ArrayList<>();
        for (Sum sum : sums) {
            boolean unique = sum.all().stream().allMatch(item -> uses.getOrDefault(item.member(), 0) == 1);
            if (unique && proposals.confirmIfProved(MatchRule.COMPOSITE_SUM, sum.all())) {
                sum.all().forEach(item -> settled.add(item.member()));
            } else if (!unique) {
                ambiguous.add(sum);
            }
        }
        suggest(ambiguous, settled);
        return open.stream().filter(item -> !settled.contains(item.member())).toList();
    }

    private void suggest(List<Sum> ambiguous, Set<MatchMember> settled) {
        Map<MatchMember, MatchItem> items = new LinkedHashMap<>();
        ambiguous.forEach(sum -> sum.all().forEach(item -> items.put(item.member(), item)));
        List<MatchMember> places = List.copyOf(items.keySet());
        Clusters clusters = new Clusters(places.size());
        for (Sum sum : ambiguous) {
            int first = places.indexOf(sum.anchor.member());
            sum.parts.forEach(part -> clusters.join(first, places.indexOf(part.member())));
        }
        for (List<Integer> cluster : clusters.all()) {
            List<MatchItem> together =
                    cluster.stream().map(place -> items.get(places.get(place))).toList();
            if (proposals.suggest(MatchRule.COMPOSITE_SUM, MatchReason.SEVERAL_COMBINATIONS, together)) {
                together.forEach(item -> settled.add(item.member()));
            }
        }
    }

    /** Every way in which two or more items of one account add up to the anchor. */
    private List<Sum> sums(MatchItem anchor, List<MatchItem> others) {
        Map<String, List<MatchItem>> byAccount = new TreeMap<>();
        for (MatchItem other : others) {
            if (other.currency().equals(anchor.currency()) && isNear(anchor, other) && !contradict(anchor, other)) {
                byAccount
                        .computeIfAbsent(other.account(), account -> new ArrayList<>())
                        .add(other);
            }
        }
        List<Sum> found = new ArrayList<>();
        for (List<MatchItem> candidates : byAccount.values()) {
            if (candidates.size() > settings.mostInSum()) {
                proposals.crowded(1);
            } else {
                subsets(anchor, candidates, found);
            }
        }
        return found;
    }

    private static void subsets(MatchItem anchor, List<MatchItem> candidates, List<Sum> found) {
        for (int chosen = 1; chosen < (1 << candidates.size()); chosen++) {
            if (Integer.bitCount(chosen) >= 2 && sum(candidates, chosen).compareTo(anchor.amount()) == 0) {
                List<MatchItem> parts = new ArrayList<>();
                for (int i = 0; i < candidates.size(); i++) {
                    if ((chosen & (1 << i)) != 0) {
                        parts.add(candidates.get(i));
                    }
                }
                found.add(new Sum(anchor, List.copyOf(parts)));
            }
        }
    }

    private static BigDecimal sum(List<MatchItem> candidates, int chosen) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < candidates.size(); i++) {
            if ((chosen & (1 << i)) != 0) {
                sum = sum.add(candidates.get(i).amount());
            }
        }
        return sum;
    }

    private boolean isNear(MatchItem one, MatchItem other) {
        MatchItem our = one.side() == Side.OURS ? one : other;
        MatchItem their = one.side() == Side.OURS ? other : one;
        long lag = their.day().toEpochDay() - our.day().toEpochDay();
        return lag >= settings.earliestDay() && lag <= settings.latestDay(kind);
    }

    /** Only the end-to-end id: a text that names one payout may well stand on the credit of several. */
    private static boolean contradict(MatchItem one, MatchItem other) {
        return one.contradicts(other, 0);
    }
}
