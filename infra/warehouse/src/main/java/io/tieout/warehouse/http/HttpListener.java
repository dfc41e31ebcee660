package io.tieout.warehouse.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** One listening HTTP/1 port. */
final class HttpListener implements AutoCloseable {
    private final Channel server;
    private final ChannelGroup connections;

    private HttpListener(Channel server, ChannelGroup connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Binds the address and serves each connection with a handler of its own.
     *
     * @param name what the port is for, used in the error
     */
    static HttpListener bind(
            EventLoopGroup eventLoops, String name, InetSocketAddress address, Supplier<ChannelHandler> handlers)
            throws IOException {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        var bound = new ServerBootstrap()
                .group(eventLoops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline().addLast(new HttpServerCodec(8192, 65536, 65536), handlers.get());
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    name + " port " + address.getPort() + " on " + address.getHostString()
                            + " cannot be bound: choose a free port, or 0 to have one chosen",
                    bound.cause());
        }
        return new HttpListener(bound.channel(), connections);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    /** Stops accepting connections; those that exist stay. */
    void stopAccepting() {
        server.close().awaitUninterruptibly();
    }

    /** Closes the connections too. */
    @Override
    public void close() {
        stopAccepting();
        connections.close().awaitUninterruptibly();
    }
}
