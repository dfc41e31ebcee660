package io.tieout.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.period.PeriodId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical text of control totals: by kind of event how many there are and a digest over their bytes in the order of the ledger; by kind of
 * event, member and currency how many amounts there are and their exact sum. A member is a JSON pointer with {@code *} for any element.
 */
final class TotalsText {
    private final PeriodId period;
    private final long upToSeq;
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    TotalsText(PeriodId period, long upToSeq) {
        this.period = period;
        this.upToSeq = upToSeq;
    }

    void add(String eventType, String eventId, byte[] payload, JsonNode event) {
        events.merge(eventType, 1L, Long::sum);
        MessageDigest digest = digests.computeIfAbsent(eventType, type -> sha256());
        digest.update(eventId.getBytes(StandardCharsets.US_ASCII));
        digest.update(payload);
        event.properties().forEach(member -> {
            if (!member.getKey().equals("origin")) {
                amounts(eventType + " /" + member.getKey(), member.getValue());
            }
        });
    }

    private void amounts(String path, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> amounts(path + "/*", element));
        } else if (node.path("amount").isTextual() && node.path("currency").isTextual()) {
            String figure = path + " " + node.path("currency").textValue();
            counts.merge(figure, 1L, Long::sum);
            sums.merge(figure, decimal(node.path("amount").textValue()), BigDecimal::add);
        } else {
            node.properties().forEach(member -> amounts(path + "/" + member.getKey(), member.getValue()));
        }
    }

    /** An amount that is no decimal can only come from a tampered row; the digest tells. */
    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "period", period.value());
        line(text, "up to ledger_seq", Long.toString(upToSeq));
        events.forEach((type, count) -> {
            line(text, type + " events", Long.toString(count));
            line(text, type + " sha256", digest(type));
        });
        counts.forEach((figure, count) -> {
            line(text, figure + " amounts", Long.toString(count));
            line(
                    text,
                    figure + " sum",
                    sums.getOrDefault(figure, BigDecimal.ZERO).toPlainString());
        });
        return text.toString();
    }

    private String digest(String type) {
        try {
            MessageDigest digest = digests.computeIfAbsent(type, unknown -> sha256());
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("SHA-256 of every Java platform can be cloned", e);
        }
    }

    private static void line(StringBuilder text, String figure, String value) {
        text.append(figure).append(": ").append(value).append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
