package io.tieout.app.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text as the words in it that can identify something: letters and digits in upper case, at least five with a digit among them, signs between them
 * read once as the end of a word and once as nothing. Numbers that follow each other differ in one digit, so another digit is no typing error here;
 * a sign that looks like another, two signs in the wrong order and, in a long word, a missing sign are.
 *
 * @param words in both readings
 */
record SimilarText(List<String> words) {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_WITH_SWAP = 8;
    private static final int SHORTEST_WITH_GAP = 10;

    static SimilarText of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Stream<String> parted = Arrays.stream(upper.split("[^A-Z0-9]+", -1));
        Stream<String> joined = Arrays.stream(upper.split("\\s+", -1)).map(word -> word.replaceAll("[^A-Z0-9]", ""));
        return new SimilarText(Stream.concat(parted, joined)
                .filter(word -> word.length() >= SHORTEST && word.chars().anyMatch(Character::isDigit))
                .distinct()
                .toList());
    }

    /** Whether a word of one is a word of the other, holds one, or is one with a typing error. */
    boolean resembles(SimilarText other) {
        return words.stream().anyMatch(mine -> other.words.stream().anyMatch(yours -> alike(mine, yours)));
    }

    private static boolean alike(String one, String other) {
        return holds(one, other) || holds(other, one) || isTypo(one, other);
    }

    /** Whether the word is in the text and is no part of a longer number there. */
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean numberBefore = at > 0 && isDigit(text, at - 1) && isDigit(word, 0);
            boolean numberBehind = end < text.length() && isDigit(text, end) && isDigit(word, word.length() - 1);
            if (!numberBefore && !numberBehind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypo(String one, String other) {
        String a = readByEye(one);
        String b = readByEye(other);
        if (a.length() == b.length()) {
            return a.equals(b) || (a.length() >= SHORTEST_WITH_SWAP && isSwap(a, b));
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.length() >= SHORTEST_WITH_GAP
                && longer.length() - shorter.length() == 1
                && isGap(longer, shorter);
    }

    private static boolean isSwap(String one, String other) {
        int at = firstDifference(one, other);
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isGap(String longer, String shorter) {
        int at = firstDifference(longer, shorter);
        return longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Signs that are taken for each other are one sign. */
    private static String readByEye(String word) {
        return word.replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('S', '5')
                .replace('B', '8');
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }
}
