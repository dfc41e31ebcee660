package io.tieout.streamload;

import java.util.Map;
import java.util.TreeMap;

/** Lets tests of other packages see a request's headers. */
public final class RequestHeaders {
    private RequestHeaders() {}

    /** By name. */
    public static Map<String, String> of(StreamLoadRequest request) {
        return new TreeMap<>(request.headers());
    }
}
