package io.tieout.projections.rows;

import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes the rows of one run of the matcher in one Kafka transaction: readers of the row topics see all of it or nothing. Opening shuts out a
 * run that is still busy elsewhere: its transaction is aborted, and its commit fails. Not thread-safe.
 */
public final class MatchRowPublisher implements AutoCloseable {
    /** A run of millions of groups takes minutes to write; brokers allow 15 by default. */
    private static final int MAX_TRANSACTION_MILLIS =
            (int) Duration.ofMinutes(10).toMillis();

    private final Producer<byte[], byte[]> producer;
    private final TieoutTopics topics;
    private boolean begun;

    private MatchRowPublisher(Producer<byte[], byte[]> producer, TieoutTopics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /**
     * Connects and shuts out every earlier publisher of the same installation.
     *
     * @param clientConfig at least {@code bootstrap.servers}, and what the cluster asks for
     * @throws KafkaException if the cluster cannot be reached
     */
    public static MatchRowPublisher open(Map<String, Object> clientConfig, TieoutTopics topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", "5");
        settings.putAll(clientConfig);
        settings.put("enable.idempotence", "true");
        settings.put("acks", "all");
        settings.put("transactional.id", topics.prefix() + "matcher");
        settings.put("transaction.timeout.ms", MAX_TRANSACTION_MILLIS);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new MatchRowPublisher(producer, topics);
    }

    /** Adds a row that is to look like this. */
    public void upsert(MatchGroupRow row) {
        write(new RowChange.Upsert(row));
    }

    /** Adds a row that is to look like this. */
    public void upsert(MatchGroupMemberRow row) {
        write(new RowChange.Upsert(row));
    }

    /** Adds that the row of a group is to be gone. */
    public void deleteGroup(String groupId) {
        write(new RowChange.Delete(RowId.of(RowTable.MATCH_GROUP, groupId)));
    }

    /** Adds that the row of a member is to be gone. */
    public void deleteMember(String groupId, int memberNo) {
        write(new RowChange.Delete(RowId.of(RowTable.MATCH_GROUP_MEMBER, groupId, memberNo)));
    }

    /**
     * Makes everything added visible at once; nothing happens where nothing was added.
     *
     * @throws IllegalStateException if a later run shut this one out; nothing of it is visible then
     */
    public void commit() {
        if (!begun) {
            return;
        }
        try {
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw new IllegalStateException(
                    "a match run that began later has taken over, so nothing of this one was published;"
                            + " look at what the other one says",
                    e);
        }
        begun = false;
    }

    /** Ends; what was added and not committed is never seen. */
    @Override
    public void close() {
        producer.close(begun ? Duration.ZERO : Duration.ofSeconds(10));
    }

    // Kafka's own partitioner goes by the key, so all changes of a row lie in one partition, in order.
    @SuppressWarnings("FutureReturnValueIgnored") // A send that fails makes commitTransaction fail.
    private void write(RowChange change) {
        if (!begun) {
            producer.beginTransaction();
            begun = true;
        }
        byte[] value = change instanceof RowChange.Upsert upsert ? RowWriter.rowJson(upsert.row()) : null;
        producer.send(new ProducerRecord<>(topics.rows(change.id().table()), RowWriter.keyJson(change.id()), value));
    }
}
