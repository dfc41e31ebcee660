package io.tieout.warehouse.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;

/** The path and query of a request, decoded. */
record LoadPath(List<String> segments, QueryStringDecoder query) {
    static LoadPath of(String uri) {
        QueryStringDecoder decoder = new QueryStringDecoder(uri);
        // Split before decoding, so that an encoded slash stays inside its segment.
        List<String> segments = List.of(decoder.rawPath().split("/", -1)).stream()
                .map(segment -> QueryStringDecoder.decodeComponent(segment.replace("+", "%2B")))
                .toList();
        return new LoadPath(segments, decoder);
    }

    /** Whether the path is these segments; {@code *} stands for any that is not empty. */
    boolean matches(String... pattern) {
        if (segments.size() != pattern.length + 1 || !segments.get(0).isEmpty()) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            String segment = segments.get(i + 1);
            boolean same = pattern[i].equals("*") ? !segment.isEmpty() : pattern[i].equals(segment);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The segment by place, from 0 behind the first slash. */
    String segment(int place) {
        return segments.get(place + 1);
    }

    Optional<String> parameter(String name) {
        List<String> values = query.parameters().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
