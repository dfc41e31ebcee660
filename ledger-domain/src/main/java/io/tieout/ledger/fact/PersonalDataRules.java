package io.tieout.ledger.fact;

import io.tieout.ledger.event.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses personal data where it does not belong, as far as it can be recognised: e-mail addresses and card numbers in free text. Identifiers are not
 * looked at, because one in ten of any numbers passes the check digit of a card. A name or an address is not recognised: this catches mistakes, it is no
 * proof that there is nothing personal.
 */
final class PersonalDataRules {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(\\.[\\p{Alnum}-]{1,63}){0,8}\\.\\p{Alpha}{2,24}");
    /** 13 to 19 digits, in groups or not, that are not part of a longer number or word. */
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{Alnum}])[0-9](?:[ -]?[0-9]){12,18}(?![\\p{Alnum}])");
    /** How the numbers of the card schemes begin (ISO/IEC 7812): Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
    private static final Pattern ISSUER = Pattern.compile(
            "(4|5[0-8]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|30[0-5]|3[689]|6(011|4[4-9]|5)|35(2[89]|[3-8])|62|6[037]).*");

    /** How the value of a refusal ends that does not repeat what was found. */
    static final String HIDDEN = "(hidden)";

    private PersonalDataRules() {}

    /** The bytes with every e-mail address and card number overwritten by asterisks; all others as they are, whatever they are. */
    static byte[] masked(byte[] bytes) {
        // Each byte is one character of Latin 1 and back.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mailsMasked =
                EMAIL.matcher(text).replaceAll(found -> "*".repeat(found.group().length()));
        return DIGITS.matcher(mailsMasked)
                .replaceAll(found ->
                        isCardNumber(found.group()) ? "*".repeat(found.group().length()) : found.group())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isCardNumber(String digits) {
        String number = digits.replaceAll("[ -]", "");
        return ISSUER.matcher(number).matches() && passesCheckDigit(number);
    }

    /** The text, where nothing personal is recognised in it. @throws Refusal whose value does not repeat what was recognised */
    static String check(String field, String text) {
        if (EMAIL.matcher(text).find()) {
            throw new Refusal(
                    field,
                    "an e-mail address (hidden)",
                    "free text holds no personal data, and this looks like an e-mail address",
                    "send a token in its place; the person's own data belongs into a member that is kept sealed");
        }
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (isCardNumber(digits.group())) {
                throw new Refusal(
                        field,
                        "a number (hidden)",
                        "free text holds no card numbers, and this looks like one",
                        "send the provider's token of the card, or its last four digits");
            }
        }
        return text;
    }

    /** ISO/IEC 7812-1 annex B. */
    private static boolean passesCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
