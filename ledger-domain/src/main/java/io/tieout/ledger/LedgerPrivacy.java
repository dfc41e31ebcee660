package io.tieout.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactId;
import io.tieout.ledger.fact.PersonalMembers;
import io.tieout.ledger.privacy.MasterKey;
import io.tieout.ledger.privacy.SealedText;
import io.tieout.ledger.privacy.SubjectKeys;
import io.tieout.ledger.privacy.SubjectKeys.Sealer;
import io.tieout.ledger.privacy.SubjectToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of the ledger: sealed before a fact is recorded, shown to whoever may ask, and forgotten. A fact about a person who is forgotten
 * takes the sealed texts of the event that it is a duplicate of, so that it still is one; where there is none, it is kept without the texts.
 */
public final class LedgerPrivacy {
    static final String FORGOTTEN = "[forgotten]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource dataSource;
    private final @Nullable SubjectKeys keys;

    LedgerPrivacy(DataSource dataSource, @Nullable MasterKey master) {
        this.dataSource = dataSource;
        this.keys = master == null ? null : new SubjectKeys(master);
    }

    /**
     * What is known of a person.
     *
     * @param forgottenAt null where the person is not forgotten
     */
    public record SubjectReport(
            SubjectToken subject, boolean known, @Nullable Instant forgottenAt, List<SubjectFact> facts) {
        public SubjectReport {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact with texts about a person.
     *
     * @param texts by member; {@code [forgotten]} where the key is gone
     */
    public record SubjectFact(long ledgerSeq, String eventType, Instant recordedAt, Map<String, String> texts) {
        public SubjectFact {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }
    }

    /** Looks whether the master key is the one that the ledger's keys were wrapped by. */
    void check(Connection connection) throws SQLException {
        if (keys != null) {
            keys.check(connection);
            connection.rollback();
        }
    }

    /**
     * Seals the personal texts of facts; facts without any come back as they are.
     *
     * @param refusals takes the refusal of a fact by its place in the list
     */
    List<FactEnvelope> sealed(List<FactEnvelope> facts, Map<Integer, Refusal> refusals) {
        Map<Integer, PersonalMembers.Found> personal = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            try {
                Optional<PersonalMembers.Found> found = PersonalMembers.in(facts.get(i));
                if (found.isPresent()) {
                    requireKeys(found.get());
                    personal.put(i, found.get());
                }
            } catch (Refusal refusal) {
                refusals.put(i, refusal);
            }
        }
        if (personal.isEmpty() || keys == null) {
            return facts;
        }
        try (Connection connection = dataSource.getConnection()) {
            List<FactEnvelope> sealed = sealed(connection, keys, facts, personal);
            connection.commit();
            return sealed;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the keys of persons could not be read", e);
        }
    }

    private void requireKeys(PersonalMembers.Found found) {
        if (keys == null) {
            throw new Refusal(
                    "/data/" + found.texts().keySet().iterator().next(),
                    "a text (hidden)",
                    "text about a person is kept only sealed, and this ledger has no master key",
                    "send the subject's token alone, or give the ledger a master key (privacy.master-key-file)");
        }
    }

    private static List<FactEnvelope> sealed(
            Connection connection,
            SubjectKeys keys,
            List<FactEnvelope> facts,
            Map<Integer, PersonalMembers.Found> personal)
            throws SQLException {
        Map<SubjectToken, Optional<Sealer>> sealers = keys.sealers(
                connection,
                personal.values().stream().map(PersonalMembers.Found::subject).toList());
        Map<UUID, SubjectToken> uses = new HashMap<>();
        List<UUID> ofForgotten = new ArrayList<>();
        personal.forEach((place, found) -> {
            UUID eventId = FactId.of(facts.get(place).source(), facts.get(place).id());
            uses.put(eventId, found.subject());
            if (sealers.getOrDefault(found.subject(), Optional.empty()).isEmpty()) {
                ofForgotten.add(eventId);
            }
        });
        keys.noteFacts(connection, uses);
        Map<UUID, JsonNode> recorded = payloads(connection, ofForgotten);
        List<FactEnvelope> sealed = new ArrayList<>(facts);
        personal.forEach((place, found) -> {
            FactEnvelope fact = facts.get(place);
            JsonNode before = recorded.getOrDefault(FactId.of(fact.source(), fact.id()), MissingNode.getInstance());
            Optional<Sealer> sealer = sealers.getOrDefault(found.subject(), Optional.empty());
            sealed.set(
                    place,
                    PersonalMembers.replaced(
                            fact,
                            member -> sealer.map(
                                            s -> s.seal(member, found.texts().getOrDefault(member, ""))
                                                    .value())
                                    .orElseGet(() -> sealedBefore(before, member))));
        });
        return sealed;
    }

    private static String sealedBefore(JsonNode event, String member) {
        String text = event.at("/" + member).asText("");
        return SealedText.isSealed(text) ? text : SealedText.FORGOTTEN.value();
    }

    private static Map<UUID, JsonNode> payloads(Connection connection, List<UUID> eventIds) throws SQLException {
        Map<UUID, JsonNode> payloads = new HashMap<>();
        if (eventIds.isEmpty()) {
            return payloads;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT event_id, payload FROM ledger_event WHERE event_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    payloads.put(rows.getObject(1, UUID.class), json(rows.getBytes(2)));
                }
            }
        }
        return payloads;
    }

    /**
     * What is known of a person, the oldest fact first.
     *
     * @throws IllegalStateException where the ledger has no master key
     */
    public SubjectReport show(SubjectToken subject) {
        SubjectKeys configured = configured();
        try (Connection connection = dataSource.getConnection()) {
            SubjectReport report = new SubjectReport(
                    subject,
                    configured.isKnown(connection, subject),
                    configured.forgottenAt(connection, subject).orElse(null),
                    facts(connection, configured, subject));
            connection.rollback();
            return report;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the keys of persons could not be read", e);
        }
    }

    private static List<SubjectFact> facts(Connection connection, SubjectKeys keys, SubjectToken subject)
            throws SQLException {
        SubjectKeys.Opener opener = keys.opener(connection, subject);
        List<UUID> events = keys.facts(connection, subject);
        List<SubjectFact> facts = new ArrayList<>();
        // A fact that came again with other content lies in the stream of its conflicts, whose name is made of the same
        // identifier.
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT ledger_seq, event_type, recorded_at, payload FROM ledger_event
            WHERE event_id = ANY (?) OR aggregate_id = ANY (?) ORDER BY ledger_seq
            """)) {
            statement.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            events.stream().map(id -> "FactConflict/" + id).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<String, String> texts = texts(json(rows.getBytes(4)), subject, opener);
                    if (!texts.isEmpty()) {
                        facts.add(new SubjectFact(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getTimestamp(3).toInstant(),
                                texts));
                    }
                }
            }
        }
        return facts;
    }

    /** The texts about this person alone: a conflict may name another person under the same source and id. */
    private static Map<String, String> texts(JsonNode event, SubjectToken subject, SubjectKeys.Opener opener) {
        JsonNode fact =
                event.has("content") ? json(event.path("content").asText().getBytes(StandardCharsets.UTF_8)) : event;
        Map<String, String> texts = new TreeMap<>();
        fact.properties().forEach(owner -> {
            if (owner.getValue().path("subject").asText("").equals(subject.value())) {
                owner.getValue().properties().forEach(member -> {
                    if (member.getValue().isTextual()
                            && SealedText.isSealed(member.getValue().textValue())) {
                        String name = owner.getKey() + "/" + member.getKey();
                        texts.put(
                                name,
                                opener.open(
                                                name,
                                                new SealedText(member.getValue().textValue()))
                                        .orElse(FORGOTTEN));
                    }
                });
            }
        });
        return texts;
    }

    /** Deletes the key of a person; the event about it is the caller's. */
    void deleteKey(SubjectToken subject) {
        SubjectKeys configured = configured();
        try (Connection connection = dataSource.getConnection()) {
            configured.forget(connection, subject);
            connection.commit();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the key of subject " + subject + " could not be deleted", e);
        }
    }

    private SubjectKeys configured() {
        if (keys == null) {
            throw new IllegalStateException(
                    "this ledger has no master key: without one it keeps no text about persons and can show and forget"
                            + " none; give it one (privacy.master-key-file)");
        }
        return keys;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
