package io.tieout.warehouse.mysql;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.sql.SqlEngine;
import io.tieout.warehouse.sql.SqlException;
import io.tieout.warehouse.sql.SqlSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: proves who it is, then hands its commands, in order and one at a time, to a worker thread. All fields belong to the channel's
 * thread, which stays free to notice that a client went away while its statement runs.
 */
final class ClientHandler extends SimpleChannelInboundHandler<Packet> {
    private static final Logger LOG = LoggerFactory.getLogger(ClientHandler.class);
    /** Commands that a client may send before their answers; beyond them nothing more is read. */
    private static final int MOST_WAITING = 64;

    private final long connectionId;
    private final Accounts accounts;
    private final SqlEngine engine;
    private final Executor workers;
    private final Challenges challenges;
    private final ServerLimits limits;
    private final Deque<Packet> waiting = new ArrayDeque<>();
    private byte[] challenge = {};
    private @Nullable PacketOutput output;
    private @Nullable Login login;
    private @Nullable SqlSession session;
    private @Nullable Commands commands;
    private final boolean tls;
    private @Nullable Future<?> idleTimer;
    private boolean busy;
    private boolean gone;

    ClientHandler(
            long connectionId,
            Accounts accounts,
            SqlEngine engine,
            Executor workers,
            Challenges challenges,
            ServerLimits limits,
            boolean tls) {
        this.connectionId = connectionId;
        this.accounts = accounts;
        this.engine = engine;
        this.workers = workers;
        this.challenges = challenges;
        this.limits = limits;
        this.tls = tls;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        PacketOutput created = new PacketOutput(context.channel(), limits.writePatience());
        output = created;
        challenge = challenges.next();
        created.answer(-1);
        created.sendLast(Payloads.greeting(connectionId, challenge, tls));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Packet packet) {
        if (busy || !waiting.isEmpty()) {
            waiting.add(packet);
            if (waiting.size() >= MOST_WAITING) {
                context.channel().config().setAutoRead(false);
            }
            return;
        }
        handle(context, packet);
    }

    private void handle(ChannelHandlerContext context, Packet packet) {
        Future<?> timer = idleTimer;
        if (timer != null) {
            timer.cancel(false);
        }
        PacketOutput out = output();
        out.answer(packet.sequence());
        Commands ready = commands;
        if (ready == null) {
            authenticate(context, packet, out);
        } else if (packet.payload().length == 0) {
            throw new ProtocolException("empty command");
        } else if (packet.payload()[0] == Commands.QUIT) {
            end(context);
        } else if (packet.payload()[0] == Commands.CHANGE_USER) {
            PayloadReader reader = new PayloadReader(packet.payload());
            reader.skip(1);
            login = Login.change(reader);
            closeSession();
            askForProof(out);
        } else {
            busy = true;
            workers.execute(() -> work(context, ready, packet));
        }
    }

    private void authenticate(ChannelHandlerContext context, Packet packet, PacketOutput out) {
        Login known = login;
        if (known == null) {
            if (!Login.speaksOurProtocol(packet.payload())) {
                out.sendLast(
                        Payloads.error(
                                1251,
                                "08004",
                                "Client does not support authentication protocol requested by server; consider upgrading MySQL client"));
                end(context);
                return;
            }
            known = Login.answer(packet.payload());
            login = known;
            if (known.needsSwitch()) {
                askForProof(out);
                return;
            }
        } else {
            known = known.withProof(packet.payload());
        }
        openSession(context, known, out);
    }

    private void askForProof(PacketOutput out) {
        out.sendLast(Payloads.authenticationSwitch(challenge));
    }

    private void openSession(ChannelHandlerContext context, Login known, PacketOutput out) {
        Optional<Account> account = accounts.authenticateNative(known.user(), challenge, known.proof());
        if (account.isEmpty()) {
            String password = known.proof().length == 0 ? "NO" : "YES";
            out.sendLast(Payloads.error(
                    1045, "28000", "Access denied for user '" + known.user() + "' (using password: " + password + ")"));
            end(context);
            return;
        }
        if (engine.openSessionCount() >= limits.mostConnections()) {
            out.sendLast(Payloads.error(
                    1064,
                    "HY000",
                    "Reach cluster-wide connection limit, qe_max_connection=" + limits.mostConnections()
                            + ", connections=" + engine.openSessionCount() + "; close some of them"));
            end(context);
            return;
        }
        InetSocketAddress client = (InetSocketAddress) context.channel().remoteAddress();
        SqlSession opened =
                engine.open(account.get(), client.getAddress().getHostAddress(), connectionId, () -> end(context));
        session = opened;
        try {
            if (!known.database().isEmpty()) {
                opened.use(known.database());
            }
        } catch (SqlException e) {
            out.sendLast(Payloads.error(e));
            end(context);
            return;
        }
        commands = new Commands(opened, out);
        limits.loggedIn(context);
        out.sendLast(Payloads.ok());
        watchIdleness(context, opened);
    }

    /** A client that says nothing for the session's {@code wait_timeout} is let go. */
    private void watchIdleness(ChannelHandlerContext context, SqlSession open) {
        idleTimer = context.executor()
                .schedule(() -> end(context), open.idlePatience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On a worker thread. */
    private void work(ChannelHandlerContext context, Commands ready, Packet packet) {
        try {
            ready.run(packet.payload());
        } catch (IOException e) {
            LOG.debug("connection {}: {}", connectionId, e.getMessage());
            end(context);
        } catch (RuntimeException e) {
            LOG.error("connection {}: command failed", connectionId, e);
            output().sendLast(Payloads.error(1105, "HY000", "Internal error, see the log of the warehouse: " + e));
            end(context);
        } finally {
            context.executor().execute(() -> finished(context));
        }
    }

    private void finished(ChannelHandlerContext context) {
        busy = false;
        if (gone) {
            closeSession();
            return;
        }
        while (!busy && !waiting.isEmpty() && context.channel().isActive()) {
            handle(context, waiting.remove());
        }
        if (waiting.size() < MOST_WAITING) {
            context.channel().config().setAutoRead(true);
        }
        SqlSession open = session;
        if (!busy && open != null) {
            watchIdleness(context, open);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        output().channelChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        gone = true;
        output().channelChanged();
        SqlSession open = session;
        if (open != null && busy) {
            open.kill();
        } else {
            closeSession();
        }
    }

    private void closeSession() {
        SqlSession open = session;
        session = null;
        commands = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable reason = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        if (reason instanceof TooLongFrameException || cause instanceof TooLongFrameException) {
            output().sendLast(Payloads.error(
                    1153,
                    "08S01",
                    "Got a packet bigger than 'max_allowed_packet' bytes: " + limits.mostPacketBytes()
                            + " are allowed, send the rows in smaller statements or by Stream Load"));
        } else if (reason instanceof ProtocolException) {
            output().sendLast(Payloads.error(1835, "HY000", "Malformed communication packet: " + reason.getMessage()));
        } else if (!(reason instanceof IOException) && !(reason instanceof ReadTimeoutException)) {
            LOG.error("connection {}: protocol failed", connectionId, reason);
        }
        end(context);
    }

    /** Nobody waits for the connection to be closed. */
    private static void end(ChannelHandlerContext context) {
        var unused = context.channel().close();
    }

    private PacketOutput output() {
        PacketOutput created = output;
        if (created == null) {
            throw new IllegalStateException("connection " + connectionId + " is not active yet");
        }
        return created;
    }
}
