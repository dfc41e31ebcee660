package io.tieout.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A server that reads loads and throws them away, and answers as StarRocks does when all went well: so that a comparison of
 * clients measures clients. Prints its port and runs until it is killed or its standard input ends.
 */
public final class DrainServer {
    private DrainServer() {}

    /** Serves on a free loopback port. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            Thread watch = new Thread(DrainServer::endWithInput, "watch");
            watch.setDaemon(true);
            watch.start();
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "connection");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            System.err.println("standard input failed: " + gone.getMessage());
        }
        System.exit(0);
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 18);
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[1 << 18];
            String line = line(in);
            while (!line.isEmpty()) {
                request(line, in, out, buffer);
                line = line(in);
            }
        } catch (IOException ended) {
            // The client closed the connection, as it may.
            return;
        }
    }

    private static void request(String requestLine, InputStream in, OutputStream out, byte[] buffer)
            throws IOException {
        long length = 0;
        boolean chunked = false;
        boolean expects = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            expects |= lower.startsWith("expect:");
        }
        if (expects) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if (chunked) {
            chunks(in, buffer);
        } else {
            skip(in, length, buffer);
        }
        String status = requestLine.contains("/api/transaction/") ? "OK" : "Success";
        String body =
                "{\"TxnId\":1,\"Label\":\"l\",\"Status\":\"" + status + "\",\"Message\":\"OK\",\"state\":\"VISIBLE\","
                        + "\"NumberTotalRows\":1,\"NumberLoadedRows\":1,\"NumberFilteredRows\":0,\"NumberUnselectedRows\":0,"
                        + "\"LoadBytes\":1,\"LoadTimeMs\":1}";
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void chunks(InputStream in, byte[] buffer) throws IOException {
        for (int size = size(in); size > 0; size = size(in)) {
            skip(in, size, buffer);
            line(in);
        }
        line(in);
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static void skip(InputStream in, long length, byte[] buffer) throws IOException {
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the body ended " + left + " bytes early");
            }
            left -= read;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
