package io.tieout.app.cli;

import io.tieout.app.replay.RebuildProgress;

/** A rebuild's progress on standard error: a bar with rate and time left where somebody watches, else one line a stage. */
final class ReplayProgressBar implements RebuildProgress {
    private final DemoProgressBar bar = new DemoProgressBar();

    @Override
    public void stage(String words) {
        bar.stage(words);
    }

    @Override
    public void counting(String words, long expected) {
        bar.counting(words, expected);
    }

    @Override
    public void reached(long place) {
        bar.reached(place);
    }

    @Override
    public void done() {
        bar.done();
    }
}
