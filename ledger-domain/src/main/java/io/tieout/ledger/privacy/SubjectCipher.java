package io.tieout.ledger.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens texts with AES-256 in GCM (NIST SP 800-38D). The nonce is derived from the text under a key of its own, as SIV modes do (RFC 5297):
 * the same text of the same member of the same person is sealed to the same bytes, so that a fact that comes twice is recognised, and no nonce is ever
 * used for two texts but by a collision of 96 bits among the few texts of one person. Whoever has no key learns from two sealed texts of one person and member whether they are equal, and nothing else.
 *
 * <p>Stateless, for any thread.
 */
final class SubjectCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SubjectCipher() {}

    static SealedText seal(SubjectKey key, SubjectToken subject, String member, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] context = context(subject, member);
        byte[] nonce = Arrays.copyOf(SubjectKey.hmac(key.nonceKey(), join(context, plain)), NONCE_BYTES);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, key, nonce, context, plain)
                .orElseThrow(() -> new AssertionError("encryption does not authenticate"));
        return new SealedText(
                SealedText.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(join(nonce, ciphertext)));
    }

    /** The text; empty where it was sealed under another key, for another person or member, or was altered. */
    static Optional<String> open(SubjectKey key, SubjectToken subject, String member, SealedText sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.value().substring(SealedText.PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, context(subject, member), ciphertext)
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> run(int mode, SubjectKey key, byte[] nonce, byte[] context, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + TRANSFORMATION, e);
        }
    }

    /** Neither part contains a line feed. */
    private static byte[] context(SubjectToken subject, String member) {
        return (subject.value() + "\n" + member + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
