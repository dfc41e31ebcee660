package io.tieout.app.matching;

import io.tieout.ledger.match.MatchMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Items that a strong key joins with the other side and that a single key does not prove: several keys together may. Held in memory, because what
 * does not tie out is a small part. Not thread-safe.
 */
final class LinkedItems {
    /** A key that joins items. */
    private record Link(int rule, List<MatchMember> members) {}

    private final Map<MatchMember, MatchItem> items = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<MatchMember> settled = new HashSet<>();

    /** Joins items that share a key of a rule. */
    void link(int rule, List<MatchItem> joined) {
        joined.forEach(item -> items.put(item.member(), item));
        links.add(new Link(rule, joined.stream().map(MatchItem::member).toList()));
    }

    boolean holds(MatchMember member) {
        return items.containsKey(member);
    }

    /** The items are in a group now. */
    void settle(List<MatchItem> taken) {
        taken.forEach(item -> settled.add(item.member()));
    }

    /** Forgets what got into a group elsewhere meanwhile. */
    void forget(MatchMember member) {
        if (items.containsKey(member)) {
            settled.add(member);
        }
    }

    /** The items that are in no group, in their order. */
    List<MatchItem> left() {
        return items.values().stream()
                .filter(item -> !settled.contains(item.member()))
                .toList();
    }

    /**
     * What hangs together among the items that are in no group by the keys of some rules, each cluster in order; items that hang with nothing are no
     * cluster.
     *
     * @param from the first rule
     * @param to the last rule
     */
    List<List<MatchItem>> clusters(int from, int to) {
        List<MatchItem> open = left();
        Map<MatchMember, Integer> places = new HashMap<>();
        for (MatchItem item : open) {
            places.put(item.member(), places.size());
        }
        Clusters clusters = new Clusters(open.size());
        for (Link link : links) {
            if (link.rule >= from && link.rule <= to) {
                join(clusters, places, link.members);
            }
        }
        return clusters.all().stream()
                .filter(cluster -> cluster.size() > 1)
                .map(cluster -> cluster.stream().map(open::get).toList())
                .toList();
    }

    private static void join(Clusters clusters, Map<MatchMember, Integer> places, List<MatchMember> members) {
        Integer first = null;
        for (MatchMember member : members) {
            Integer place = places.get(member);
            if (place != null && first != null) {
                clusters.join(first, place);
            } else if (place != null) {
                first = place;
            }
        }
    }
}
