package io.tieout.app.matching;

import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind.Side;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Matches the items of one kind by the key ladder, the strongest key first. The groups are a function of the set of items and of the decisions of
 * people, whatever order the items come in; an item is in at most one group, so in at most one confirmed one.
 *
 * <p><b>Steps 1 to 3</b>: all items that share a key are one group if both sides have the same sum in each currency; else they go on to the next
 * key. What keys joined and sums did not prove is looked at once more with all keys together (two payments of one order, settled in one line), and
 * then suggested, by the strongest key that joins it. <b>Steps 4 and 5</b> see only what no strong key joined with the other side.
 *
 * <p>Memory: items are sorted by key on disk where they are too many; in memory are the items of one key, of one amount, and those that keys join
 * and sums do not prove. Not thread-safe; used once.
 */
public final class KeyLadder {
    private final MatchKind kind;
    private final MatchSettings settings;
    private final DecidedGroups decided;
    private final Proposals proposals;
    private final List<MatchRule> rules;
    private final List<SpillingSorter<Keyed>> byKey = new ArrayList<>();
    private final AmountSteps amounts;
    private final LinkedItems linked = new LinkedItems();
    private final Map<String, List<MatchItem>> ofDecisions = new TreeMap<>();
    private long ours;
    private long theirs;

    /**
     * A ladder without items.
     *
     * @param directory for what does not fit into memory; the caller deletes it
     * @param sink takes each group
     */
    public KeyLadder(
            MatchKind kind, MatchSettings settings, DecidedGroups decided, Path directory, Consumer<FoundGroup> sink) {
        this.kind = kind;
        this.settings = settings;
        this.decided = decided;
        this.proposals = new Proposals(kind, settings, decided, sink);
        this.rules = MatchRule.strong(kind);
        for (int rule = 0; rule < rules.size(); rule++) {
            byKey.add(new SpillingSorter<>(directory, settings.itemsInMemory(), Keyed.ORDER, Keyed.CODEC));
        }
        this.amounts = new AmountSteps(kind, settings, proposals, directory);
    }

    /** Adds an item; each once. */
    public void add(MatchItem item) {
        if (item.side() == Side.OURS) {
            ours++;
        } else {
            theirs++;
        }
        MatchDecisionState decision = decided.confirmationOf(item.member());
        if (decision == null) {
            offer(0, item);
        } else {
            ofDecisions
                    .computeIfAbsent(decision.groupId().value(), id -> new ArrayList<>())
                    .add(item);
        }
    }

    /** Matches everything that was added. */
    public KindReport finish() {
        ofDecisions.forEach((id, items) -> decided(new MatchGroupId(id), items));
        for (int rule = 0; rule < rules.size(); rule++) {
            new KeyGroups(rule).run();
        }
        confirmLinked();
        suggestLinked();
        linked.left().forEach(amounts::add);
        amounts.run();
        return proposals.report(ours, theirs);
    }

    /** A decision holds for the members and the amounts that the person saw. */
    private void decided(MatchGroupId id, List<MatchItem> items) {
        MatchDecisionState decision = decided.confirmationOf(items.get(0).member());
        FoundGroup group = FoundGroup.of(kind, MatchStatus.CONFIRMED, MatchRule.DECISION, null, null, items);
        if (decision == null || !group.id().equals(id)) {
            items.forEach(item -> offer(0, item)); // A member is gone: what is left is no longer what was confirmed.
            return;
        }
        Balance balance = Balance.of(items);
        if (!balance.residuals().equals(decision.residuals())) {
            proposals.decided(
                    MatchStatus.SUGGESTED,
                    MatchReason.AMOUNTS_CHANGED,
                    decision.by().name(),
                    items);
            return;
        }
        boolean proved = balance.ties(settings.tolerance(kind));
        proposals.decided(
                proved ? MatchStatus.CONFIRMED : MatchStatus.FORCED,
                null,
                decision.by().name(),
                items);
    }

    /** Puts an item where its first key from a rule on is looked at, or behind the strong rules. */
    private void offer(int from, MatchItem item) {
        for (int rule = from; rule < rules.size(); rule++) {
            List<String> keys = item.keys().get(rule);
            for (int i = 0; i < keys.size(); i++) {
                byKey.get(rule).add(new Keyed(keys.get(i), i == keys.size() - 1, keys.size() == 1, item));
            }
            if (!keys.isEmpty()) {
                return;
            }
        }
        if (!linked.holds(item.member())) {
            amounts.add(item);
        }
    }

    /** Groups that only several keys together join: each looked at once, under the first rule that completes it. */
    private void confirmLinked() {
        Set<List<MatchItem>> lookedAt = new HashSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (List<MatchItem> cluster : linked.clusters(0, rule)) {
                if (lookedAt.add(cluster) && !contradict(cluster, rule)) {
                    confirmByCurrency(rule, cluster);
                }
            }
        }
    }

    private void suggestLinked() {
        for (int rule = 0; rule < rules.size(); rule++) {
            for (List<MatchItem> cluster : linked.clusters(rule, rule)) {
                MatchReason reason = reason(cluster);
                if (proposals.suggest(rules.get(rule), reason, cluster)) {
                    linked.settle(cluster);
                    cluster.forEach(amounts::reserve);
                }
            }
        }
    }

    private MatchReason reason(List<MatchItem> cluster) {
        Balance balance = Balance.of(cluster);
        if (balance.ties(settings.tolerance(kind))) {
            return MatchReason.KEYS_DIFFER;
        }
        return balance.sidesHaveNoCurrencyInCommon() ? MatchReason.CURRENCIES_DIFFER : MatchReason.SUMS_DIFFER;
    }

    /**
     * Confirms what ties out in each currency by itself.
     *
     * @return what does not
     */
    private List<MatchItem> confirmByCurrency(int rule, List<MatchItem> items) {
        Map<String, List<MatchItem>> byCurrency = new TreeMap<>();
        items.forEach(item -> byCurrency
                .computeIfAbsent(item.currency(), c -> new ArrayList<>())
                .add(item));
        List<MatchItem> left = new ArrayList<>();
        byCurrency.values().forEach(same -> {
            if (proposals.confirmIfProved(rules.get(rule), same)) {
                same.forEach(item -> linked.forget(item.member()));
            } else {
                left.addAll(same);
            }
        });
        return left;
    }

    /** Whether a stronger key of the same step tells the two sides apart: both have it, and no member meets the other side by it. */
    private boolean contradict(List<MatchItem> items, int rule) {
        int step = rules.get(rule).step();
        for (int stronger = 0; stronger < rule; stronger++) {
            if (rules.get(stronger).step() == step && tellsApart(items, stronger)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsApart(List<MatchItem> items, int rule) {
        List<MatchItem> ofOurs =
                items.stream().filter(item -> item.side() == Side.OURS).toList();
        List<MatchItem> ofTheirs =
                items.stream().filter(item -> item.side() == Side.THEIRS).toList();
        boolean unkeyed = items.stream().anyMatch(item -> item.keys().get(rule).isEmpty());
        return !unkeyed
                && ofTheirs.stream().anyMatch(their -> ofOurs.stream().allMatch(our -> our.contradicts(their, rule)));
    }

    /** The pass over all items that have a key of one rule. */
    private final class KeyGroups {
        private final int rule;
        private final List<Keyed> group = new ArrayList<>();
        private boolean crowd;

        KeyGroups(int rule) {
            this.rule = rule;
        }

        void run() {
            byKey.get(rule).drain(this::take);
            end();
        }

        private void take(Keyed next) {
            if (!group.isEmpty() && !group.get(0).key().equals(next.key())) {
                end();
            }
            if (crowd || group.size() >= settings.mostByKey()) {
                crowd = true;
                pass(next);
            } else {
                group.add(next);
            }
        }

        private void end() {
            List<Keyed> whole = List.copyOf(group);
            boolean tooMany = crowd;
            group.clear();
            crowd = false;
            if (tooMany) {
                proposals.crowded(whole.size());
                whole.forEach(this::pass);
            } else if (!whole.isEmpty()) {
                decide(whole);
            }
        }

        private void decide(List<Keyed> whole) {
            List<MatchItem> items = whole.stream().map(Keyed::item).toList();
            if (!Proposals.hasBothSides(items)) {
                whole.forEach(this::pass);
                return;
            }
            boolean alone = whole.stream().allMatch(Keyed::only);
            List<MatchItem> left = alone && !contradict(items, rule) ? confirmByCurrency(rule, items) : items;
            if (Proposals.hasBothSides(left)) {
                linked.link(rule, left);
            }
            Set<MatchMember> open = left.stream().map(MatchItem::member).collect(Collectors.toSet());
            whole.stream().filter(keyed -> open.contains(keyed.item().member())).forEach(this::pass);
        }

        /** On to the next rule, once for all keys of the item: at the last, when it is known what all of them join. */
        private void pass(Keyed keyed) {
            if (keyed.last()) {
                offer(rule + 1, keyed.item());
            }
        }
    }

    /**
     * An item under one of its keys.
     *
     * @param last whether it is the last of the item's keys of the rule in their order, which is the order of the pass
     * @param only whether the item has no other key of the rule
     */
    private record Keyed(String key, boolean last, boolean only, MatchItem item) {
        static final Comparator<Keyed> ORDER = Comparator.comparing(Keyed::key)
                .thenComparing(keyed -> keyed.item().member());
        static final SpillingSorter.Codec<Keyed> CODEC = new SpillingSorter.Codec<>() {
            @Override
            public void write(DataOutput out, Keyed keyed) throws IOException {
                out.writeUTF(keyed.key);
                out.writeBoolean(keyed.last);
                out.writeBoolean(keyed.only);
                ItemCodec.write(out, keyed.item);
            }

            @Override
            public Keyed read(DataInput in) throws IOException {
                return new Keyed(in.readUTF(), in.readBoolean(), in.readBoolean(), ItemCodec.read(in));
            }
        };
    }
}
