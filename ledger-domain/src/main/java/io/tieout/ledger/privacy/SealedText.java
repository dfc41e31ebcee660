package io.tieout.ledger.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Personal text as the ledger keeps it: {@code sealed.v1.} and the Base64 (RFC 4648 section 5) of nonce and ciphertext. */
public record SealedText(@JsonValue String value) {
    static final String PREFIX = "sealed.v1.";
    private static final Pattern FORM = Pattern.compile("sealed\\.v1\\.[A-Za-z0-9_-]{1,2000}");
    private static final Pattern ANYWHERE = Pattern.compile("sealed\\.v1\\.[A-Za-z0-9_-]+");

    /** What stands in place of a text about a person who was forgotten before it came; behind the form that it is checked by. */
    public static final SealedText FORGOTTEN = new SealedText("sealed.v1.forgotten");

    @JsonCreator
    public SealedText {
        if (!isSealed(value)) {
            throw new IllegalArgumentException("a text of " + value.length()
                    + " characters is not sealed: personal text is sealed before it is kept");
        }
    }

    /** Whether the text has the form. */
    public static boolean isSealed(String text) {
        return FORM.matcher(text).matches();
    }

    /** JSON with every sealed text replaced by {@code [sealed]}: for places that show the token and no more, not even the ciphertext. */
    public static byte[] hidden(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.contains(PREFIX)
                ? ANYWHERE.matcher(text).replaceAll("[sealed]").getBytes(StandardCharsets.UTF_8)
                : json;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
