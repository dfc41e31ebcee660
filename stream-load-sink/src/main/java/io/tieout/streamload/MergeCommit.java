package io.tieout.streamload;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets the server gather many small loads into one transaction (StarRocks 3.4, protocol 1.9). It helps many concurrent
 * writers, not one.
 *
 * <p>The label of the request then only names it: the server makes the label, and the same request sent twice is loaded
 * twice. So nothing is sent again while its outcome is in doubt, and no exactly-once promise can be built on it.
 *
 * @param interval how long the server gathers, at least 1 ms
 * @param parallel how many parallel plans the merged load gets, at least 1
 * @param reply when the server answers
 */
public record MergeCommit(Duration interval, int parallel, Reply reply) {
    /** When the server answers. */
    public enum Reply {
        /** When readers see the rows. */
        VISIBLE,
        /** When the rows are in a buffer of the server: they may still be lost, and the label tells. */
        BUFFERED
    }

    public MergeCommit {
        if (interval.toMillis() < 1 || parallel < 1) {
            throw new IllegalArgumentException("merge commit every " + interval + " with " + parallel
                    + " plans: the interval is at least 1 ms and there is at least one plan");
        }
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("enable_merge_commit", "true");
        headers.put("merge_commit_interval_ms", Long.toString(interval.toMillis()));
        headers.put("merge_commit_parallel", Integer.toString(parallel));
        headers.put("merge_commit_async", Boolean.toString(reply == Reply.BUFFERED));
        return headers;
    }
}
