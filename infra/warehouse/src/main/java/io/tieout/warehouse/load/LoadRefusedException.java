package io.tieout.warehouse.load;

/** The load as a whole fails; the message becomes that of the reply. */
final class LoadRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    LoadRefusedException(String message) {
        super(message);
    }
}
