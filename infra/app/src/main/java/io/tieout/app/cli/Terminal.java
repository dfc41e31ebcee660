package io.tieout.app.cli;

import java.util.Map;

/** Whether somebody watches: progress is drawn for people, not into files. */
final class Terminal {
    private Terminal() {}

    /** Since JDK 22 there is a console even without a terminal, so the variables that terminals set are asked too. */
    @SuppressWarnings("SystemConsoleNull") // The sentence above.
    static boolean isWatched(Map<String, String> environment) {
        String kind = environment.getOrDefault("TERM", "");
        return System.console() != null && !kind.isEmpty() && !kind.equals("dumb");
    }
}
