package io.tieout.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactId;
import io.tieout.ledger.fact.ReadFact;
import io.tieout.ledger.privacy.SubjectEvent.SubjectForgotten;
import io.tieout.ledger.privacy.SubjectToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The ledger's own fact that a person was forgotten: one for a person, however often it is asked. */
final class Forgetting {
    private static final String SOURCE = "urn:tieout:privacy";

    private Forgetting() {}

    static ReadFact of(SubjectToken subject, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MICROS);
        FactEnvelope envelope = new FactEnvelope(
                SOURCE,
                subject.value(),
                "io.tieout.privacy.subject-forgotten.v1",
                subject.value(),
                time,
                null,
                JsonNodeFactory.instance.objectNode());
        return new ReadFact(
                FactId.of(SOURCE, subject.value()),
                envelope,
                hash(subject),
                time,
                time.atOffset(ZoneOffset.UTC).toLocalDate(),
                origin -> new SubjectForgotten(origin, subject));
    }

    private static String hash(SubjectToken subject) {
        try {
            byte[] content = ("subject-forgotten\n" + subject.value()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
