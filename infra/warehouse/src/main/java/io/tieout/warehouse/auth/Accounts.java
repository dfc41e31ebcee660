package io.tieout.warehouse.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of one warehouse. Keeps {@code SHA1(SHA1(password))} as MySQL's {@code mysql_native_password} does, never the password.
 * Immutable, so safe for use by several threads.
 *
 * <pre>{@code
 * Accounts.builder().account("root", "", EnumSet.allOf(Privilege.class)).build();
 * }</pre>
 */
public final class Accounts {
    private final Map<String, Entry> entries;

    private Accounts(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The account, if the user exists and the password is right. */
    public Optional<Account> authenticate(String user, String password) {
        Entry entry = entries.get(user);
        if (entry == null) {
            return Optional.empty();
        }
        return MessageDigest.isEqual(entry.doubleHash, doubleHash(password))
                ? Optional.of(entry.account)
                : Optional.empty();
    }

    /**
     * The account, if {@code response} answers {@code challenge} as {@code mysql_native_password} asks: {@code SHA1(password) XOR
     * SHA1(challenge + SHA1(SHA1(password)))}.
     *
     * @param challenge the 20 random bytes that the server sent
     * @param response 20 bytes, or none for the empty password
     */
    public Optional<Account> authenticateNative(String user, byte[] challenge, byte[] response) {
        Entry entry = entries.get(user);
        if (entry == null) {
            return Optional.empty();
        }
        if (response.length == 0) {
            return MessageDigest.isEqual(entry.doubleHash, doubleHash(""))
                    ? Optional.of(entry.account)
                    : Optional.empty();
        }
        byte[] mask = sha1(challenge, entry.doubleHash);
        if (response.length != mask.length) {
            return Optional.empty();
        }
        byte[] hash = new byte[mask.length];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (response[i] ^ mask[i]);
        }
        return MessageDigest.isEqual(entry.doubleHash, sha1(hash)) ? Optional.of(entry.account) : Optional.empty();
    }

    /** The user names alone. */
    @Override
    public String toString() {
        return "Accounts" + entries.keySet();
    }

    private static byte[] doubleHash(String password) {
        return sha1(sha1(password.getBytes(StandardCharsets.UTF_8)));
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

    private static final class Entry {
        private final Account account;
        private final byte[] doubleHash;

        private Entry(Account account, byte[] doubleHash) {
            this.account = account;
            this.doubleHash = doubleHash;
        }
    }

    /** Collects accounts. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /** Adds an account; the password may be empty. */
        public Builder account(String user, String password, Set<Privilege> privileges) {
            if (user.isEmpty()) {
                throw new IllegalArgumentException("account with an empty user name: name the user");
            }
            Entry entry = new Entry(new Account(user, privileges), doubleHash(password));
            if (entries.putIfAbsent(user, entry) != null) {
                throw new IllegalArgumentException(
                        "account \"" + user + "\" given twice: a user has one password and one set of privileges");
            }
            return this;
        }

        public Accounts build() {
            return new Accounts(entries);
        }
    }
}
