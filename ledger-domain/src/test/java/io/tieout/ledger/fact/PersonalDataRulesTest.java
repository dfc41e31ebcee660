package io.tieout.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.ledger.event.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "card 4111 1111 1111 1111 declined",
                "5555-5555-5555-4444",
                "378282246310005",
                "6011111111111117",
                "30569309025904",
                "3530111333300000",
                "4222222222222",
                "6200000000000005",
                "mail to ada@example.com, please",
                "<a.b+c@x-y.example.co.uk>"
            })
    void refusesCardNumbersAndMailAddresses(String text) {
        assertThatThrownBy(() -> PersonalDataRules.check("/data/reason", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("(hidden)")
                .hasMessageNotContaining("1111")
                .hasMessageNotContaining("ada@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out of stock",
                "4111111111111112",
                "order 2026-11-22-0000001",
                "x4111111111111111",
                "41111111111111111111",
                "DE89370400440532013000",
                "1234567812345670",
                "@channel",
                "2 @ 3.50",
                "größe \"L\"",
                "web"
            })
    void takesOtherTexts(String text) {
        assertThat(PersonalDataRules.check("/data/reason", text)).isEqualTo(text);
    }

    @Test
    void masksWhatItRecognisesAndLeavesEveryOtherByte() {
        byte[] bytes = "\u00ff{\"reason\":\"ada@example.com 4111 1111 1111 1111 4111111111111112\"}\u0000"
                .getBytes(StandardCharsets.ISO_8859_1);

        byte[] kept = new FactRejection("/data/reason", "a number (hidden)", "r", "r").keepable(bytes);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .isEqualTo("\u00ff{\"reason\":\"*************** ******************* 4111111111111112\"}\u0000");
        assertThat(new FactRejection("/data/reason", "4", "r", "r").keepable(bytes))
                .isSameAs(bytes);
    }

    /** One number in ten passes the check digit; of those only what begins as cards do is refused. The figures are in infra/docs/privacy.md. */
    @Test
    void refusesFewOfAnyNumbers() {
        Random random = new Random(20261127);
        for (int digits : new int[] {13, 16, 19}) {
            long refused = Stream.generate(() -> number(random, digits))
                    .limit(20_000)
                    .filter(PersonalDataRulesTest::isRefused)
                    .count();
            assertThat(refused).as("of 20,000 numbers of %s digits", digits).isBetween(200L, 900L);
        }
    }

    private static String number(Random random, int digits) {
        StringBuilder number = new StringBuilder();
        random.ints(digits, 0, 10).forEach(number::append);
        return number.toString();
    }

    private static boolean isRefused(String text) {
        try {
            return PersonalDataRules.check("f", text).isEmpty();
        } catch (Refusal refusal) {
            return true;
        }
    }
}
