package io.tieout.streamload;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes addresses that a cluster registered for itself (pod names, private addresses, 127.0.0.1) reachable from outside
 * (protocol 1.2). A redirect and an ErrorURL name such an address; path and query stay as they are.
 */
public final class AddressRewrite {
    private AddressRewrite() {}

    /**
     * Sends every back end's traffic to one host and keeps the port: for port forwarding and single-node containers.
     *
     * @param host a host name or address, without scheme and port
     */
    public static UnaryOperator<URI> toHost(String host) {
        if (host.isBlank() || host.contains("/") || (host.contains(":") && !host.startsWith("["))) {
            throw new IllegalArgumentException(
                    "host \"" + host + "\": a host name alone, without scheme, port and path; ports are kept");
        }
        return from -> with(from, from.getScheme(), host + (from.getPort() < 0 ? "" : ":" + from.getPort()));
    }

    /**
     * Maps addresses one by one; what is not in the map stays.
     *
     * @param addresses from {@code host:port} as registered, or {@code host} for all its ports, to {@code http(s)://host:port}
     *     as seen from here
     */
    public static UnaryOperator<URI> of(Map<String, URI> addresses) {
        Map<String, URI> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        addresses.forEach((from, to) -> {
            boolean http = "http".equals(to.getScheme()) || "https".equals(to.getScheme());
            if (!http || to.getHost() == null || to.getUserInfo() != null) {
                throw new IllegalArgumentException("address of " + from + ": an address is http://host:port or"
                        + " https://host:port, without user and password");
            }
            known.put(from, to);
        });
        return from -> {
            URI exact = known.get(from.getHost() + ":" + from.getPort());
            URI to = exact == null ? known.get(String.valueOf(from.getHost())) : exact;
            return to == null ? from : with(from, to.getScheme(), to.getRawAuthority());
        };
    }

    private static URI with(URI from, String scheme, String authority) {
        String path = from.getRawPath() == null ? "" : from.getRawPath();
        String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
        return URI.create(scheme + "://" + authority + path + query);
    }
}
