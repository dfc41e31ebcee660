package io.tieout.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The highest place read, and the places below it that were empty and may still fill. Text form:
 * {@code {"index":9,"gaps":[{"first":4,"last":5,"seenBy":731}]}}.
 *
 * @param index the highest place read, 0 before the first
 * @param gaps in ascending order
 */
record SqlPosition(long index, List<Gap> gaps) implements FeedPosition {
    /**
     * Places from {@code first} to {@code last} that were empty.
     *
     * @param seenBy the number of the transaction that saw it, taken after it was seen
     */
    record Gap(long first, long last, long seenBy) {}

    static final SqlPosition START = new SqlPosition(0, List.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    SqlPosition {
        gaps = List.copyOf(gaps);
    }

    static SqlPosition parse(String text) {
        try {
            return JSON.readerFor(Stored.class).<Stored>readValue(text).position();
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "position \"" + text + "\": a position is the text of FeedPosition.text(), like " + START.text()
                            + "; read from start() if it is lost",
                    e);
        }
    }

    @Override
    public String text() {
        try {
            return JSON.writeValueAsString(new Stored(index, gaps));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a position of numbers is always JSON", e);
        }
    }

    @Override
    public long sealedUpTo() {
        return gaps.isEmpty() ? index : gaps.get(0).first() - 1;
    }

    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    Object[] gapStarts() {
        return gaps.stream().map(Gap::first).toArray();
    }

    Object[] gapEnds() {
        return gaps.stream().map(Gap::last).toArray();
    }

    /** This position with the places of these events no longer empty. */
    SqlPosition without(List<StoredEvent> events) {
        if (gaps.isEmpty()) {
            return this;
        }
        Set<Long> filled = new HashSet<>();
        events.forEach(event -> filled.add(event.ledgerSeq()));
        List<Gap> open = new ArrayList<>();
        for (Gap gap : gaps) {
            long first = gap.first();
            for (long place = gap.first(); place <= gap.last(); place++) {
                if (filled.contains(place)) {
                    if (first < place) {
                        open.add(new Gap(first, place - 1, gap.seenBy()));
                    }
                    first = place + 1;
                }
            }
            if (first <= gap.last()) {
                open.add(new Gap(first, gap.last(), gap.seenBy()));
            }
        }
        return new SqlPosition(index, open);
    }

    /** This position without the gaps that no running transaction can fill any more. */
    SqlPosition withoutGapsBelow(long oldestRunning) {
        return gaps.isEmpty()
                ? this
                : new SqlPosition(
                        index,
                        gaps.stream()
                                .filter(gap -> gap.seenBy() > oldestRunning)
                                .toList());
    }

    /** Whether these events leave places behind this position empty. */
    boolean leavesGaps(List<StoredEvent> events) {
        long expected = index + 1;
        for (StoredEvent event : events) {
            if (event.ledgerSeq() > expected) {
                return true;
            }
            expected = Math.max(expected, event.ledgerSeq() + 1);
        }
        return false;
    }

    /** The position behind these events. */
    SqlPosition advance(List<StoredEvent> events, long seenBy) {
        List<Gap> open = new ArrayList<>(gaps);
        long highest = index;
        for (StoredEvent event : events) {
            if (event.ledgerSeq() > highest) {
                if (event.ledgerSeq() > highest + 1) {
                    open.add(new Gap(highest + 1, event.ledgerSeq() - 1, seenBy));
                }
                highest = event.ledgerSeq();
            }
        }
        return new SqlPosition(highest, open);
    }

    /** The JSON form. */
    private record Stored(long index, List<Gap> gaps) {
        SqlPosition position() {
            return new SqlPosition(index, gaps);
        }
    }
}
