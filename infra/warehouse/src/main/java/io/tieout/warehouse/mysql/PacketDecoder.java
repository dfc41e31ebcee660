package io.tieout.warehouse.mysql;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Joins frames (3 bytes of length, 1 byte of number, payload) into packets. A frame of the greatest length is followed by another one of the
 * same packet.
 */
final class PacketDecoder extends ByteToMessageDecoder {
    static final int GREATEST_FRAME = 0xffffff;
    private static final int HEADER_BYTES = 4;

    private final int mostBytes;
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream();

    PacketDecoder(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < HEADER_BYTES) {
            return;
        }
        int length = in.getUnsignedMediumLE(in.readerIndex());
        if (joined.size() + length > mostBytes) {
            throw new TooLongFrameException("packet of more than " + mostBytes + " bytes");
        }
        if (in.readableBytes() < HEADER_BYTES + length) {
            return;
        }
        in.skipBytes(3);
        int sequence = in.readUnsignedByte();
        byte[] frame = new byte[length];
        in.readBytes(frame);
        joined.writeBytes(frame);
        if (length < GREATEST_FRAME) {
            out.add(new Packet(sequence, joined.toByteArray()));
            joined.reset();
        }
    }
}
