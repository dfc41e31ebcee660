package io.tieout.warehouse.sql;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The pattern behind {@code SHOW ... LIKE}: {@code %} is any text, {@code _} one character, a backslash takes the next one as it is. */
final class LikePattern {
    private LikePattern() {}

    /** Compares names without case. */
    static Predicate<String> of(String pattern) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            if (c == '\\' && i < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i++))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .asMatchPredicate();
    }
}
