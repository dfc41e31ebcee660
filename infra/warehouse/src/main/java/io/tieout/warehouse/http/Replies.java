package io.tieout.warehouse.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** The HTTP replies of both ends, with the body shapes of protocol section 2.2. */
final class Replies {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Replies() {}

    static FullHttpResponse text(HttpResponseStatus status, String contentType, String body) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }

    static FullHttpResponse json(String body) {
        return text(HttpResponseStatus.OK, "application/json; charset=UTF-8", body);
    }

    static FullHttpResponse plain(HttpResponseStatus status, String body) {
        return text(status, "text/plain; charset=UTF-8", body);
    }

    /** Shape D: a front end refuses a load or a transaction operation. */
    static FullHttpResponse failed(String message) {
        ObjectNode json = MAPPER.createObjectNode().put("Status", "FAILED").put("Message", message);
        return json(json.toPrettyString());
    }

    /** The start of shape E in its failed form. */
    static FullHttpResponse restFailed(String message) {
        return json(restBody(message));
    }

    /** HTTP 501 with the lower-case body of shape E. */
    static FullHttpResponse notImplemented() {
        return text(HttpResponseStatus.NOT_IMPLEMENTED, "text/html", restBody("Not implemented"));
    }

    /** HTTP 401 with the lower-case body of shape E. */
    static FullHttpResponse unauthorized(String message) {
        FullHttpResponse response = text(HttpResponseStatus.UNAUTHORIZED, "text/html", restBody(message));
        response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"\"");
        return response;
    }

    /** Shape E in its good form; {@code fields} come first. */
    static FullHttpResponse restOk(ObjectNode fields) {
        return json(fields.put("status", "OK")
                .put("code", "0")
                .put("msg", "Success")
                .put("message", "OK")
                .toString());
    }

    static ObjectNode fields() {
        return MAPPER.createObjectNode();
    }

    static FullHttpResponse redirect(String location) {
        FullHttpResponse response = text(HttpResponseStatus.TEMPORARY_REDIRECT, "text/html", "");
        response.headers().set(HttpHeaderNames.LOCATION, location);
        return response;
    }

    private static String restBody(String message) {
        return MAPPER.createObjectNode()
                .put("status", "FAILED")
                .put("code", "1")
                .put("msg", message)
                .put("message", message)
                .toString();
    }
}
