package io.tieout.app.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The language of the ingest tests: events of a shop and its sources. */
final class IngestFixture {
    static final String ORDERS = "urn:shop:orders";
    static final String PAYMENTS = "urn:shop:payments";
    static final String ORDERS_TOKEN = "orders-token-0123456789";
    static final String PAYMENTS_TOKEN = "payments-token-0123456789";

    private IngestFixture() {}

    static SourceRegistry sources() {
        return SourceRegistry.of(
                List.of(
                        new FactSource(ORDERS, Set.of("order"), TokenHash.of(ORDERS_TOKEN)),
                        new FactSource(PAYMENTS, Set.of("payment"), TokenHash.of(PAYMENTS_TOKEN))),
                type -> type.startsWith("io.tieout.order.")
                        ? Optional.of("order")
                        : type.startsWith("io.tieout.payment.") ? Optional.of("payment") : Optional.empty());
    }

    static String event(String id) {
        return event(id, ORDERS, "io.tieout.order.placed.v1");
    }

    static String event(String id, String source, String type) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"" + source + "\",\"type\":\"" + type
                + "\",\"time\":\"2026-01-30T09:15:00.123456Z\",\"data\":{\"orderId\":\"O-1\",\"amount\":{\"amount\":\"12.30\",\"currency\":\"EUR\"}}}";
    }

    static String events(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> event("e" + i)).collect(Collectors.joining(",", "[", "]"));
    }
}
