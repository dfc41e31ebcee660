package io.tieout.projections.refold;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, ordered by the bytes of the key, for states and rows of a fold. What is written is seen at once by the writer and is kept by {@link
 * #commit}, all of it or nothing. Not thread-safe. Arrays are shared: nobody writes to one that was handed over.
 */
public interface RefoldStore extends AutoCloseable {
    /** The value of a key, null where there is none. */
    byte @Nullable [] get(byte[] key);

    /** Sets the value of a key. */
    void put(byte[] key, byte[] value);

    /** Forgets a key; nothing happens where it is not there. */
    void delete(byte[] key);

    /** Hands on every key that begins with {@code prefix}, ascending. The visitor writes nothing to this store. */
    void scan(byte[] prefix, Visitor visitor);

    /** Keeps what was written since the last commit. */
    void commit();

    /** Lets go; what was not committed is forgotten. */
    @Override
    void close();

    /** Takes one entry of a scan. */
    interface Visitor {
        void visit(byte[] key, byte[] value);
    }

    /** On the heap, for what is known to fit. */
    static RefoldStore inMemory() {
        return new MemoryStore();
    }

    /**
     * In files below a directory of its own, for what need not fit; goes on with what the last commit left there.
     *
     * @param directory is made where it is missing; used by one store at a time
     * @throws java.io.UncheckedIOException if the directory cannot be used
     */
    static RefoldStore onDisk(Path directory) {
        return new DiskStore(directory);
    }
}
