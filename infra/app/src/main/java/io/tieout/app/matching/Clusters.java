package io.tieout.app.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of a list of things hang together: a union-find over their places. Not thread-safe. */
final class Clusters {
    private final int[] parent;

    Clusters(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    /** The places that hang together, each list ascending. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byRoot.values());
    }

    private int root(int place) {
        int at = place;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
