package io.tieout.streamload;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A warehouse user and password. The password can be sent but not read back: {@link #toString()} hides it, and there is
 * no accessor for it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Credentials {
    private final String user;
    private final String authorization;

    private Credentials(String user, String password) {
        this.user = user;
        this.authorization = okhttp3.Credentials.basic(user, password, StandardCharsets.UTF_8);
    }

    /**
     * HTTP Basic credentials, the only kind that Stream Load knows.
     *
     * @param user the user name, not blank and without a colon (RFC 7617: the colon ends the name)
     * @param password the password; may be empty
     */
    public static Credentials basic(String user, String password) {
        Objects.requireNonNull(password, "password");
        if (user.isBlank() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("user \"" + user
                    + "\": an HTTP Basic user name is not blank and has no colon; give the plain warehouse user");
        }
        return new Credentials(user, password);
    }

    /** The user name, which is no secret. */
    public String user() {
        return user;
    }

    /** The value of the {@code Authorization} header: a secret. */
    String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=hidden]";
    }
}
