package io.tieout.warehouse.http;

/** Host and port as a URL has them. */
final class Authority {
    private Authority() {}

    static String of(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
