package io.tieout.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a row topic, read for what it is. */
sealed interface Entry {
    long offset();

    /**
     * A row. Its position is spliced in behind the opening brace when it is written, so the JSON is neither parsed into a
     * tree nor copied.
     *
     * @param origin the record; an upsert's row is its value, a delete's is its key
     * @param prefix what comes before {@code from}: the opening brace and the position
     * @param from index behind the opening brace
     * @param to index behind the closing brace
     */
    record Row(ConsumerRecord<byte[], byte[]> origin, boolean delete, String prefix, int from, int to)
            implements Entry {
        /** The row in the record's value. */
        static Row upsert(ConsumerRecord<byte[], byte[]> origin, int from, int to, boolean empty) {
            return new Row(origin, false, position(origin) + (empty ? "" : ","), from, to);
        }

        /** The key columns in the record's key; {@code __op} 1 is a delete (protocol 4.2). */
        static Row delete(ConsumerRecord<byte[], byte[]> origin, int from, int to, boolean empty) {
            return new Row(origin, true, position(origin) + ",\"__op\":1" + (empty ? "" : ","), from, to);
        }

        @Override
        public long offset() {
            return origin.offset();
        }

        int lengthInBytes() {
            return prefix.length() + (to - from) + 1;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(prefix.getBytes(StandardCharsets.ISO_8859_1));
            out.write(delete ? origin.key() : origin.value(), from, to - from);
            out.write('\n');
        }

        private static String position(ConsumerRecord<byte[], byte[]> origin) {
            return "{\"_partition\":" + origin.partition() + ",\"_offset\":" + origin.offset();
        }
    }

    /** A record that can never become a row. */
    record Poison(ConsumerRecord<byte[], byte[]> origin, String reason) implements Entry {
        @Override
        public long offset() {
            return origin.offset();
        }
    }

    /** All facts of {@code source} up to {@code sequence} stand before this offset. */
    record Mark(long offset, int source, long sequence) implements Entry {}

    /** A record whose row the table has already. */
    record Passed(long offset) implements Entry {}
}
