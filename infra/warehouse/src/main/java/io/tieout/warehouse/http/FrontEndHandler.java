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
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.duckdb.LabelState;
import io.tieout.warehouse.duckdb.LabelStatus;
import io.tieout.warehouse.duckdb.WarehouseStore;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** One connection to the front end: it checks who asks, sends loads on to the back end, and answers for labels. Never blocks. */
final class FrontEndHandler extends SimpleChannelInboundHandler<HttpObject> {
    private final WarehouseStore store;
    private final Accounts accounts;
    private final Function<InetSocketAddress, String> backEnd;

    /** @param backEnd host and port of the back end as a client sees it that reached this local address */
    FrontEndHandler(WarehouseStore store, Accounts accounts, Function<InetSocketAddress, String> backEnd) {
        this.store = store;
        this.accounts = accounts;
        this.backEnd = backEnd;
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
        // A client that expects 100-continue may or may not send the body now, so the connection cannot be used again.
        if (request.method().equals(HttpMethod.PUT) || request.headers().contains(HttpHeaderNames.EXPECT)) {
            Lingering.replyAndClose(context, response);
        } else {
            Exchange.reply(context, request, response);
        }
    }

    private FullHttpResponse response(ChannelHandlerContext context, HttpRequest request) {
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
        Optional<Account> account = accounts.authenticate(given.user(), given.password());
        if (account.isEmpty()) {
            String host = ((InetSocketAddress) context.channel().remoteAddress())
                    .getAddress()
                    .getHostAddress();
            return Replies.unauthorized("Access denied for " + given.user() + "@" + host);
        }
        return route(context, request, path, account.get());
    }

    private FullHttpResponse route(ChannelHandlerContext context, HttpRequest request, LoadPath path, Account account) {
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.PUT) && path.matches("api", "*", "*", "_stream_load")) {
            return streamLoad(context, request, path, account);
        }
        if (method.equals(HttpMethod.GET) && path.matches("api", "*", "get_load_state")) {
            return loadState(path);
        }
        if (method.equals(HttpMethod.POST) && path.matches("api", "*", "*", "_cancel")) {
            return account.mayInsertInto(path.segment(1)) ? cancel(path) : Replies.unauthorized("Access denied.");
        }
        boolean changing = method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT);
        if (changing && path.matches("api", "transaction", "*")) {
            return transaction(request, path);
        }
        return Replies.text(HttpResponseStatus.NOT_FOUND, "text/html", "this is 404 page.");
    }

    private FullHttpResponse streamLoad(
            ChannelHandlerContext context, HttpRequest request, LoadPath path, Account account) {
        boolean expects = HttpUtil.is100ContinueExpected(request);
        if (!expects && request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0) {
            return Replies.failed("class com.starrocks.common.DdlException: There is no 100-continue header");
        }
        if (!account.may(Privilege.INSERT, path.segment(1), path.segment(2))) {
            return Replies.unauthorized("Access denied.");
        }
        String authority = backEnd.apply((InetSocketAddress) context.channel().localAddress());
        return Replies.redirect("http://" + authority + request.uri());
    }

    private FullHttpResponse loadState(LoadPath path) {
        Optional<String> label = path.parameter("label").filter(text -> !text.isEmpty());
        if (label.isEmpty()) {
            return Replies.restFailed("No label selected.");
        }
        String database = path.segment(1);
        if (!store.catalog().databases().contains(database)) {
            return Replies.restFailed("unknown database, database=" + database);
        }
        ObjectNode fields = Replies.fields();
        Optional<LabelStatus> status = store.labels().find(database, label.get());
        if (status.isEmpty()) {
            return Replies.restOk(fields.put("state", "UNKNOWN"));
        }
        fields.put("state", status.get().state().name());
        if (!status.get().reason().isEmpty()) {
            fields.put("reason", status.get().reason());
        }
        return Replies.restOk(fields);
    }

    private FullHttpResponse cancel(LoadPath path) {
        String label = path.segment(2);
        Optional<LabelStatus> status = store.labels().cancel(path.segment(1), label, "cancelled by user over HTTP");
        if (status.isEmpty()) {
            return Replies.restFailed("No running transaction with label " + label + ": nothing to cancel");
        }
        if (status.get().state() != LabelState.ABORTED) {
            return Replies.restFailed("Can not abort " + status.get().state() + " transaction with label " + label);
        }
        return Replies.restOk(Replies.fields());
    }

    private static FullHttpResponse transaction(HttpRequest request, LoadPath path) {
        if (request.headers().get("db") == null) {
            return Replies.failed("class com.starrocks.common.StarRocksException: No database selected.");
        }
        if (request.headers().get("label") == null) {
            return Replies.failed("class com.starrocks.common.StarRocksException: Empty label.");
        }
        return Replies.failed("transaction operation " + path.segment(2)
                + " is known to StarRocks and not offered by the embedded warehouse; use a plain stream load"
                + " (PUT /api/{db}/{table}/_stream_load)");
    }
}
