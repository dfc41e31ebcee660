package io.tieout.warehouse.mysql;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslContext;
import java.util.List;

/**
 * Looks at a client's first packet: if it is the short one that asks for TLS (protocol: SSLRequest), what follows is TLS, otherwise it is the
 * login itself. Either way it steps aside, and Netty hands the bytes behind it to the next handler.
 */
final class TlsRequest extends ByteToMessageDecoder {
    static final int CLIENT_SSL = 0x800;
    private static final int HEADER_BYTES = 4;
    private static final int REQUEST_BYTES = 32;

    private final SslContext tls;

    TlsRequest(SslContext tls) {
        this.tls = tls;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < HEADER_BYTES + 2) {
            return;
        }
        boolean asks = in.getUnsignedMediumLE(in.readerIndex()) == REQUEST_BYTES
                && (in.getUnsignedShortLE(in.readerIndex() + HEADER_BYTES) & CLIENT_SSL) != 0;
        if (asks && in.readableBytes() < HEADER_BYTES + REQUEST_BYTES) {
            return;
        }
        if (asks) {
            in.skipBytes(HEADER_BYTES + REQUEST_BYTES);
            context.pipeline().addAfter(context.name(), "tls", tls.newHandler(context.alloc()));
        }
        context.pipeline().remove(this);
    }
}
