package io.tieout.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SubjectCipherTest {
    private static final SubjectToken ADA = new SubjectToken("c-ada");
    private static final SubjectKey KEY = SubjectKey.random(new SecureRandom());

    @Test
    void opensWhatItSealed() {
        assertThat(SubjectCipher.open(KEY, ADA, "m", SubjectCipher.seal(KEY, ADA, "m", "Ada ü 日本")))
                .contains("Ada ü 日本");
    }

    @Test
    void sealsTheSameTextToTheSameBytesAndAnotherTextPersonMemberOrKeyToOthers() {
        SealedText sealed = SubjectCipher.seal(KEY, ADA, "m", "Ada");

        assertThat(SubjectCipher.seal(KEY, ADA, "m", "Ada")).isEqualTo(sealed);
        assertThat(SubjectCipher.seal(KEY, ADA, "m", "Adb")).isNotEqualTo(sealed);
        assertThat(SubjectCipher.seal(KEY, ADA, "n", "Ada")).isNotEqualTo(sealed);
        assertThat(SubjectCipher.seal(KEY, new SubjectToken("c-bob"), "m", "Ada"))
                .isNotEqualTo(sealed);
        assertThat(SubjectCipher.seal(SubjectKey.random(new SecureRandom()), ADA, "m", "Ada"))
                .isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOfAnotherPersonMemberOrKeyAndNothingAltered() {
        SealedText sealed = SubjectCipher.seal(KEY, ADA, "m", "Ada");
        String text = sealed.value();
        char other = text.charAt(text.length() - 3) == 'A' ? 'B' : 'A';
        SealedText altered =
                new SealedText(text.substring(0, text.length() - 3) + other + text.substring(text.length() - 2));

        assertThat(SubjectCipher.open(KEY, new SubjectToken("c-bob"), "m", sealed))
                .isEmpty();
        assertThat(SubjectCipher.open(KEY, ADA, "n", sealed)).isEmpty();
        assertThat(SubjectCipher.open(SubjectKey.random(new SecureRandom()), ADA, "m", sealed))
                .isEmpty();
        assertThat(SubjectCipher.open(KEY, ADA, "m", altered)).isEmpty();
        assertThat(SubjectCipher.open(KEY, ADA, "m", SealedText.FORGOTTEN)).isEmpty();
        assertThat(SubjectCipher.open(KEY, ADA, "m", new SealedText("sealed.v1._")))
                .isEmpty();
    }

    @Test
    void wrapsKeysForOnePersonUnderOneMasterKey() {
        MasterKey master = MasterKey.of(Secret.of("0123456789abcdef0123456789abcdef"));
        byte[] wrapped = master.wrap(ADA, KEY);

        assertThat(master.unwrap(ADA, wrapped).bytes()).isEqualTo(KEY.bytes());
        assertThat(master.wrap(ADA, KEY)).isNotEqualTo(wrapped);
        assertThatThrownBy(() -> master.unwrap(new SubjectToken("c-bob"), wrapped))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MasterKey.of(Secret.of("ffffffffffffffffffffffffffffffff"))
                        .unwrap(ADA, wrapped))
                .hasMessageContaining("give the ledger the master key it had");
        assertThatThrownBy(() -> MasterKey.of(Secret.of("short")))
                .hasMessageStartingWith("the master key has 5 characters");
    }

    @Test
    void tellsNothingInTexts() {
        assertThat(KEY.toString() + SubjectCipher.seal(KEY, ADA, "m", "Ada") + MasterKey.of(Secret.of("x".repeat(32))))
                .isEqualTo("SubjectKey[hidden][sealed]MasterKey[hidden]");
    }

    @Test
    void hidesSealedTextsInJsonAndInJsonWithinJson() {
        String sealed = SubjectCipher.seal(KEY, ADA, "m", "Ada").value();

        assertThat(hidden("{\"a\":\"" + sealed + "\",\"b\":\"{\\\"c\\\":\\\"" + sealed + "\\\"}\"}"))
                .isEqualTo("{\"a\":\"[sealed]\",\"b\":\"{\\\"c\\\":\\\"[sealed]\\\"}\"}");
        assertThat(hidden("{\"a\":1}")).isEqualTo("{\"a\":1}");
    }

    private static String hidden(String json) {
        return new String(SealedText.hidden(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
