package io.tieout.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP relay to a back end that can lose replies: the request arrives, and the connection breaks before the answer does. */
final class LossyProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Random random;
    private volatile int lossPercent;
    private final AtomicInteger lost = new AtomicInteger();

    LossyProxy(int port, int target, long seed) throws IOException {
        this.server = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
        this.target = target;
        this.random = new Random(seed);
        daemon(this::accept);
    }

    /** From now on this share of answers is lost. */
    void losePercent(int percent) {
        this.lossPercent = percent;
    }

    int lost() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket backend = new Socket(InetAddress.getLoopbackAddress(), target)) {
            daemon(() -> copy(client, backend, false));
            copy(backend, client, true);
        } catch (IOException gone) {
            // The back end is being restarted; the client sees a broken connection.
            return;
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                // Not the interim "100 Continue": with that lost, nothing would have been sent.
                boolean last = answers && read > 40;
                if (last && random.nextInt(100) < lossPercent) {
                    lost.incrementAndGet();
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // Either side may break at any time here.
            return;
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closed is closed.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "lossy-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
