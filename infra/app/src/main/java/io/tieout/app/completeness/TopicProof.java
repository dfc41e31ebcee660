package io.tieout.app.completeness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.completeness.Difference.Kind;
import io.tieout.app.completeness.Difference.Place;
import io.tieout.projections.refold.RefoldStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares the row topic of one table with the event log: the last record of each key up to the cut is the expected row. It remembers where each record
 * lies, since a row that an append-only table lost is loaded again from there. Not thread-safe.
 */
final class TopicProof {
    private static final HexFormat HEX = HexFormat.of();

    private final ExpectedRows expected;
    private final RefoldStore store;
    private final byte[] prefix;
    private final long cut;
    private final int ledgerSeq;
    private long records;

    /** @param store keys that begin with the byte {@code t} are this proof's */
    TopicProof(ExpectedRows expected, RefoldStore store, long cut) {
        this.expected = expected;
        this.store = store;
        this.prefix = new byte[] {'t', (byte) expected.table().table().ordinal()};
        this.cut = cut;
        this.ledgerSeq = expected.codec().place("ledger_seq");
    }

    /** Where the last record of a key lies. */
    record At(int partition, long offset) {}

    /** Reads the table's row topic to its end. */
    void read(TopicReader reader, String topic) {
        reader.read(topic, Map.of(), this::take);
        store.commit();
    }

    long records() {
        return records;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        records++;
        RowCodec codec = expected.codec();
        byte[] value = record.value();
        @Nullable String[] texts = codec.read(value == null ? record.key() : value);
        byte[] place = place(codec.keyHash(texts));
        if (value == null) {
            store.delete(place);
            return;
        }
        String sequence = ledgerSeq < 0 ? null : texts[ledgerSeq];
        if (sequence != null && Long.parseLong(sequence) > cut) {
            return;
        }
        byte[] before = store.get(place);
        if (before == null || !expected.table().newestWins() || sequence(KeptRow.of(before)) <= sequence(texts)) {
            KeptRow row = new KeptRow(record.partition(), record.offset(), codec.rowHash(texts), value);
            store.put(place, row.bytes());
        }
        if (records % 20_000 == 0) {
            store.commit();
        }
    }

    private long sequence(KeptRow row) {
        return sequence(expected.codec().read(row.json()));
    }

    private long sequence(@Nullable String[] texts) {
        String text = ledgerSeq < 0 ? null : texts[ledgerSeq];
        return text == null ? 0 : Long.parseLong(text);
    }

    /** What the topic lacks, has altered or has beside what the event log gives. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        RowComparison rows = new RowComparison(expected);
        expected.each((key, row) -> {
            byte[] found = store.get(place(key));
            if (found == null) {
                differences.add(difference(Kind.MISSING, key, row, rows));
            } else if (!Arrays.equals(KeptRow.of(found).hash(), row.hash())) {
                differences.add(difference(Kind.ALTERED, key, row, rows));
            }
        });
        store.scan(prefix, (place, value) -> {
            byte[] key = Arrays.copyOfRange(place, prefix.length, place.length);
            if (expected.find(key).isEmpty()) {
                differences.add(difference(Kind.EXTRA, key, KeptRow.of(value), rows));
            }
        });
        return differences;
    }

    /** Where the record of a key lies, empty where there is none. */
    Optional<At> at(String keyHash) {
        byte[] found = store.get(place(HEX.parseHex(keyHash)));
        return found == null
                ? Optional.empty()
                : Optional.of(
                        new At(KeptRow.of(found).partition(), KeptRow.of(found).offset()));
    }

    private Difference difference(Kind kind, byte[] key, KeptRow row, RowComparison rows) {
        ObjectNode columns = rows.key(expected.codec().read(row.json()));
        return new Difference(
                expected.table().name(), Place.TOPIC, kind, columns, row.partition(), List.of(), HEX.formatHex(key));
    }

    private byte[] place(byte[] keyHash) {
        byte[] place = new byte[prefix.length + keyHash.length];
        System.arraycopy(prefix, 0, place, 0, prefix.length);
        System.arraycopy(keyHash, 0, place, prefix.length, keyHash.length);
        return place;
    }
}
