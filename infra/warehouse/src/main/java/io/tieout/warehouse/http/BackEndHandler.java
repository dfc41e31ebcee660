package io.tieout.warehouse.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.tieout.warehouse.load.TransactionReply;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One connection to the back end: error logs, and loads, each from its headers to its reply in a {@link LoadExchange}. */
final class BackEndHandler extends SimpleChannelInboundHandler<HttpObject> {
    private final BackEnd backEnd;
    private @Nullable LoadExchange load;

    BackEndHandler(BackEnd backEnd) {
        this.backEnd = backEnd;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) throws IOException {
        if (message.decoderResult().isFailure()) {
            endLoad("the request broke off: " + message.decoderResult().cause().getMessage());
            Exchange.replyAndClose(context, Replies.plain(HttpResponseStatus.BAD_REQUEST, "not an HTTP/1 request"));
        } else if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        LoadExchange current = load;
        if (message instanceof HttpContent content && current != null) {
            current.receive(content.content());
            if (message instanceof LastHttpContent) {
                load = null;
                current.bodyEnded();
            }
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        LoadPath path;
        try {
            path = LoadPath.of(request.uri());
        } catch (IllegalArgumentException e) {
            Lingering.replyAndClose(
                    context, Replies.plain(HttpResponseStatus.BAD_REQUEST, "path with a broken %-escape"));
            return;
        }
        if (request.method().equals(HttpMethod.PUT) && path.matches("api", "*", "*", "_stream_load")) {
            load = LoadExchange.begin(backEnd, context, request, path);
        } else if (request.method().equals(HttpMethod.PUT) && path.matches("api", "transaction", "load")) {
            load = LoadExchange.begin(backEnd, context, request, path);
        } else if (changes(request) && path.matches("api", "transaction", "*")) {
            transaction(context, request, path.segment(2));
        } else if (request.method().equals(HttpMethod.GET) && path.matches("api", "_load_error_log")) {
            errorLog(context, request, path.parameter("file").orElse(""));
        } else if (request.method().equals(HttpMethod.GET) && path.matches("api", "health")) {
            Exchange.reply(context, request, Replies.json("{\"status\":\"OK\",\"msg\":\"To Be Added\"}"));
        } else if (request.headers().contains(HttpHeaderNames.EXPECT)) {
            Lingering.replyAndClose(context, Replies.plain(HttpResponseStatus.NOT_FOUND, "Not Found"));
        } else {
            Exchange.reply(context, request, Replies.plain(HttpResponseStatus.NOT_FOUND, "Not Found"));
        }
    }

    private static boolean changes(HttpRequest request) {
        return request.method().equals(HttpMethod.POST) || request.method().equals(HttpMethod.PUT);
    }

    private void transaction(ChannelHandlerContext context, HttpRequest request, String operation) {
        String label = Loads.headers(request).text("label").orElse("");
        String address = LoadExchange.address(context, request);
        backEnd.workers().execute(() -> {
            TransactionReply reply = TransactionOperations.onBackEnd(backEnd, request, operation);
            FullHttpResponse response = Replies.json(reply.toJson(address));
            context.executor().execute(() -> Ending.send(backEnd.faults(), label, context, request, response));
        });
    }

    /** A missing file is answered with 200 and a text too (protocol section 2.6). */
    private void errorLog(ChannelHandlerContext context, HttpRequest request, String file) {
        backEnd.workers().execute(() -> {
            String text;
            try {
                text = backEnd.loads()
                        .errorLog(file)
                        .orElse("There is no error log of that name; it may have expired.");
            } catch (IOException e) {
                text = "The error log cannot be read: " + e.getMessage();
            }
            FullHttpResponse response = Replies.plain(HttpResponseStatus.OK, text);
            context.executor().execute(() -> Exchange.reply(context, request, response));
        });
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        endLoad("receive body don't equal with body bytes: the connection ended before the body did");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        endLoad("the connection failed before the body ended: " + cause.getMessage());
        var unused = context.close();
    }

    private void endLoad(String reason) {
        LoadExchange current = load;
        load = null;
        if (current != null) {
            current.abandon(reason);
        }
    }
}
