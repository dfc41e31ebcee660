package io.tieout.warehouse.http;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.tieout.warehouse.faults.Fault;
import io.tieout.warehouse.load.AdmittedLoad;
import io.tieout.warehouse.load.LoadBody;
import io.tieout.warehouse.load.LoadHeaders;
import io.tieout.warehouse.load.LoadReply;
import io.tieout.warehouse.load.LoadTransactions;
import io.tieout.warehouse.load.MergeCommits;
import io.tieout.warehouse.load.StreamLoads;
import io.tieout.warehouse.load.TransactionLoad;
import io.tieout.warehouse.load.TransactionReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Decides by the headers of a request whether a load may come in, and as what. */
final class Loads {
    private static final Duration MERGED_TIMEOUT = Duration.ofMinutes(10);

    private Loads() {}

    /** The answer to the headers. */
    sealed interface Admission {
        /** The body may come. */
        record Admitted(Load load) implements Admission {}

        /** The reply is final; the body is not wanted. */
        record Refused(FullHttpResponse reply) implements Admission {}
    }

    /**
     * A load over {@code /api/{db}/{table}/_stream_load}.
     *
     * @param address host and port of this back end as the client knows it
     */
    static Admission plain(BackEnd backEnd, HttpRequest request, LoadPath path, String address) {
        LoadHeaders headers = headers(request);
        String label = headers.text("label").orElse("");
        Optional<Fault.ServerError> error = backEnd.faults().take(Fault.ServerError.class, label);
        if (error.isPresent()) {
            return new Admission.Refused(
                    Replies.plain(HttpResponseStatus.valueOf(error.get().status()), "injected fault"));
        }
        String database = path.segment(1);
        String table = path.segment(2);
        String refusal = Gate.refusalOfLoad(backEnd.accounts(), request, database, table);
        if (refusal != null) {
            return refused(LoadReply.refused(label, refusal));
        }
        OptionalLong length = contentLength(request);
        try {
            if (MergeCommits.isAskedFor(headers)) {
                MergeCommits.Merged merged = backEnd.loads().mergeCommits().admit(database, table, headers, length);
                return new Admission.Admitted(new MergedLoad(backEnd, database, label, merged));
            }
        } catch (IllegalArgumentException e) {
            return refused(LoadReply.refused(label, String.valueOf(e.getMessage())));
        }
        StreamLoads.Admission admission = backEnd.loads().admit(database, table, headers, length);
        if (admission instanceof StreamLoads.Admission.Refused no) {
            return refused(no.reply());
        }
        return new Admission.Admitted(
                new PlainLoad(backEnd, ((StreamLoads.Admission.Admitted) admission).load(), label, address));
    }

    /** A load over {@code /api/transaction/load}. */
    static Admission ofTransaction(BackEnd backEnd, HttpRequest request, String address) {
        LoadHeaders headers = headers(request);
        String label = headers.text("label").orElse("");
        String database = headers.text("db").orElse("");
        String table = headers.text("table").orElse("");
        String refusal = Gate.refusalOfLoad(backEnd.accounts(), request, database, table);
        if (refusal != null) {
            return new Admission.Refused(
                    Replies.json(TransactionReply.failed(refusal).toJson("")));
        }
        LoadTransactions.Admission admission =
                backEnd.loads().transactions().admit(database, table, label, headers, contentLength(request));
        if (admission instanceof LoadTransactions.Admission.Refused no) {
            return new Admission.Refused(Replies.json(no.reply().toJson("")));
        }
        return new Admission.Admitted(new LoadOfTransaction(
                backEnd, ((LoadTransactions.Admission.Admitted) admission).load(), label, address));
    }

    private static Admission refused(LoadReply reply) {
        return new Admission.Refused(Replies.json(reply.toJson("")));
    }

    static LoadHeaders headers(HttpRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return LoadHeaders.of(headers);
    }

    private static OptionalLong contentLength(HttpRequest request) {
        long length = HttpUtil.getContentLength(request, -1L);
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    private record PlainLoad(BackEnd backEnd, AdmittedLoad load, String label, String address) implements Load {
        @Override
        public Duration timeout() {
            return load.timeout();
        }

        @Override
        public CompletableFuture<FullHttpResponse> run(LoadBody body) {
            try (body) {
                LoadReply reply = backEnd.loads().run(load, body);
                return CompletableFuture.completedFuture(Replies.json(reply.toJson(address)));
            } catch (IOException e) {
                throw new UncheckedIOException("spool of a load cannot be closed", e);
            }
        }

        @Override
        public FullHttpResponse giveUp(String reason) {
            return Replies.json(backEnd.loads().giveUp(load, reason).toJson(""));
        }
    }

    private record MergedLoad(BackEnd backEnd, String database, String label, MergeCommits.Merged merged)
            implements Load {
        @Override
        public Duration timeout() {
            return MERGED_TIMEOUT;
        }

        @Override
        public CompletableFuture<FullHttpResponse> run(LoadBody body) {
            return backEnd.loads()
                    .mergeCommits()
                    .load(database, merged, body)
                    .thenApply(reply -> Replies.json(reply.toJson()));
        }

        @Override
        public FullHttpResponse giveUp(String reason) {
            return Replies.json(LoadReply.refused(label, reason).toJson(""));
        }
    }

    private record LoadOfTransaction(BackEnd backEnd, TransactionLoad load, String label, String address)
            implements Load {
        @Override
        public Duration timeout() {
            return load.timeout();
        }

        @Override
        public CompletableFuture<FullHttpResponse> run(LoadBody body) {
            TransactionReply reply = backEnd.loads().transactions().loaded(load, body);
            return CompletableFuture.completedFuture(Replies.json(reply.toJson(address)));
        }

        @Override
        public FullHttpResponse giveUp(String reason) {
            return Replies.json(
                    backEnd.loads().transactions().giveUp(load, reason).toJson(""));
        }
    }
}
