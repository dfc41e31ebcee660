package io.tieout.warehouse.auth;

/** A change of users, roles or grants that was refused; the text says value, rule and remedy. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountException(String message) {
        super(message);
    }
}
