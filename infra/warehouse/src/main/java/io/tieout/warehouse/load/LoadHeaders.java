package io.tieout.warehouse.load;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The headers of one load request, by name without case. Says nothing about credentials in its text. */
public final class LoadHeaders {
    private static final Set<String> TRANSPORT = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "idle_transaction_timeout",
            "timeout",
            "transfer-encoding",
            "user-agent");

    private final Map<String, String> values;

    private LoadHeaders(Map<String, String> values) {
        this.values = values;
    }

    /** A copy of the headers; of two names that differ in case only, one wins. */
    public static LoadHeaders of(Map<String, String> headers) {
        return new LoadHeaders(headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, second) -> second,
                        TreeMap::new)));
    }

    /** The value, or empty where the header is absent. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What the load asks for: all headers but those of the transport and of the one request. */
    Map<String, String> parameters() {
        Map<String, String> asked = new TreeMap<>(values);
        asked.keySet().removeAll(TRANSPORT);
        return asked;
    }

    /** True where the header is {@code true} in any case. */
    boolean isTrue(String name) {
        return "true".equalsIgnoreCase(values.get(name));
    }

    /** A header that must be {@code true} or {@code false}; false where it is absent. */
    boolean flag(String name, String errorMessage) throws LoadRefusedException {
        String value = values.get(name);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw new LoadRefusedException(errorMessage);
    }

    /** The names alone: a value may be a secret. */
    @Override
    public String toString() {
        return "LoadHeaders" + values.keySet();
    }
}
