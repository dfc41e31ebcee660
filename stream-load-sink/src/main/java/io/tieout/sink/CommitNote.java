package io.tieout.sink;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the sink writes beside a committed offset, in Kafka's own metadata field.
 *
 * <p>The committed offset of an append-only table is only worth something together with the table's position at that
 * moment: a table that has since been dropped has less. And a watermark that was read but not yet written must not be
 * lost with the process, though its offset is committed.
 *
 * @param generation the sink's generation
 * @param position the table's last offset of the partition; -1 for none or for a key table
 * @param marks watermarks still to be written, by source
 */
record CommitNote(String generation, long position, SortedMap<Integer, Long> marks) {
    /** Kafka refuses more than 4096 bytes ({@code offset.metadata.max.bytes}). */
    private static final int MAX_CHARACTERS = 4000;

    CommitNote {
        marks = new TreeMap<>(marks);
    }

    String encode() {
        StringBuilder note = new StringBuilder("v1;" + generation + ";" + position + ";");
        for (Map.Entry<Integer, Long> mark : marks.entrySet()) {
            String next = mark.getKey() + ":" + mark.getValue() + ",";
            if (note.length() + next.length() > MAX_CHARACTERS) {
                break; // The next marker of the source, one interval later, stands in for it.
            }
            note.append(next);
        }
        return note.toString();
    }

    /** The note, or empty if the text is none of ours. */
    static Optional<CommitNote> decode(String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != 4 || !parts[0].equals("v1")) {
            return Optional.empty();
        }
        try {
            SortedMap<Integer, Long> marks = java.util.Arrays.stream(parts[3].split(",", -1))
                    .filter(mark -> !mark.isEmpty())
                    .map(mark -> mark.split(":", 2))
                    .collect(Collectors.toMap(
                            mark -> Integer.valueOf(mark[0]), mark -> Long.valueOf(mark[1]), Math::max, TreeMap::new));
            return Optional.of(new CommitNote(parts[1], Long.parseLong(parts[2]), marks));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
