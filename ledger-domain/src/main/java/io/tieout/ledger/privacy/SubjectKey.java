package io.tieout.ledger.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person: 256 random bits, from which the key for sealing and the key for nonces are derived (HMAC-SHA256, RFC 2104). */
final class SubjectKey {
    static final int BYTES = 32;
    private final byte[] key;

    SubjectKey(byte[] key) {
        this.key = key.clone();
    }

    static SubjectKey random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SubjectKey(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    SecretKeySpec sealing() {
        return new SecretKeySpec(hmac(key, "tieout seal v1"), "AES");
    }

    byte[] nonceKey() {
        return hmac(key, "tieout nonce v1");
    }

    static byte[] hmac(byte[] key, String text) {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "SubjectKey[hidden]";
    }
}
