package io.tieout.warehouse.mysql;

/** A client sent bytes that are no packet of the protocol. */
final class ProtocolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
