package io.tieout.app.whatif;

/** A what-if cannot be made or found; the message says why and what to do. Nothing outside its own database has changed. */
public final class WhatIfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WhatIfException(String message) {
        super(message);
    }

    public WhatIfException(String message, Throwable cause) {
        super(message, cause);
    }
}
