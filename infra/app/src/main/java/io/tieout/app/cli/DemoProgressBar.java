package io.tieout.app.cli;

import io.tieout.app.demo.DemoProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The demonstration's progress on standard error: a bar where somebody watches, else one line a stage. */
final class DemoProgressBar implements DemoProgress {
    private final boolean watched = Terminal.isWatched(System.getenv());
    private @Nullable ProgressBar bar;

    @Override
    public void stage(String words) {
        Notes.say(words);
    }

    @Override
    public void counting(String words, long expected) {
        if (!watched) {
            Notes.say(words);
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(words)
                .setInitialMax(expected == 0 ? -1 : expected)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    @Override
    public void reached(long count) {
        ProgressBar drawn = bar;
        if (drawn != null) {
            drawn.stepTo(count);
        }
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
