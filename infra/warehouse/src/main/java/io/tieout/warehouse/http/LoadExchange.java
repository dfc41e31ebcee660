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
import io.netty.util.concurrent.ScheduledFuture;
import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.load.AdmittedLoad;
import io.tieout.warehouse.load.LoadHeaders;
import io.tieout.warehouse.load.LoadReply;
import io.tieout.warehouse.load.StreamLoads.Admission;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
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
    private final AdmittedLoad load;
    private final BodySpool spool;
    private final ScheduledFuture<?> deadline;
    private boolean receiving = true;

    private LoadExchange(BackEnd backEnd, ChannelHandlerContext context, HttpRequest request, AdmittedLoad load) {
        this.backEnd = backEnd;
        this.context = context;
        this.request = request;
        this.load = load;
        this.spool = new BodySpool(backEnd.spoolDirectory(), backEnd.memoryBudget());
        this.deadline =
                context.executor().schedule(this::bodyIsLate, load.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The exchange of an admitted load, or null where the headers were refused and answered. */
    static @Nullable LoadExchange begin(
            BackEnd backEnd, ChannelHandlerContext context, HttpRequest request, LoadPath path) {
        String refusal = refusalOfUser(backEnd, request);
        if (refusal != null) {
            String label = Optional.ofNullable(request.headers().get("label")).orElse("");
            refuse(context, LoadReply.refused(label, refusal));
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        Admission admission = backEnd.loads()
                .admit(path.segment(1), path.segment(2), LoadHeaders.of(headers), contentLength(request));
        if (admission instanceof Admission.Refused refused) {
            refuse(context, refused.reply());
            return null;
        }
        if (HttpUtil.is100ContinueExpected(request)) {
            var unused = context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
        return new LoadExchange(backEnd, context, request, ((Admission.Admitted) admission).load());
    }

    private static @Nullable String refusalOfUser(BackEnd backEnd, HttpRequest request) {
        Optional<Credentials> credentials = Credentials.of(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (credentials.isEmpty()) {
            return "no valid Basic authorization";
        }
        Credentials given = credentials.get();
        Optional<Account> account = backEnd.accounts().authenticate(given.user(), given.password());
        if (account.isEmpty()) {
            return "Access denied for user '" + given.user() + "' (using password: "
                    + (given.password().isEmpty() ? "NO" : "YES") + ")";
        }
        LoadPath path = LoadPath.of(request.uri());
        return account.get().may(Privilege.INSERT, path.segment(1), path.segment(2))
                ? null
                : "Access denied; you need (at least one of) the INSERT privilege(s) for this operation";
    }

    private static OptionalLong contentLength(HttpRequest request) {
        long length = HttpUtil.getContentLength(request, -1L);
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    private static void refuse(ChannelHandlerContext context, LoadReply reply) {
        Lingering.replyAndClose(context, Replies.json(reply.toJson("")));
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
        LoadReply reply = backEnd.loads().run(load, spool);
        closeSpool();
        FullHttpResponse response = Replies.json(reply.toJson(errorLogUrl()));
        context.executor().execute(() -> {
            Exchange.reply(context, request, response);
            context.channel().config().setAutoRead(true);
        });
    }

    private String errorLogUrl() {
        InetSocketAddress local = (InetSocketAddress) context.channel().localAddress();
        String host = Optional.ofNullable(request.headers().get(HttpHeaderNames.HOST))
                .orElseGet(() -> Authority.of(local.getAddress().getHostAddress(), local.getPort()));
        return "http://" + host + "/api/_load_error_log?file=";
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
            backEnd.loads().giveUp(load, reason);
            closeSpool();
        }
    }

    private void fail(String reason) {
        receiving = false;
        deadline.cancel(false);
        LoadReply reply = backEnd.loads().giveUp(load, reason);
        closeSpool();
        Lingering.replyAndClose(context, Replies.json(reply.toJson("")));
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
