package io.tieout.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a row topic, read for what it is. */
sealed interface Entry {
    long offset();

    /**
     * A row. Its position is spliced in behind the opening brace when it is written, so the JSON is neither parsed into a
     * tree nor copied, unless the route maps columns.
     *
     * @param origin the record
     * @param json an upsert's value, a delete's key, or what a mapping made of it
     * @param prefix what comes before {@code from}: the opening brace and the position, ASCII
     * @param from index in {@code json} behind the opening brace
     * @param to index in {@code json} behind the closing brace
     * @param columns the row's own columns, sorted; empty where they do not matter
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that Kafka gave, which nobody changes; rows are not compared.
    record Row(
            ConsumerRecord<byte[], byte[]> origin,
            boolean delete,
            byte[] json,
            String prefix,
            int from,
            int to,
            List<String> columns)
            implements Entry {
        @Override
        public long offset() {
            return origin.offset();
        }

        int lengthInBytes() {
            return prefix.length() + (to - from) + 1;
        }

        @SuppressWarnings("deprecation") // The one copy of ASCII that allocates nothing but the array.
        void writeTo(OutputStream out) throws IOException {
            byte[] start = new byte[prefix.length()];
            prefix.getBytes(0, start.length, start, 0);
            out.write(start);
            out.write(json, from, to - from);
            out.write('\n');
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
