package io.tieout.streamload;

import java.io.IOException;

/** A redirect that must not be followed: the addresses are wrong, and a person has to mend them. */
final class RedirectException extends IOException {
    private static final long serialVersionUID = 1L;

    RedirectException(String message) {
        super(message);
    }
}
