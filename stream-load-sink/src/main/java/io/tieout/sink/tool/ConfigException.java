package io.tieout.sink.tool;

/** A configuration that cannot be used; the message names the key, the value, the rule and the remedy, and no secret. */
final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }

    ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
