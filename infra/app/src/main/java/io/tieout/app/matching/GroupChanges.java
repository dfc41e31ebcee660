package io.tieout.app.matching;

import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import io.tieout.projections.rows.MatchRowPublisher;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publishes what differs between the groups of a run, which come in the order of their ids, and those of the warehouse. Not thread-safe. */
final class GroupChanges implements Consumer<FoundGroup> {
    private final StoredMatches stored;
    private final MatchRowPublisher publisher;
    private final long ledgerSeq;
    private @Nullable StoredMatch next;
    private long written;
    private long deleted;

    GroupChanges(StoredMatches stored, MatchRowPublisher publisher, long ledgerSeq) throws SQLException {
        this.stored = stored;
        this.publisher = publisher;
        this.ledgerSeq = ledgerSeq;
        this.next = stored.next();
    }

    @Override
    public void accept(FoundGroup group) {
        deleteBefore(group.id().value());
        MatchGroupRow row = group.row(ledgerSeq);
        List<MatchGroupMemberRow> rows = group.memberRows(ledgerSeq);
        StoredMatch there = next;
        boolean known = there != null && there.groupId().equals(row.groupId());
        if (!known || there == null || !there.says(row, rows)) {
            publisher.upsert(row);
            rows.forEach(publisher::upsert);
            written++;
        }
        if (known) {
            advance();
        }
    }

    /** Deletes what is left of the warehouse's groups. */
    void end() {
        while (next != null) {
            delete(next);
            advance();
        }
    }

    /** How many groups are new or say something else. */
    long written() {
        return written;
    }

    /** How many groups are gone. */
    long deleted() {
        return deleted;
    }

    private void deleteBefore(String groupId) {
        while (next != null && next.groupId().compareTo(groupId) < 0) {
            delete(next);
            advance();
        }
    }

    private void delete(StoredMatch gone) {
        if (gone.group() != null) {
            publisher.deleteGroup(gone.groupId());
        }
        gone.members().forEach(member -> publisher.deleteMember(member.groupId(), member.memberNo()));
        deleted++;
    }

    private void advance() {
        try {
            next = stored.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the groups of the warehouse could not be read on; run the match again", e);
        }
    }
}
