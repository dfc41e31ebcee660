package io.tieout.warehouse.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.tieout.warehouse.faults.Fault;
import io.tieout.warehouse.faults.WarehouseFaults;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a reply leaves the server, or does not where a fault was injected. */
final class Ending {
    private Ending() {}

    /** Sends the reply, on the event loop. */
    static void send(
            WarehouseFaults faults,
            String label,
            ChannelHandlerContext context,
            HttpRequest request,
            FullHttpResponse response) {
        if (faults.take(Fault.ReplyLost.class, label).isPresent()) {
            var unused = context.close();
            return;
        }
        FullHttpResponse answer = faults.take(Fault.ServerErrorAfterCommit.class, label)
                .map(fault -> Replies.plain(HttpResponseStatus.valueOf(fault.status()), "injected fault"))
                .orElse(response);
        Duration delay = faults.take(Fault.ReplySlow.class, label)
                .map(Fault.ReplySlow::by)
                .orElse(Duration.ZERO);
        var unused = context.executor()
                .schedule(
                        () -> {
                            Exchange.reply(context, request, answer);
                            context.channel().config().setAutoRead(true);
                        },
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
