package io.tieout.ledger.period;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in a period, counted, summed and fingerprinted: one line a figure, sorted, so that the same events always give the same text.
 *
 * @param upToSeq events of later places in the ledger are not counted
 * @param text the canonical text, lines that end with a line feed
 */
public record ControlTotals(long upToSeq, String text) {
    /** SHA-256 of the text in lower-case hexadecimal: the seal. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** How other totals differ from these, one sentence a figure, in the order of the figures; empty if they are the same. */
    public List<String> differencesTo(ControlTotals other) {
        Map<String, String> here = figures();
        Map<String, String> there = other.figures();
        Map<String, String> all = new TreeMap<>(there);
        all.putAll(here);
        List<String> differences = new ArrayList<>();
        for (String figure : all.keySet()) {
            String sealed = here.getOrDefault(figure, "nothing");
            String now = there.getOrDefault(figure, "nothing");
            if (!sealed.equals(now)) {
                differences.add(figure + ": " + sealed + " was sealed, " + now + " is there");
            }
        }
        return differences;
    }

    /** A line is a figure, a colon and its value. */
    private Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        text.lines().forEach(line -> {
            int colon = line.lastIndexOf(": ");
            figures.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return figures;
    }
}
