package io.tieout.sink;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which topics somebody paused. Thread-safe. */
final class Switches {
    private final Set<String> pausedTopics = ConcurrentHashMap.newKeySet();

    void pause(String topic) {
        pausedTopics.add(topic);
    }

    void resume(String topic) {
        pausedTopics.remove(topic);
    }

    boolean paused(String topic) {
        return pausedTopics.contains(topic);
    }
}
