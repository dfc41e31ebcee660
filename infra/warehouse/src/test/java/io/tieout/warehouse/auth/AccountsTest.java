package io.tieout.warehouse.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final byte[] CHALLENGE = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Accounts accounts = Accounts.builder()
            .account("root", "", Set.of(Privilege.SELECT, Privilege.INSERT, Privilege.DDL))
            .account("recon", "geheim-ü", Set.of(Privilege.SELECT))
            .build();

    @Test
    void theRightPasswordGivesTheAccountAndAnyOtherNothing() {
        assertThat(accounts.authenticate("recon", "geheim-ü"))
                .hasValueSatisfying(
                        account -> assertThat(account.may(Privilege.SELECT)).isTrue())
                .hasValueSatisfying(
                        account -> assertThat(account.may(Privilege.INSERT)).isFalse());
        assertThat(accounts.authenticate("recon", "")).isEmpty();
        assertThat(accounts.authenticate("recon", "geheim")).isEmpty();
        assertThat(accounts.authenticate("nobody", "")).isEmpty();
        assertThat(accounts.authenticate("root", "")).isPresent();
    }

    @Test
    void theNativeResponseIsCheckedAgainstItsChallenge() throws NoSuchAlgorithmException {
        byte[] response = nativeResponse("geheim-ü", CHALLENGE);
        assertThat(accounts.authenticateNative("recon", CHALLENGE, response)).isPresent();
        byte[] other = "00000000001111111111".getBytes(StandardCharsets.US_ASCII);
        assertThat(accounts.authenticateNative("recon", other, response)).isEmpty();
        assertThat(accounts.authenticateNative("recon", CHALLENGE, nativeResponse("wrong", CHALLENGE)))
                .isEmpty();
        assertThat(accounts.authenticateNative("nobody", CHALLENGE, response)).isEmpty();
        assertThat(accounts.authenticateNative("recon", CHALLENGE, new byte[7])).isEmpty();
    }

    @Test
    void anEmptyResponseIsTheEmptyPassword() {
        assertThat(accounts.authenticateNative("root", CHALLENGE, new byte[0])).isPresent();
        assertThat(accounts.authenticateNative("recon", CHALLENGE, new byte[0])).isEmpty();
    }

    @Test
    void itsTextHasNoPassword() {
        assertThat(accounts.toString()).contains("recon").doesNotContain("geheim");
    }

    @Test
    void aUserGivenTwiceIsRefused() {
        Accounts.Builder builder = Accounts.builder().account("a", "x", Set.of());
        assertThatThrownBy(() -> builder.account("a", "y", Set.of()))
                .hasMessage("account \"a\" given twice: a user has one password and one set of privileges");
    }

    private static byte[] nativeResponse(String password, byte[] challenge) throws NoSuchAlgorithmException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] hash = sha1.digest(password.getBytes(StandardCharsets.UTF_8));
        byte[] doubleHash = sha1.digest(hash);
        sha1.update(challenge);
        byte[] mask = sha1.digest(doubleHash);
        for (int i = 0; i < hash.length; i++) {
            hash[i] ^= mask[i];
        }
        return hash;
    }
}
