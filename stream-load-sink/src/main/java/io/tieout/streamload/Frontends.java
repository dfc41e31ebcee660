package io.tieout.streamload;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;

/**
 * The front ends and how they are. Requests go round the healthy ones; one that did not answer rests, and is asked again
 * when its rest is over or when no other is left. Thread-safe.
 */
final class Frontends {
    private final List<HttpUrl> addresses;
    private final long restNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<HttpUrl, Long> restsSince = new ConcurrentHashMap<>();

    Frontends(List<URI> addresses, Duration rest, LongSupplier nanoTime) {
        this.addresses = addresses.stream()
                .map(address -> HttpUrl.get(address.toString())) // Checked when it was set.
                .toList();
        this.restNanos = rest.toNanos();
        this.nanoTime = nanoTime;
    }

    /** All of them, in the order to try: the healthy ones from the next turn on, then those at rest, longest first. */
    List<HttpUrl> inOrder() {
        int first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        List<HttpUrl> order = new ArrayList<>();
        List<HttpUrl> resting = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            HttpUrl address = addresses.get((first + i) % addresses.size());
            (rests(address) ? resting : order).add(address);
        }
        resting.sort((one, other) -> Long.compare(since(one) - since(other), 0));
        order.addAll(resting);
        return order;
    }

    void answered(HttpUrl address) {
        restsSince.remove(address);
    }

    void failed(HttpUrl address) {
        restsSince.put(address, nanoTime.getAsLong());
    }

    private boolean rests(HttpUrl address) {
        return restsSince.containsKey(address) && nanoTime.getAsLong() - since(address) < restNanos;
    }

    private long since(HttpUrl address) {
        return restsSince.getOrDefault(address, nanoTime.getAsLong());
    }
}
