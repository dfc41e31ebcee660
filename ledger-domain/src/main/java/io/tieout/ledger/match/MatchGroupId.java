package io.tieout.ledger.match;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tieout.ledger.event.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The number of a match group, derived from its members, so that the same members are the same group whoever finds them. */
public record MatchGroupId(@JsonValue String value) {
    private static final int BYTES = 16;

    @JsonCreator
    public MatchGroupId {
        Identifier.check("groupId", value);
    }

    /** The group of these members, in whatever order they come: the first 128 bits of the SHA-256 of their sorted texts. */
    public static MatchGroupId of(Collection<MatchMember> members) {
        MessageDigest digest = sha256();
        members.stream().sorted().forEach(member -> {
            digest.update(member.kind().name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(member.id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return new MatchGroupId(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
