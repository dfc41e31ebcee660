package io.tieout.projections.refold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/**
 * RocksDB, which comes with Kafka Streams. Writes lie in a batch until the commit, which is atomic after {@code kill -9} as well; a power loss may cost
 * the last commits, never a part of one.
 */
final class DiskStore implements RefoldStore {
    static {
        RocksDB.loadLibrary(); // Before any of the fields below is made.
    }

    private static final long CACHE_BYTES = 32L << 20;
    private static final long WRITE_BUFFER_BYTES = 16L << 20;

    private final Options options;
    private final LRUCache cache;
    private final ReadOptions reading = new ReadOptions();
    private final WriteOptions writing = new WriteOptions();
    private final WriteBatchWithIndex pending = new WriteBatchWithIndex(true);
    private final RocksDB database;

    DiskStore(Path directory) {
        this.cache = new LRUCache(CACHE_BYTES);
        this.options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setFilterPolicy(new BloomFilter(10)));
        try {
            Files.createDirectories(directory);
            this.database = RocksDB.open(options, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("directory " + directory + " cannot be made", e);
        } catch (RocksDBException e) {
            throw failed("opened in " + directory + "; one process uses it at a time", e);
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        try {
            return pending.getFromBatchAndDB(database, reading, key);
        } catch (RocksDBException e) {
            throw failed("read", e);
        }
    }

    @Override
    public void put(byte[] key, byte[] value) {
        try {
            pending.put(key, value);
        } catch (RocksDBException e) {
            throw failed("written", e);
        }
    }

    @Override
    public void delete(byte[] key) {
        try {
            pending.delete(key);
        } catch (RocksDBException e) {
            throw failed("written", e);
        }
    }

    @Override
    public void scan(byte[] prefix, Visitor visitor) {
        try (RocksIterator entries = pending.newIteratorWithBase(database.newIterator(reading))) {
            entries.seek(prefix);
            while (entries.isValid() && MemoryStore.startsWith(entries.key(), prefix)) {
                visitor.visit(entries.key(), entries.value());
                entries.next();
            }
            entries.status();
        } catch (RocksDBException e) {
            throw failed("scanned", e);
        }
    }

    @Override
    public void commit() {
        try {
            database.write(writing, pending);
            pending.clear();
        } catch (RocksDBException e) {
            throw failed("committed", e);
        }
    }

    @Override
    public void close() {
        pending.close();
        database.close();
        writing.close();
        reading.close();
        options.close();
        cache.close();
    }

    private static UncheckedIOException failed(String what, RocksDBException e) {
        return new UncheckedIOException("a store of rows cannot be " + what, new IOException(e));
    }
}
