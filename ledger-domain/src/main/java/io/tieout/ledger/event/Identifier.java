package io.tieout.ledger.event;

/** The rule that every identifier given by another system must pass. */
public final class Identifier {
    /** The longest identifier that is accepted, in characters; the warehouse stores identifiers as VARCHAR(64) of ASCII. */
    public static final int MAX_LENGTH = 64;

    private Identifier() {}

    /**
     * Checks an identifier: 1 to {@value #MAX_LENGTH} visible ASCII characters.
     *
     * @throws IllegalArgumentException naming the field, the value, the rule and the remedy
     */
    public static void check(String field, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isVisibleAscii(value)) {
            throw new IllegalArgumentException(field + " \"" + shortened(value) + "\": an identifier has 1 to "
                    + MAX_LENGTH + " visible ASCII characters; send the identifier that the source system prints");
        }
    }

    private static boolean isVisibleAscii(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static String shortened(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH) + "...";
    }
}
