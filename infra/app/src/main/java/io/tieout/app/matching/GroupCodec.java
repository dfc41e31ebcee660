package io.tieout.app.matching;

import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups as bytes of a temporary file. */
final class GroupCodec implements SpillingSorter.Codec<FoundGroup> {
    static final Comparator<FoundGroup> ORDER =
            Comparator.comparing(group -> group.id().value());

    private static final MatchKind[] KINDS = MatchKind.values();
    private static final MatchStatus[] STATUSES = MatchStatus.values();
    private static final MatchRule[] RULES = MatchRule.values();
    private static final MatchReason[] REASONS = MatchReason.values();

    @Override
    public void write(DataOutput out, FoundGroup group) throws IOException {
        out.writeUTF(group.id().value());
        out.writeByte(group.kind().ordinal());
        out.writeByte(group.status().ordinal());
        out.writeByte(group.rule().ordinal());
        MatchReason reason = group.reason();
        out.writeByte(reason == null ? -1 : reason.ordinal());
        String by = group.decidedBy();
        out.writeUTF(by == null ? "" : by);
        out.writeInt(group.parts().size());
        for (FoundGroup.Part part : group.parts()) {
            ItemCodec.member(out, part.member());
            ItemCodec.amount(out, part.amount());
            out.writeUTF(part.currency());
        }
    }

    @Override
    public FoundGroup read(DataInput in) throws IOException {
        MatchGroupId id = new MatchGroupId(in.readUTF());
        MatchKind kind = KINDS[in.readByte()];
        MatchStatus status = STATUSES[in.readByte()];
        MatchRule rule = RULES[in.readByte()];
        int reason = in.readByte();
        String by = in.readUTF();
        int size = in.readInt();
        List<FoundGroup.Part> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            parts.add(new FoundGroup.Part(ItemCodec.member(in), ItemCodec.amount(in), in.readUTF()));
        }
        return new FoundGroup(
                id, kind, status, rule, reason < 0 ? null : REASONS[reason], by.isEmpty() ? null : by, parts);
    }
}
