package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MemberKind.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the steps of the ladder put their groups: lets through what no person rejected, and counts. Not thread-safe. */
final class Proposals {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final DecidedGroups decided;
    private final Consumer<FoundGroup> sink;
    private final Map<String, Long> counts = new TreeMap<>();
    private long matchedOurs;
    private long matchedTheirs;
    private long crowded;

    Proposals(MatchKind kind, MatchSettings settings, DecidedGroups decided, Consumer<FoundGroup> sink) {
        this.kind = kind;
        this.settings = settings;
        this.decided = decided;
        this.sink = sink;
    }

    /** Confirms the members where they prove themselves: both sides, the same sum within the tolerance. */
    boolean confirmIfProved(MatchRule rule, List<MatchItem> items) {
        return Balance.of(items).ties(settings.tolerance(kind)) && put(MatchStatus.CONFIRMED, rule, null, null, items);
    }

    /** Suggests the members; nothing where they have one side only, or where they are too many for a person. */
    boolean suggest(MatchRule rule, MatchReason reason, List<MatchItem> items) {
        if (!hasBothSides(items)) {
            return false;
        }
        if (items.size() > settings.mostSuggested()) {
            crowded += items.size();
            return false;
        }
        return put(MatchStatus.SUGGESTED, rule, reason, null, items);
    }

    /** What a person confirmed, or what became of it. */
    void decided(MatchStatus status, @Nullable MatchReason reason, String by, List<MatchItem> items) {
        put(status, MatchRule.DECISION, reason, by, items);
    }

    /** So many items have more candidates than anybody can look at. */
    void crowded(long items) {
        crowded += items;
    }

    private boolean put(
            MatchStatus status,
            MatchRule rule,
            @Nullable MatchReason reason,
            @Nullable String by,
            List<MatchItem> items) {
        FoundGroup group = FoundGroup.of(kind, status, rule, reason, by, items);
        if (decided.isRejected(group.id())) {
            return false;
        }
        sink.accept(group);
        counts.merge(rule + " " + status, 1L, Long::sum);
        if (status != MatchStatus.SUGGESTED) {
            matchedOurs += group.count(Side.OURS);
            matchedTheirs += group.count(Side.THEIRS);
        }
        return true;
    }

    static boolean hasBothSides(List<MatchItem> items) {
        return items.stream().map(MatchItem::side).distinct().count() == 2;
    }

    KindReport report(long ours, long theirs) {
        return new KindReport(
                kind.name(),
                ours,
                theirs,
                counts,
                counted(MatchStatus.CONFIRMED) + counted(MatchStatus.FORCED),
                counted(MatchStatus.SUGGESTED),
                ours - matchedOurs,
                theirs - matchedTheirs,
                crowded);
    }

    private long counted(MatchStatus status) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + status))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
