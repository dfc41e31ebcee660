package io.tieout.warehouse.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Answers before the body was read. Closing at once would let the kernel reset the connection over unread bytes and the client lose the
 * reply, so what still arrives is thrown away until the request ends, the client closes, or a few seconds passed.
 */
final class Lingering extends ChannelInboundHandlerAdapter {
    private static final int SECONDS = 5;

    private Lingering() {}

    static void replyAndClose(ChannelHandlerContext context, FullHttpResponse response) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.pipeline().addBefore(context.name(), "lingering", new Lingering());
        var written = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        var closing = context.executor().schedule(() -> close(context), SECONDS, TimeUnit.SECONDS);
        written.channel().closeFuture().addListener(closed -> closing.cancel(false));
    }

    private static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent) {
            close(context);
        }
    }
}
