package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MemberKind.Side;
import java.util.List;
import java.util.stream.Stream;

/** Step 5: proposes items whose texts resemble each other; it never matches. */
final class TextStep {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final Proposals proposals;

    TextStep(MatchKind kind, MatchSettings settings, Proposals proposals) {
        this.kind = kind;
        this.settings = settings;
        this.proposals = proposals;
    }

    /** Looks at items of one provider, currency and amount. */
    void run(List<MatchItem> sameAmount) {
        propose(sameAmount, false);
    }

    /** Looks at payouts and bank entries of any amount, whose days are near each other. */
    void runAcrossAmounts(List<MatchItem> open) {
        propose(open, true);
    }

    private void propose(List<MatchItem> open, boolean nearDaysOnly) {
        List<MatchItem> ours = AmountSteps.side(open, Side.OURS);
        List<MatchItem> theirs = AmountSteps.side(open, Side.THEIRS);
        if ((long) ours.size() * theirs.size() > most(nearDaysOnly)) {
            proposals.crowded(theirs.size());
            return;
        }
        List<MatchItem> both = Stream.concat(ours.stream(), theirs.stream()).toList();
        List<SimilarText> texts =
                both.stream().map(item -> SimilarText.of(item.text())).toList();
        Clusters clusters = new Clusters(both.size());
        for (int i = 0; i < ours.size(); i++) {
            for (int j = ours.size(); j < both.size(); j++) {
                if ((!nearDaysOnly || isNear(both.get(i), both.get(j)))
                        && texts.get(i).resembles(texts.get(j))) {
                    clusters.join(i, j);
                }
            }
        }
        clusters.all()
                .forEach(cluster -> proposals.suggest(
                        MatchRule.TEXT,
                        MatchReason.SIMILAR_TEXT,
                        cluster.stream().map(both::get).toList()));
    }

    /** Banks are few: a thousand payouts by a thousand entries are looked at. */
    private long most(boolean nearDaysOnly) {
        return nearDaysOnly ? settings.mostByAmount() * 100L : settings.mostByAmount();
    }

    private boolean isNear(MatchItem our, MatchItem their) {
        long lag = their.day().toEpochDay() - our.day().toEpochDay();
        return lag >= settings.earliestDay()
                && lag <= 2L * settings.latestDay(kind)
                && our.currency().equals(their.currency());
    }
}
