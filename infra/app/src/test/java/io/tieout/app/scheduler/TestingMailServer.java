package io.tieout.app.scheduler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mail as RFC 5321 says, one connection at a time, and keeps it. */
final class TestingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    TestingMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "testing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The mails that were taken: receivers, then the message. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client went away, or the server was closed.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        StringBuilder mail = new StringBuilder();
        say(out, "220 localhost");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                mail.append(line).append('\n');
                say(out, "250 ok");
            } else if (command.startsWith("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
                say(out, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
