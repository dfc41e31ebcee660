package io.tieout.ledger.privacy;

import io.tieout.ledger.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps the keys of all persons, so that a copy of their table alone opens nothing. Immutable, for any thread. */
public final class MasterKey {
    private static final int LEAST_CHARACTERS = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;
    private final byte[] id;

    private MasterKey(byte[] secret) {
        this.key = SubjectKey.hmac(secret, "tieout master key v1");
        this.id = Arrays.copyOf(SubjectKey.hmac(secret, "tieout master key id v1"), ID_BYTES);
    }

    /**
     * The key of a secret.
     *
     * @param secret random and long, for example from {@code openssl rand -hex 32}
     * @throws IllegalArgumentException where it is shorter than 32 characters
     */
    public static MasterKey of(Secret secret) {
        if (secret.reveal().length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the master key has " + secret.reveal().length()
                            + " characters: it wraps every person's key and needs at least " + LEAST_CHARACTERS
                            + " random ones; make one with openssl rand -hex 32");
        }
        return new MasterKey(secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether two tables were wrapped by the same key, and nothing about the key. */
    byte[] id() {
        return id.clone();
    }

    byte[] wrap(SubjectToken subject, SubjectKey subjectKey) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            return SubjectCipher.join(
                    nonce, cipher(Cipher.ENCRYPT_MODE, subject, nonce).doFinal(subjectKey.bytes()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES-GCM", e);
        }
    }

    SubjectKey unwrap(SubjectToken subject, byte[] wrapped) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, subject, Arrays.copyOf(wrapped, NONCE_BYTES));
            return new SubjectKey(cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of subject " + subject
                            + " cannot be unwrapped: it was wrapped by another master key or altered;"
                            + " give the ledger the master key it had",
                    e);
        }
    }

    private Cipher cipher(int mode, SubjectToken subject, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subject.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
