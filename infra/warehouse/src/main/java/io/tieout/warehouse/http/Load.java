package io.tieout.warehouse.http;

import io.netty.handler.codec.http.FullHttpResponse;
import io.tieout.warehouse.load.LoadBody;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A load that was let in: plain, merged with others, or part of a transaction. */
interface Load {
    /** How long the body may take. */
    Duration timeout();

    /** The label that faults are matched by. */
    String label();

    /** Takes the body, and closes it once it is not needed. Runs on a worker and may block. */
    CompletableFuture<FullHttpResponse> run(LoadBody body);

    /** Ends the load, whose body never came whole. */
    FullHttpResponse giveUp(String reason);
}
