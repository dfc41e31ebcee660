package io.tieout.warehouse.mysql;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.duckdb.WarehouseStore;
import io.tieout.warehouse.sql.SqlEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a warehouse to MySQL clients, as the query port of a StarRocks front end does.
 *
 * <pre>{@code
 * try (MysqlServer server = MysqlServer.builder(store, accounts).port(0).build()) {
 *     server.start();
 *     // mariadb --host 127.0.0.1 --port server.port() --user root
 * }
 * }</pre>
 *
 * <p>{@link #start()} and {@link #close()} are called once, by one thread. The store is not closed.
 */
public final class MysqlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MysqlServer.class);
    private static final int WRITE_LOW_BYTES = 128 * 1024;
    private static final int WRITE_HIGH_BYTES = 512 * 1024;
    private static final long CLOSE_SECONDS = 10;

    private final Accounts accounts;
    private final WarehouseStore store;
    private final InetSocketAddress address;
    private final ServerLimits limits;
    private final Challenges challenges = new Challenges(new SecureRandom());
    private final AtomicLong connectionIds = new AtomicLong();
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final @Nullable SslContext tls;
    private volatile @Nullable Running running;

    private MysqlServer(Builder builder) {
        this.accounts = builder.accounts;
        this.store = builder.store;
        this.address = new InetSocketAddress(builder.bindAddress, builder.port);
        this.limits = ServerLimits.defaults().withConnections(builder.mostConnections);
        this.tls = builder.tls;
    }

    public static Builder builder(WarehouseStore store, Accounts accounts) {
        return new Builder(store, accounts);
    }

    /** Listens from now on. @throws IOException if the port cannot be bound */
    public void start() throws IOException {
        SqlEngine engine = new SqlEngine(store, accounts);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                2, new DefaultThreadFactory("warehouse-mysql-io", true), NioIoHandler.newFactory());
        // One task per connection at most, and connections are counted.
        ExecutorService workers =
                Executors.newCachedThreadPool(new DefaultThreadFactory("warehouse-mysql-worker", true));
        try {
            ChannelFuture bound = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(
                            ChannelOption.WRITE_BUFFER_WATER_MARK,
                            new WriteBufferWaterMark(WRITE_LOW_BYTES, WRITE_HIGH_BYTES))
                    .childHandler(initializer(engine, workers))
                    .bind(address)
                    .awaitUninterruptibly();
            if (!bound.isSuccess()) {
                throw new IOException(
                        "MySQL protocol cannot listen on " + address + ": "
                                + bound.cause().getMessage() + "; choose another port or stop what uses it",
                        bound.cause());
            }
            running = new Running(engine, loops, workers, bound.channel());
        } catch (IOException | RuntimeException e) {
            new Running(engine, loops, workers, null).stop();
            throw e;
        }
        LOG.info("MySQL protocol on {}:{}", address.getHostString(), port());
    }

    private ChannelInitializer<SocketChannel> initializer(SqlEngine engine, ExecutorService workers) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                if (channels.size() >= limits.mostConnections() + ServerLimits.MOST_LOGGING_IN) {
                    PacketOutput output = new PacketOutput(channel, limits.writePatience());
                    output.sendLast(Payloads.error(
                            1040,
                            "08004",
                            "Too many connections: " + channels.size() + " are open; close some of them"));
                    var unused = channel.close();
                    return;
                }
                channels.add(channel);
                channel.pipeline().addLast(ServerLimits.LOGIN_TIMER, limits.loginTimer());
                SslContext secure = tls;
                if (secure != null) {
                    channel.pipeline().addLast(new TlsRequest(secure));
                }
                channel.pipeline()
                        .addLast(new PacketDecoder(limits.mostPacketBytes()))
                        .addLast(new ClientHandler(
                                connectionIds.incrementAndGet(),
                                accounts,
                                engine,
                                workers,
                                challenges,
                                limits,
                                secure != null));
            }
        };
    }

    /** The port that it listens on. @throws IllegalStateException before {@link #start()} */
    public int port() {
        return address().getPort();
    }

    /** Where it listens. @throws IllegalStateException before {@link #start()} */
    public InetSocketAddress address() {
        Running current = running;
        if (current == null || current.listener == null) {
            throw new IllegalStateException("MySQL server has no port before start(); call it first");
        }
        return (InetSocketAddress) current.listener.localAddress();
    }

    /**
     * An expression of a Stream Load for the storage engine; see {@link SqlEngine#loadExpression}.
     *
     * @throws IllegalStateException before {@link #start()}
     */
    public String loadExpression(String expression) {
        Running current = running;
        if (current == null) {
            throw new IllegalStateException("MySQL server has no SQL engine before start(); call it first");
        }
        return current.engine.loadExpression(expression);
    }

    /** The connections that are open now. */
    public int openConnections() {
        return channels.size();
    }

    /** The bytes of results that clients have not taken yet, in all connections. */
    long waitingBytes() {
        long bytes = 0;
        for (Channel channel : channels) {
            ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
            bytes += buffer == null ? 0 : buffer.totalPendingWriteBytes();
        }
        return bytes;
    }

    /** Ends every connection and its statement, and frees the port. */
    @Override
    public void close() {
        Running current = running;
        running = null;
        if (current != null) {
            if (current.listener != null) {
                current.listener.close().syncUninterruptibly();
            }
            channels.close().awaitUninterruptibly();
            current.stop();
        }
    }

    private record Running(
            SqlEngine engine,
            EventLoopGroup loops,
            ExecutorService workers,
            @Nullable Channel listener) {
        private void stop() {
            engine.close();
            workers.shutdown();
            try {
                if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                    workers.shutdownNow();
                }
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
            }
            loops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    /** Collects what a server needs. */
    public static final class Builder {
        private final WarehouseStore store;
        private final Accounts accounts;
        private InetAddress bindAddress = InetAddress.getLoopbackAddress();
        private int port = 9030;
        private int mostConnections = ServerLimits.defaults().mostConnections();
        private @Nullable SslContext tls;

        private Builder(WarehouseStore store, Accounts accounts) {
            this.store = store;
            this.accounts = accounts;
        }

        /** The address to listen on; loopback if it is not called. */
        public Builder bindAddress(InetAddress newBindAddress) {
            this.bindAddress = newBindAddress;
            return this;
        }

        /** The port, or 0 for any that is free; 9030 if it is not called. */
        public Builder port(int newPort) {
            if (newPort < 0 || newPort > 65535) {
                throw new IllegalArgumentException("MySQL port " + newPort + ": a port is 0 to 65535");
            }
            this.port = newPort;
            return this;
        }

        /** How many clients may be connected at once; 256 if it is not called. */
        public Builder mostConnections(int newMostConnections) {
            if (newMostConnections < 1) {
                throw new IllegalArgumentException(
                        "" + newMostConnections + " connections: at least one must be allowed");
            }
            this.mostConnections = newMostConnections;
            return this;
        }

        /**
         * Offers TLS to clients that ask for it; those that do not are served in the clear.
         *
         * @param certificates the certificate and its chain, PEM
         * @param key the private key of the certificate, PKCS#8 in PEM, without a password
         * @throws IllegalArgumentException if a file cannot be read or holds something else
         */
        public Builder tls(Path certificates, Path key) {
            try {
                this.tls = SslContextBuilder.forServer(certificates.toFile(), key.toFile())
                        .sslProvider(SslProvider.JDK)
                        .build();
            } catch (SSLException | RuntimeException e) {
                throw new IllegalArgumentException(
                        "TLS with certificate \"" + certificates + "\" and key \"" + key + "\" cannot be set up: "
                                + e.getMessage() + "; both must be PEM, the key PKCS#8 without a password",
                        e);
            }
            return this;
        }

        public MysqlServer build() {
            return new MysqlServer(this);
        }
    }
}
