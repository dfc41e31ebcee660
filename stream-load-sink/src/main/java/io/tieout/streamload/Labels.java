package io.tieout.streamload;

import java.util.regex.Pattern;

/** The rule for labels (protocol 2.5): unlike the documentation, the server accepts the hyphen. */
final class Labels {
    private static final Pattern RULE = Pattern.compile("[-A-Za-z0-9_]{1,128}");

    private Labels() {}

    static String checked(String label) {
        if (!RULE.matcher(label).matches()) {
            throw new IllegalArgumentException("label \"" + label
                    + "\": a label has 1 to 128 letters, digits, hyphens or underscores; hash what does not fit");
        }
        return label;
    }
}
