package io.tieout.warehouse.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.tieout.warehouse.auth.Account;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LabelStatus;
import io.tieout.warehouse.faults.Fault;
import io.tieout.warehouse.load.LoadHeaders;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection to the front end: it checks who asks, sends loads on to the back end, and answers for labels. Never blocks. */
final class FrontEndHandler extends SimpleChannelInboundHandler<HttpObject> {
    private final BackEnd backEnd;
    private final Function<InetSocketAddress, String> backEndAddress;

    /** @param backEndAddress host and port of the back end as a client sees it that reached this local address */
    FrontEndHandler(BackEnd backEnd, Function<InetSocketAddress, String> backEndAddress) {
        this.backEnd = backEnd;
        this.backEndAddress = backEndAddress;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        // The rest of a request carries nothing that a front end reads.
        if (message instanceof HttpRequest request) {
            answer(context, request);
        }
    }

    private void answer(ChannelHandlerContext context, HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            Exchange.replyAndClose(context, Replies.plain(HttpResponseStatus.BAD_REQUEST, "not an HTTP/1 request"));
            return;
        }
        FullHttpResponse response = response(context, request);
        if (response != null) {
            reply(context, request, response);
        }
    }

    private static void reply(ChannelHandlerContext context, HttpRequest request, FullHttpResponse response) {
        // A client that expects 100-continue may or may not send the body now, so the connection cannot be used again.
        if (request.method().equals(HttpMethod.PUT) || request.headers().contains(HttpHeaderNames.EXPECT)) {
            Lingering.replyAndClose(context, response);
        } else {
            Exchange.reply(context, request, response);
        }
    }

    /** The answer, or null where it comes later. */
    private @Nullable FullHttpResponse response(ChannelHandlerContext context, HttpRequest request) {
        LoadPath path;
        try {
            path = LoadPath.of(request.uri());
        } catch (IllegalArgumentException e) {
            return Replies.plain(HttpResponseStatus.BAD_REQUEST, "path with a broken %-escape: " + request.uri());
        }
        if (request.method().equals(HttpMethod.GET) && path.matches("api", "health")) {
            return Replies.json("{\"online_backend_num\":1,\"total_backend_num\":1,\"status\":\"OK\"}");
        }
        Optional<Credentials> credentials = Credentials.of(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (credentials.isEmpty()) {
            return Replies.unauthorized("Need auth information.");
        }
        Credentials given = credentials.get();
        Optional<Account> account = backEnd.accounts().authenticate(given.user(), given.password());
        if (account.isEmpty()) {
            String host = ((InetSocketAddress) context.channel().remoteAddress())
                    .getAddress()
                    .getHostAddress();
            return Replies.unauthorized("Access denied for " + given.user() + "@" + host);
        }
        return route(context, request, path, account.get());
    }

    private @Nullable FullHttpResponse route(
            ChannelHandlerContext context, HttpRequest request, LoadPath path, Account account) {
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.PUT) && path.matches("api", "*", "*", "_stream_load")) {
            return streamLoad(context, request, path, account);
        }
        if (method.equals(HttpMethod.GET) && path.matches("api", "*", "get_load_state")) {
            return loadState(path);
        }
        if (method.equals(HttpMethod.POST) && path.matches("api", "*", "*", "_cancel")) {
            return account.mayInsertInto(path.segment(1))
                    ? cancel(context, request, path)
                    : Replies.unauthorized("Access denied.");
        }
        if (method.equals(HttpMethod.POST) && path.matches("api", "*", "_cancel")) {
            // The form that names no table was seen to be answered so (recorded from a front end of 4.1).
            return Replies.notImplemented();
        }
        boolean changing = method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT);
        if (changing && path.matches("api", "transaction", "*")) {
            return transaction(context, request, path, account);
        }
        return Replies.text(HttpResponseStatus.NOT_FOUND, "text/html", "this is 404 page.");
    }

    private @Nullable FullHttpResponse streamLoad(
            ChannelHandlerContext context, HttpRequest request, LoadPath path, Account account) {
        boolean expects = HttpUtil.is100ContinueExpected(request);
        if (!expects && request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0) {
            return Replies.failed("class com.starrocks.common.DdlException: There is no 100-continue header");
        }
        if (!account.may(Privilege.INSERT, path.segment(1), path.segment(2))) {
            return Replies.unauthorized("Access denied.");
        }
        String label = Optional.ofNullable(request.headers().get("label")).orElse("");
        if (backEnd.faults().take(Fault.RedirectLoop.class, label).isPresent()) {
            return Replies.redirect("http://" + LoadExchange.address(context, request) + request.uri());
        }
        FullHttpResponse redirect = Replies.redirect("http://" + backEndOf(context) + request.uri());
        Optional<Fault.SlowRedirect> slow = backEnd.faults().take(Fault.SlowRedirect.class, label);
        if (slow.isEmpty()) {
            return redirect;
        }
        var unused = context.executor()
                .schedule(
                        () -> reply(context, request, redirect), slow.get().by().toMillis(), TimeUnit.MILLISECONDS);
        return null;
    }

    private String backEndOf(ChannelHandlerContext context) {
        return backEndAddress.apply((InetSocketAddress) context.channel().localAddress());
    }

    private FullHttpResponse loadState(LoadPath path) {
        Optional<String> label = path.parameter("label").filter(text -> !text.isEmpty());
        if (label.isEmpty()) {
            return Replies.restFailed("No label selected.");
        }
        String database = path.segment(1);
        if (!backEnd.store().catalog().databases().contains(database)) {
            return Replies.restFailed("unknown database, database=" + database);
        }
        ObjectNode fields = Replies.fields();
        Optional<LabelStatus> status = backEnd.store().labels().find(database, label.get());
        if (status.isEmpty() || backEnd.loads().transactions().isHidden(database, label.get())) {
            return Replies.restOk(fields.put("state", "UNKNOWN"));
        }
        fields.put("state", status.get().state().name())
                .put("reason", status.get().reason());
        return Replies.restOk(fields);
    }

    /** By {@code /api/{db}/{label}/_cancel}, or {@code /api/{db}/{table}/_cancel?label=} as the Flink SDK asks. */
    private @Nullable FullHttpResponse cancel(ChannelHandlerContext context, HttpRequest request, LoadPath path) {
        String database = path.segment(1);
        String label = path.parameter("label").orElse(path.segment(2));
        backEnd.workers().execute(() -> {
            Optional<LabelStatus> status =
                    backEnd.loads().transactions().cancel(database, label, "cancelled by user over HTTP");
            FullHttpResponse response;
            if (status.isEmpty()) {
                response = Replies.restFailed("No running transaction with label " + label + ": nothing to cancel");
            } else if (status.get().state() != LabelState.ABORTED) {
                response = Replies.restFailed(
                        "Can not abort " + status.get().state() + " transaction with label " + label);
            } else {
                response = Replies.restOk(Replies.fields());
            }
            context.executor().execute(() -> reply(context, request, response));
        });
        return null;
    }

    private @Nullable FullHttpResponse transaction(
            ChannelHandlerContext context, HttpRequest request, LoadPath path, Account account) {
        LoadHeaders headers = Loads.headers(request);
        String operation = path.segment(2);
        String location = "http://" + backEndOf(context) + request.uri();
        String label = headers.text("label").orElse("");
        backEnd.workers().execute(() -> {
            FullHttpResponse response =
                    TransactionOperations.onFrontEnd(backEnd, account, headers, operation, location);
            context.executor().execute(() -> {
                boolean redirected = response.status().equals(HttpResponseStatus.TEMPORARY_REDIRECT);
                if (redirected || operation.equals("begin")) {
                    reply(context, request, response);
                } else {
                    Ending.send(backEnd.faults(), label, context, request, response);
                }
            });
        });
        return null;
    }
}
