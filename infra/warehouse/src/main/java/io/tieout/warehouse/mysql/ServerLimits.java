package io.tieout.warehouse.mysql;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;

/**
 * What one client may take.
 *
 * @param mostPacketBytes the longest packet, {@code max_allowed_packet}
 * @param loginPatience how long a client may take to prove itself
 * @param writePatience how long a client may leave a result unread
 */
record ServerLimits(int mostConnections, int mostPacketBytes, Duration loginPatience, Duration writePatience) {
    static final String LOGIN_TIMER = "login-timer";
    /** Connections beyond the limit that may be open until they have said who they are, and are told about it. */
    static final int MOST_LOGGING_IN = 64;

    static ServerLimits defaults() {
        return new ServerLimits(256, 33_554_432, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    ServerLimits withConnections(int most) {
        return new ServerLimits(most, mostPacketBytes, loginPatience, writePatience);
    }

    ReadTimeoutHandler loginTimer() {
        return new ReadTimeoutHandler(Math.toIntExact(loginPatience.toSeconds()));
    }

    /** From here on a client may be silent as long as it likes. */
    void loggedIn(ChannelHandlerContext context) {
        if (context.pipeline().get(LOGIN_TIMER) != null) {
            context.pipeline().remove(LOGIN_TIMER);
        }
    }
}
