package io.tieout.ledger.privacy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of persons, in tables beside the event log: one row a person, which stays without its key when the person is forgotten, and which facts hold
 * sealed texts of whom. The caller owns the connection and its transaction. Stateless: a key is read for each use, because a copy in memory would
 * outlive its deletion by another process.
 */
public final class SubjectKeys {
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    /** Keys wrapped by a master key. */
    public SubjectKeys(MasterKey master) {
        this.master = master;
    }

    /** A person's row. */
    record Row(
            @Nullable SubjectKey key,
            Instant createdAt,
            @Nullable Instant forgottenAt) {}

    /**
     * Looks whether the keys there can be opened.
     *
     * @throws IllegalStateException where they were wrapped by another master key
     */
    public void check(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM subject_key WHERE wrapped_key IS NOT NULL AND master_key_id <> ? LIMIT 1")) {
            statement.setBytes(1, master.id());
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    throw new IllegalStateException(
                            "the table subject_key holds keys that another master key wrapped: with this one they"
                                    + " cannot be opened; give the ledger the master key it had");
                }
            }
        }
    }

    /** What sealing a fact needs: a cipher for each person who has a key, none for each who is forgotten. */
    public Map<SubjectToken, Optional<Sealer>> sealers(Connection connection, Collection<SubjectToken> subjects)
            throws SQLException {
        List<SubjectToken> sorted = subjects.stream()
                .distinct()
                .sorted(Comparator.comparing(SubjectToken::value))
                .toList();
        Map<SubjectToken, Row> rows = rows(connection, sorted);
        List<SubjectToken> missing =
                sorted.stream().filter(subject -> !rows.containsKey(subject)).toList();
        if (!missing.isEmpty()) {
            create(connection, missing);
            rows.putAll(rows(connection, missing));
        }
        Map<SubjectToken, Optional<Sealer>> sealers = new HashMap<>();
        rows.forEach((subject, row) -> sealers.put(
                subject,
                Optional.ofNullable(row.key())
                        .map(key -> (member, text) -> SubjectCipher.seal(key, subject, member, text))));
        return sealers;
    }

    /** Seals texts of one person. */
    @FunctionalInterface
    public interface Sealer {
        SealedText seal(String member, String text);
    }

    /** Opens texts of one person; each is empty where the key is gone or is not the one. */
    @FunctionalInterface
    public interface Opener {
        Optional<String> open(String member, SealedText sealed);
    }

    /** Opens the texts of a person; all stay closed where the person has no key. */
    public Opener opener(Connection connection, SubjectToken subject) throws SQLException {
        Row row = rows(connection, List.of(subject)).get(subject);
        SubjectKey key = row == null ? null : row.key();
        return key == null
                ? (member, text) -> Optional.empty()
                : (member, text) -> SubjectCipher.open(key, subject, member, text);
    }

    /** Notes which facts hold sealed texts of whom. */
    public void noteFacts(Connection connection, Map<UUID, SubjectToken> facts) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO subject_fact VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (UUID eventId : new TreeSet<>(facts.keySet())) {
                SubjectToken subject = facts.get(eventId);
                if (subject != null) {
                    statement.setString(1, subject.value());
                    statement.setObject(2, eventId);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** The identifiers of the events with sealed texts of a person. */
    public List<UUID> facts(Connection connection, SubjectToken subject) throws SQLException {
        List<UUID> facts = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT event_id FROM subject_fact WHERE subject = ? ORDER BY event_id")) {
            statement.setString(1, subject.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return facts;
    }

    /** When the person was forgotten; empty where not. */
    public Optional<Instant> forgottenAt(Connection connection, SubjectToken subject) throws SQLException {
        Row row = rows(connection, List.of(subject)).get(subject);
        return Optional.ofNullable(row == null ? null : row.forgottenAt());
    }

    /** Whether anything is known of the person. */
    public boolean isKnown(Connection connection, SubjectToken subject) throws SQLException {
        return rows(connection, List.of(subject)).containsKey(subject);
    }

    /** Deletes the key of a person for good; no key is made for that person any more. */
    public void forget(Connection connection, SubjectToken subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO subject_key (subject, wrapped_key, master_key_id, forgotten_at) VALUES (?, NULL, ?, now())
            ON CONFLICT (subject) DO UPDATE SET wrapped_key = NULL, forgotten_at = now()
            WHERE subject_key.wrapped_key IS NOT NULL
            """)) {
            statement.setString(1, subject.value());
            statement.setBytes(2, master.id());
            statement.executeUpdate();
        }
    }

    private void create(Connection connection, List<SubjectToken> subjects) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO subject_key (subject, wrapped_key, master_key_id) VALUES (?, ?, ?) ON CONFLICT DO"
                        + " NOTHING")) {
            for (SubjectToken subject : subjects) {
                statement.setString(1, subject.value());
                statement.setBytes(2, master.wrap(subject, SubjectKey.random(random)));
                statement.setBytes(3, master.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Map<SubjectToken, Row> rows(Connection connection, List<SubjectToken> subjects) throws SQLException {
        Map<SubjectToken, Row> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT subject, wrapped_key, created_at, forgotten_at FROM subject_key WHERE subject = ANY (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", subjects.stream().map(SubjectToken::value).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    SubjectToken subject = new SubjectToken(rows.getString(1));
                    byte[] wrapped = rows.getBytes(2);
                    Timestamp forgotten = rows.getTimestamp(4);
                    found.put(
                            subject,
                            new Row(
                                    wrapped == null ? null : master.unwrap(subject, wrapped),
                                    rows.getTimestamp(3).toInstant(),
                                    forgotten == null ? null : forgotten.toInstant()));
                }
            }
        }
        return found;
    }
}
