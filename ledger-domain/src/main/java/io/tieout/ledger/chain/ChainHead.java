package io.tieout.ledger.chain;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the ledger and the digest there, which stands for every event up to it. Kept somewhere else it is an anchor: a chain that no longer
 * leads to it was cut or written anew.
 *
 * @param ledgerSeq the place, 0 before the first event
 * @param digest SHA-256 in lower-case hexadecimal
 */
public record ChainHead(long ledgerSeq, String digest) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** Before the first event. */
    static final ChainHead GENESIS = new ChainHead(0, "0".repeat(2 * EventDigest.BYTES));

    static ChainHead of(long ledgerSeq, byte[] digest) {
        return new ChainHead(ledgerSeq, HexFormat.of().formatHex(digest));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ChainHead parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "head \"" + text
                            + "\": a head of the chain is SEQ:DIGEST, a place and 64 hexadecimal digits; copy it as tieout verify printed it");
        }
        return new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** {@code SEQ:DIGEST}. */
    public String text() {
        return ledgerSeq + ":" + digest;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }
}
