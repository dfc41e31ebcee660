package io.tieout.app.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentKind;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Words;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.fact.FactData;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.Resolution;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Bodies of requests as commands. Each method throws {@code Refusal} or {@link Problem} where the body is malformed. */
final class DecisionBody {
    private static final int MOST_POSTINGS = 100;
    private static final int ACCOUNT_BYTES = 64;
    private static final int HASH_BYTES = 64;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DecisionBody() {}

    static AdjustmentCommand propose(byte[] body) {
        return read(
                body,
                data -> new AdjustmentCommand.Propose(
                        data.constant("kind", AdjustmentKind.class),
                        data.object("answers", DecisionBody::answered),
                        data.isAbsent("residual") ? null : data.money("residual"),
                        data.text("reason", Words.MAX_BYTES),
                        data.list("postings", 1, MOST_POSTINGS, DecisionBody::posting),
                        data.isAbsent("bookingDate") ? null : data.date("bookingDate")));
    }

    static AdjustmentCommand adopt(AdjustmentId id, byte[] body) {
        return read(
                body,
                data -> new AdjustmentCommand.Adopt(
                        id,
                        data.isAbsent("postings")
                                ? List.of()
                                : data.list("postings", 1, MOST_POSTINGS, DecisionBody::posting),
                        data.isAbsent("bookingDate") ? null : data.date("bookingDate")));
    }

    static BreakCommand resolve(BreakId id, byte[] body) {
        return read(
                body,
                data -> new BreakCommand.Resolve(
                        id,
                        data.isAbsent("keep") ? data.constant("resolution", Resolution.class) : kept(data),
                        data.optionalText("contentHash", HASH_BYTES),
                        data.text("comment", Words.MAX_BYTES)));
    }

    private static Resolution kept(FactData data) {
        return switch (data.text("keep", HASH_BYTES)) {
            case "first" -> Resolution.KEPT_FIRST;
            case "second" -> Resolution.KEPT_SECOND;
            default ->
                throw Problem.malformed(
                        "/keep",
                        data.text("keep", HASH_BYTES),
                        "one of first, second is expected",
                        "send one of these");
        };
    }

    /** The one text of a body that has no other member. */
    static String words(byte[] body, String member) {
        return read(body, data -> data.text(member, Words.MAX_BYTES));
    }

    /** The one identifier of a body that has no other member. */
    static String name(byte[] body, String member) {
        return read(body, data -> data.identifier(member));
    }

    /** Checks that the body says nothing: it is empty or an empty object. */
    static void nothing(byte[] body) {
        if (body.length > 0) {
            read(body, data -> "");
        }
    }

    /** An identifier of the path. */
    static <T> T id(String value, Function<String, T> constructor) {
        try {
            return constructor.apply(value);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(
                    "/id",
                    value.replaceAll("\\p{Cntrl}", "?"),
                    "an identifier has 1 to " + Identifier.MAX_LENGTH + " visible ASCII characters",
                    "send it as the list shows it");
        }
    }

    private static Answered answered(FactData data) {
        return new Answered(data.constant("kind", Answered.Kind.class), data.identifier("id"));
    }

    private static Posting posting(FactData data) {
        return new Posting(
                data.text("account", ACCOUNT_BYTES), data.constant("side", Posting.Side.class), data.money("amount"));
    }

    private static <T> T read(byte[] body, Function<FactData, T> reader) {
        return FactData.read(tree(body), "", reader);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw Problem.malformed(
                    "/",
                    e.getOriginalMessage().lines().findFirst().orElse("").toLowerCase(Locale.ROOT),
                    "the body is one JSON object in UTF-8",
                    "correct it and send it again; nothing was decided");
        } catch (IOException e) {
            throw new IllegalStateException("reading from an array does no I/O", e);
        }
    }
}
