package io.tieout.app.matching;

import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as the warehouse has it.
 *
 * @param group null where only members are there, which the next run deletes
 * @param members in their order
 */
record StoredMatch(String groupId, @Nullable MatchGroupRow group, List<MatchGroupMemberRow> members) {
    StoredMatch {
        members = List.copyOf(members);
    }

    /** Whether the warehouse says the same of the group already. */
    boolean says(MatchGroupRow row, List<MatchGroupMemberRow> rows) {
        if (group == null || !group.saysTheSameAs(row) || members.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!members.get(i).saysTheSameAs(rows.get(i))) {
                return false;
            }
        }
        return true;
    }
}
