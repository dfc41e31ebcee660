package io.tieout.ledger.decision;

import io.tieout.ledger.event.Refusal;
import java.nio.charset.StandardCharsets;

/** The rule for what people write beside a decision. */
public final class Words {
    /** The longest text in bytes of UTF-8; the warehouse stores it as VARCHAR(1000). */
    public static final int MAX_BYTES = 1000;

    private Words() {}

    /**
     * Checks a reason or a comment: 1 to {@value #MAX_BYTES} bytes without control characters but line feeds.
     *
     * @throws Refusal naming the field, the value, the rule and the remedy
     */
    public static String check(String field, String text) {
        if (text.isBlank()
                || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                || text.codePoints()
                        .anyMatch(c -> (Character.isISOControl(c) && c != '\n')
                                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw new Refusal(
                    field,
                    text.replaceAll("\\p{Cntrl}", "?"),
                    "a decision is explained in 1 to " + MAX_BYTES + " bytes without control characters",
                    "write why, so that an auditor can follow it");
        }
        return text;
    }
}
