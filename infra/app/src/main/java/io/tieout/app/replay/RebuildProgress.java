package io.tieout.app.replay;

/** Told how a rebuild gets on; by one thread. */
public interface RebuildProgress {
    /** What is done now. */
    void stage(String words);

    /** What is done now, counted from 0 to {@code expected} places of the ledger. */
    void counting(String words, long expected);

    /** How far it is. */
    void reached(long place);

    /** The counting is over. */
    void done();
}
