package io.tieout.app.completeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * MD5 over the texts of columns with {@code |} between them, as {@link RowSql#hash} has SQL compute it: a text is preceded by its length in bytes and a
 * colon, so that no text can look like the end of another; NULL is a hyphen. MD5 because both warehouses have it: it finds accidents and changes by
 * hand, while the hash chain over the event log withstands those who mean to deceive. Not thread-safe.
 */
final class RowHash {
    private static final byte[] NULL = {'-'};

    private final MessageDigest digest;
    private boolean first = true;

    RowHash() {
        try {
            this.digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("no MD5", everyJavaHasIt);
        }
    }

    void start() {
        digest.reset();
        first = true;
    }

    void add(String type, @Nullable String text) {
        if (!first) {
            digest.update((byte) '|');
        }
        first = false;
        if (text == null) {
            digest.update(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isText(type)) {
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        }
        digest.update(bytes);
    }

    byte[] end() {
        return digest.digest();
    }

    static boolean isText(String type) {
        return type.startsWith("varchar") || type.startsWith("char") || type.equals("string");
    }
}
