package io.tieout.app.rejected;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a rejected fact lies in its topic: a name that never changes. Written {@code partition-offset}, for example {@code 0-17}. */
public record RejectedId(int partition, long offset) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,18})");

    /** Reads the form that {@link #toString} writes. @throws IllegalArgumentException where it is another */
    public static RejectedId of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("rejected fact \"" + text
                    + "\": an id is partition-offset, for example 0-17; take it from tieout rejected list");
        }
        return new RejectedId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
