package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Step 4 for the items of one provider, currency and amount: two items whose days are near each other are a match if neither has another candidate
 * and no strong key contradicts. Last four digits and authorization codes would narrow the candidates; no fact has them.
 */
final class CompositeStep {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final Proposals proposals;
    private final Set<MatchMember> settled = new HashSet<>();

    CompositeStep(MatchKind kind, MatchSettings settings, Proposals proposals) {
        this.kind = kind;
        this.settings = settings;
        this.proposals = proposals;
    }

    /**
     * Matches what is unique, suggests what is not.
     *
     * @param reserved items that are in a suggested group already
     * @return the items that are in no group
     */
    List<MatchItem> run(List<MatchItem> open, List<MatchItem> reserved) {
        List<MatchItem> all = Stream.concat(open.stream(), reserved.stream()).toList();
        uniquePairs(
                AmountSteps.side(all, Side.OURS),
                AmountSteps.side(all, Side.THEIRS),
                new HashSet<>(reserved.stream().map(MatchItem::member).toList()));
        suggestClusters(left(open));
        return left(open);
    }

    private List<MatchItem> left(List<MatchItem> open) {
        return open.stream().filter(item -> !settled.contains(item.member())).toList();
    }

    private void uniquePairs(List<MatchItem> ours, List<MatchItem> theirs, Set<MatchMember> reserved) {
        long[] ourDays = days(ours);
        long[] theirDays = days(theirs);
        for (int i = 0; i < ours.size(); i++) {
            int first = firstNotBefore(theirDays, ourDays[i] + settings.earliestDay());
            int end = firstNotBefore(theirDays, ourDays[i] + settings.latestDay(kind) + 1);
            if (end - first != 1) {
                continue;
            }
            int firstOurs = firstNotBefore(ourDays, theirDays[first] - settings.latestDay(kind));
            int endOurs = firstNotBefore(ourDays, theirDays[first] - settings.earliestDay() + 1);
            MatchItem our = ours.get(i);
            MatchItem their = theirs.get(first);
            if (endOurs - firstOurs == 1 && !reserved.contains(our.member()) && !reserved.contains(their.member())) {
                pair(our, their);
            }
        }
    }

    private void pair(MatchItem our, MatchItem their) {
        List<MatchItem> both = List.of(our, their);
        boolean done = contradict(our, their)
                ? proposals.suggest(MatchRule.COMPOSITE, MatchReason.KEYS_DIFFER, both)
                : proposals.confirmIfProved(MatchRule.COMPOSITE, both);
        if (done) {
            both.forEach(item -> settled.add(item.member()));
        }
    }

    private void suggestClusters(List<MatchItem> open) {
        List<MatchItem> ours = AmountSteps.side(open, Side.OURS);
        List<MatchItem> theirs = AmountSteps.side(open, Side.THEIRS);
        if ((long) ours.size() * theirs.size() > settings.mostByAmount()) {
            proposals.crowded(theirs.size());
            return;
        }
        List<MatchItem> both = Stream.concat(ours.stream(), theirs.stream()).toList();
        Clusters clusters = new Clusters(both.size());
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                long lag = theirs.get(j).day().toEpochDay() - ours.get(i).day().toEpochDay();
                if (lag >= settings.earliestDay()
                        && lag <= settings.latestDay(kind)
                        && !contradict(ours.get(i), theirs.get(j))) {
                    clusters.join(i, ours.size() + j);
                }
            }
        }
        for (List<Integer> cluster : clusters.all()) {
            List<MatchItem> items =
                    new ArrayList<>(cluster.stream().map(both::get).toList());
            if (proposals.suggest(MatchRule.COMPOSITE, MatchReason.SEVERAL_CANDIDATES, items)) {
                items.forEach(item -> settled.add(item.member()));
            }
        }
    }

    private static boolean contradict(MatchItem our, MatchItem their) {
        for (int rule = 0; rule < our.keys().size(); rule++) {
            if (our.contradicts(their, rule)) {
                return true;
            }
        }
        return false;
    }

    private static long[] days(List<MatchItem> sorted) {
        return sorted.stream().mapToLong(item -> item.day().toEpochDay()).toArray();
    }

    private static int firstNotBefore(long[] days, long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
