package io.tieout.app.completeness;

/** Told how a verification gets on. */
public interface VerificationProgress {
    /** A stage that counts begins. */
    void counting(String words, long expected);

    /** So many of the stage are done. */
    void reached(long count);

    /** The stage is over. */
    void done();

    /** Nobody is told. */
    static VerificationProgress none() {
        return new VerificationProgress() {
            @Override
            public void counting(String words, long expected) {}

            @Override
            public void reached(long count) {}

            @Override
            public void done() {}
        };
    }
}
