package io.tieout.warehouse.mysql;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends packets to one client and numbers them. A writer waits while the client does not read, so that a long result takes no memory, and
 * gives up when the client is gone. One thread writes; the channel's thread reports the channel's state.
 */
final class PacketOutput {
    private final Channel channel;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int sequence;

    /** @param patience how long a client may leave its side of the connection full */
    PacketOutput(Channel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
    }

    /** Begins an answer to the packet of that number. */
    void answer(int packetSequence) {
        sequence = packetSequence + 1;
    }

    void send(byte[] payload) throws IOException {
        awaitRoom();
        int offset = 0;
        int length;
        do {
            length = Math.min(payload.length - offset, PacketDecoder.GREATEST_FRAME);
            ByteBuf frame = channel.alloc().buffer(length + 4);
            frame.writeMediumLE(length).writeByte(sequence++ & 0xff).writeBytes(payload, offset, length);
            var unused = channel.write(frame, channel.voidPromise());
            offset += length;
        } while (length == PacketDecoder.GREATEST_FRAME);
    }

    void flush() {
        channel.flush();
    }

    /** Sends one packet without waiting for room, from any thread. */
    void sendLast(byte[] payload) {
        ByteBuf frame = channel.alloc().buffer(payload.length + 4);
        frame.writeMediumLE(payload.length).writeByte(sequence++ & 0xff).writeBytes(payload);
        var unused = channel.writeAndFlush(frame, channel.voidPromise());
    }

    /** The channel has room again, or is closed. */
    void channelChanged() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() throws IOException {
        if (channel.isWritable() && channel.isActive()) {
            return;
        }
        channel.flush();
        long left = patience.toNanos();
        lock.lock();
        try {
            while (channel.isActive() && !channel.isWritable()) {
                if (left <= 0) {
                    var unused = channel.close();
                    throw new IOException("client read nothing for " + patience.toSeconds() + " s");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("server is closing", e);
        } finally {
            lock.unlock();
        }
        if (!channel.isActive()) {
            throw new IOException("client is gone");
        }
    }
}
