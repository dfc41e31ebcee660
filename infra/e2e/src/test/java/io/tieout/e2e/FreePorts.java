package io.tieout.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A configuration on ports that were free a moment ago, the same over restarts. */
final class FreePorts {
    private FreePorts() {}

    static Path configFile(Path file) throws IOException {
        List<Integer> ports = find(6);
        return Files.writeString(file, """
            ledger: {embedded-port: %d}
            kafka: {embedded-port: %d, partitions: 2}
            warehouse: {stream-load-port: %d, load-port: %d, mysql-port: %d}
            http: {port: %d}
            """.formatted(ports.toArray()));
    }

    /** So many ports that were free a moment ago. */
    static List<Integer> find(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
