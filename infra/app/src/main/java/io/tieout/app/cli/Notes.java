package io.tieout.app.cli;

import java.io.PrintStream;

/** Words about what is going on, for people, on standard error. */
final class Notes {
    private static final PrintStream ERR = System.err;

    private Notes() {}

    /** One line. */
    static void say(String words) {
        ERR.println(words);
    }
}
