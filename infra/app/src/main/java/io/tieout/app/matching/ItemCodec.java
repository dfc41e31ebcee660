package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Items and their parts as bytes of a temporary file; the form is nobody else's. */
final class ItemCodec {
    private static final MatchKind[] KINDS = MatchKind.values();
    private static final MemberKind[] MEMBER_KINDS = MemberKind.values();

    private ItemCodec() {}

    static void write(DataOutput out, MatchItem item) throws IOException {
        out.writeByte(item.kind().ordinal());
        member(out, item.member());
        out.writeUTF(item.issuer());
        out.writeUTF(item.account());
        amount(out, item.amount());
        out.writeUTF(item.currency());
        out.writeLong(item.day().toEpochDay());
        out.writeUTF(item.text());
        for (List<String> keys : item.keys()) {
            out.writeShort(keys.size());
            for (String key : keys) {
                out.writeUTF(key);
            }
        }
        out.writeBoolean(item.byKeysOnly());
    }

    static MatchItem read(DataInput in) throws IOException {
        MatchKind kind = KINDS[in.readByte()];
        MatchMember member = member(in);
        String issuer = in.readUTF();
        String account = in.readUTF();
        BigDecimal amount = amount(in);
        String currency = in.readUTF();
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        String text = in.readUTF();
        int rules = MatchRule.strong(kind).size();
        List<List<String>> keys = new ArrayList<>(rules);
        for (int rule = 0; rule < rules; rule++) {
            int size = in.readUnsignedShort();
            List<String> ofRule = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                ofRule.add(in.readUTF());
            }
            keys.add(List.copyOf(ofRule));
        }
        return new MatchItem(kind, member, issuer, account, amount, currency, day, text, keys, in.readBoolean());
    }

    static void member(DataOutput out, MatchMember member) throws IOException {
        out.writeByte(member.kind().ordinal());
        out.writeUTF(member.id());
    }

    static MatchMember member(DataInput in) throws IOException {
        MemberKind kind = MEMBER_KINDS[in.readByte()];
        return new MatchMember(kind, in.readUTF());
    }

    static void amount(DataOutput out, BigDecimal amount) throws IOException {
        byte[] unscaled = amount.unscaledValue().toByteArray();
        out.writeByte(unscaled.length);
        out.write(unscaled);
        out.writeInt(amount.scale());
    }

    static BigDecimal amount(DataInput in) throws IOException {
        byte[] unscaled = new byte[in.readUnsignedByte()];
        in.readFully(unscaled);
        return new BigDecimal(new BigInteger(unscaled), in.readInt());
    }
}
