package io.tieout.app.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 of a bearer token: enough to recognise it, not enough to present it. Tokens are long random texts, so no salt is needed. */
public final class TokenHash {
    private final byte[] sha256;

    private TokenHash(byte[] sha256) {
        this.sha256 = sha256;
    }

    /** The fingerprint of a token that is known. */
    public static TokenHash of(String token) {
        return new TokenHash(digest(token));
    }

    /**
     * The fingerprint as a configuration file gives it.
     *
     * @throws IllegalArgumentException where the text is not 64 hexadecimal digits
     */
    public static TokenHash parse(String hex) {
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException(
                    "token hash of " + hex.length() + " characters: a SHA-256 has 64 hexadecimal digits; print it with"
                            + " printf %s \"$TOKEN\" | sha256sum");
        }
        return new TokenHash(HexFormat.of().parseHex(hex));
    }

    /** Compares in a time that does not depend on where the first difference is. */
    public boolean matches(String token) {
        return MessageDigest.isEqual(sha256, digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenHash that && MessageDigest.isEqual(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "TokenHash[hidden]";
    }
}
