package io.tieout.warehouse.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.tieout.warehouse.faults.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One load on one connection: header checks, {@code 100 Continue}, the body into a spool, the run on a worker, the reply. Used on the event
 * loop only, but for the run.
 */
final class LoadExchange {
    private static final Logger LOG = LoggerFactory.getLogger(LoadExchange.class);

    private final BackEnd backEnd;
    private final ChannelHandlerContext context;
    private final HttpRequest request;
    private final Load load;
    private final BodySpool spool;
    private final ScheduledFuture<?> deadline;
    private final Optional<Fault.ConnectionCut> cut;
    private boolean receiving = true;

    private LoadExchange(BackEnd backEnd, ChannelHandlerContext context, HttpRequest request, Load load) {
        this.backEnd = backEnd;
        this.context = context;
        this.request = request;
        this.load = load;
        this.spool = new BodySpool(backEnd.spoolDirectory(), backEnd.memoryBudget());
        this.cut = backEnd.faults().take(Fault.ConnectionCut.class, load.label());
        this.deadline =
                context.executor().schedule(this::bodyIsLate, load.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The exchange of an admitted load, or null where the headers were refused and answered. */
    static @Nullable LoadExchange begin(
            BackEnd backEnd, ChannelHandlerContext context, HttpRequest request, LoadPath path) {
        String address = address(context, request);
        Loads.Admission admission = path.matches("api", "transaction", "load")
                ? Loads.ofTransaction(backEnd, request, address)
                : Loads.plain(backEnd, request, path, address);
        if (admission instanceof Loads.Admission.Refused refused) {
            Lingering.replyAndClose(context, refused.reply());
            return null;
        }
        if (HttpUtil.is100ContinueExpected(request)) {
            var unused = context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
        return new LoadExchange(backEnd, context, request, ((Loads.Admission.Admitted) admission).load());
    }

    /** Host and port of this end as the client knows it. */
    static String address(ChannelHandlerContext context, HttpRequest request) {
        InetSocketAddress local = (InetSocketAddress) context.channel().localAddress();
        return Optional.ofNullable(request.headers().get(HttpHeaderNames.HOST))
                .orElseGet(() -> Authority.of(local.getAddress().getHostAddress(), local.getPort()));
    }

    void receive(ByteBuf part) {
        if (!receiving) {
            return;
        }
        try {
            spool.append(part);
        } catch (IOException e) {
            LOG.error("body of load cannot be spooled", e);
            fail("body cannot be stored while it arrives: " + e.getMessage());
            return;
        }
        if (cut.isPresent() && spool.bytes() >= cut.get().afterBytes()) {
            abandon("the connection was cut after " + spool.bytes() + " bytes, as a test asked for");
            var unused = context.close();
        }
    }

    /** The body came whole: runs the load and answers. */
    void bodyEnded() {
        if (!receiving) {
            return;
        }
        receiving = false;
        deadline.cancel(false);
        // One reply at a time: a request behind this one waits in the socket.
        context.channel().config().setAutoRead(false);
        try {
            spool.complete();
            backEnd.workers().execute(this::run);
        } catch (IOException e) {
            fail("body cannot be stored while it arrives: " + e.getMessage());
        } catch (RejectedExecutionException e) {
            fail("the warehouse is shutting down; load again with the same label once it is back");
        }
    }

    private void run() {
        CompletableFuture<FullHttpResponse> response = load.run(spool);
        var unused =
                response.whenComplete((reply, failure) -> context.executor().execute(() -> {
                    if (failure != null) {
                        LOG.error("load {} ended without a reply", load.label(), failure);
                        var unusedClose = context.close();
                    } else {
                        Ending.send(backEnd.faults(), load.label(), context, request, reply);
                    }
                }));
    }

    private void bodyIsLate() {
        fail("aborted by timeout: the body had not come whole " + load.timeout().toSeconds()
                + " s after the load began; raise the timeout header or send faster");
    }

    /** The connection ended: nobody is left to answer. */
    void abandon(String reason) {
        if (receiving) {
            receiving = false;
            deadline.cancel(false);
            FullHttpResponse unsent = load.giveUp(reason);
            unsent.release();
            closeSpool();
        }
    }

    private void fail(String reason) {
        receiving = false;
        deadline.cancel(false);
        FullHttpResponse reply = load.giveUp(reason);
        closeSpool();
        Lingering.replyAndClose(context, reply);
        context.channel().config().setAutoRead(true);
    }

    private void closeSpool() {
        try {
            spool.close();
        } catch (IOException e) {
            LOG.warn("spool file of a load cannot be removed; it is removed at the next start", e);
        }
    }
}
