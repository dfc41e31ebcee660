package io.tieout.app.demo;

/** Told how a demonstration gets on. Called from one thread at a time. */
public interface DemoProgress {
    /** A stage began that is not counted. */
    void stage(String words);

    /** A stage began that counts up to {@code expected}; 0 where the end is unknown. */
    void counting(String words, long expected);

    /** How far the counting stage is. */
    void reached(long count);

    /** The counting stage is over. */
    void done();
}
