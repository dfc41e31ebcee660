package io.tieout.sink;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where to read a partition from.
 *
 * @param offset the next offset to read; empty for the start of the partition
 * @param position the table's last offset of the partition, whose rows are not to be loaded again; -1 for none or for a
 *     key table
 * @param note the note of the committed offset, if it still holds
 */
record ResumePoint(Optional<Long> offset, long position, Optional<CommitNote> note) {
    /**
     * Key tables: behind the committed offset, if this generation committed it. A new generation starts from the
     * beginning, which is what a rebuilt table needs.
     */
    static ResumePoint ofKeyTable(@Nullable OffsetAndMetadata committed, String generation) {
        Optional<CommitNote> note = note(committed, generation);
        if (committed == null || note.isEmpty()) {
            return new ResumePoint(Optional.empty(), -1, Optional.empty());
        }
        return new ResumePoint(Optional.of(committed.offset()), -1, note);
    }

    /**
     * Append-only tables: behind the table's position. The committed offset is taken instead where the table has at least
     * what it had when that offset was committed: then it may be later (rejected records follow the last row) or earlier
     * (watermarks before the last row are still to be read); rows that the table has are skipped by {@code position}.
     */
    static ResumePoint ofAppendOnlyTable(@Nullable OffsetAndMetadata committed, String generation, long tablePosition) {
        Optional<CommitNote> note = note(committed, generation).filter(held -> held.position() <= tablePosition);
        if (committed != null && note.isPresent()) {
            return new ResumePoint(Optional.of(committed.offset()), tablePosition, note);
        }
        Optional<Long> behind = tablePosition < 0 ? Optional.empty() : Optional.of(tablePosition + 1);
        return new ResumePoint(behind, tablePosition, Optional.empty());
    }

    private static Optional<CommitNote> note(@Nullable OffsetAndMetadata committed, String generation) {
        return Optional.ofNullable(committed)
                .map(OffsetAndMetadata::metadata)
                .flatMap(CommitNote::decode)
                .filter(note -> note.generation().equals(generation));
    }
}
