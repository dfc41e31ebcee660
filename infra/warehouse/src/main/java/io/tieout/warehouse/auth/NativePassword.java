package io.tieout.warehouse.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A password as MySQL's {@code mysql_native_password} keeps it: {@code SHA1(SHA1(password))}, never the password itself. */
final class NativePassword {
    private static final int HASH_BYTES = 20;

    private final byte[] doubleHash;

    private NativePassword(byte[] doubleHash) {
        this.doubleHash = doubleHash;
    }

    static NativePassword of(String password) {
        return new NativePassword(sha1(sha1(password.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads {@code *} and 40 hexadecimal digits, or nothing for the empty password. @throws AccountException for another text */
    static NativePassword ofHash(String text) {
        if (text.isEmpty()) {
            return of("");
        }
        if (!text.matches("\\*[0-9a-fA-F]{40}")) {
            throw new AccountException("password hash of " + text.length()
                    + " characters: a hash is * and 40 hexadecimal digits, as PASSWORD('...') gives it");
        }
        return new NativePassword(HexFormat.of().parseHex(text.substring(1).toLowerCase(Locale.ROOT)));
    }

    /** {@code *} and 40 hexadecimal digits. */
    String hash() {
        return "*" + HexFormat.of().formatHex(doubleHash).toUpperCase(Locale.ROOT);
    }

    boolean is(String password) {
        return MessageDigest.isEqual(doubleHash, of(password).doubleHash);
    }

    /** Whether the response answers the challenge: {@code SHA1(password) XOR SHA1(challenge + SHA1(SHA1(password)))}. */
    boolean answers(byte[] challenge, byte[] response) {
        if (response.length == 0) {
            return is("");
        }
        if (response.length != HASH_BYTES) {
            return false;
        }
        byte[] mask = sha1(challenge, doubleHash);
        byte[] hash = new byte[HASH_BYTES];
        for (int i = 0; i < HASH_BYTES; i++) {
            hash[i] = (byte) (response[i] ^ mask[i]);
        }
        return MessageDigest.isEqual(doubleHash, sha1(hash));
    }

    private static byte[] sha1(byte[]... parts) {
        try {
            // SHA-1 is what mysql_native_password prescribes; nothing else here relies on it.
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-1, which every Java platform must offer", e);
        }
    }
}
