package io.tieout.warehouse.http;

import io.netty.buffer.ByteBuf;
import io.tieout.warehouse.load.LoadBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives: in memory while it is small and the server's budget lasts, then in a file. Filled by one thread and read by another
 * afterwards. Close it to give back memory and file.
 */
final class BodySpool implements LoadBody {
    private static final int MAX_BYTES_IN_MEMORY = 8 << 20;

    private final Path directory;
    private final AtomicLong memoryBudget;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream fileOutput;
    private long bytes;
    private long reserved;

    /** Spools into files of a directory what the budget, counted in bytes and shared by all bodies, has no room for. */
    BodySpool(Path directory, AtomicLong memoryBudget) {
        this.directory = directory;
        this.memoryBudget = memoryBudget;
    }

    void append(ByteBuf part) throws IOException {
        int length = part.readableBytes();
        bytes += length;
        ByteArrayOutputStream inMemory = memory;
        if (inMemory != null && !reserve(length)) {
            moveToFile(inMemory);
            inMemory = null;
        }
        if (inMemory != null) {
            part.readBytes(inMemory, length);
        } else if (fileOutput != null) {
            part.readBytes(fileOutput, length);
        }
    }

    /** Ends the filling. */
    void complete() throws IOException {
        if (fileOutput != null) {
            fileOutput.close();
        }
    }

    private boolean reserve(int length) {
        if (bytes > MAX_BYTES_IN_MEMORY) {
            return false;
        }
        if (memoryBudget.addAndGet(-length) < 0) {
            memoryBudget.addAndGet(length);
            return false;
        }
        reserved += length;
        return true;
    }

    private void moveToFile(ByteArrayOutputStream inMemory) throws IOException {
        Path spoolFile = Files.createTempFile(directory, "body_", ".tmp");
        file = spoolFile;
        OutputStream output = Files.newOutputStream(spoolFile);
        fileOutput = output;
        inMemory.writeTo(output);
        releaseMemory();
    }

    private void releaseMemory() {
        memory = null;
        memoryBudget.addAndGet(reserved);
        reserved = 0;
    }

    @Override
    public InputStream open() throws IOException {
        if (memory != null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        if (file == null) {
            throw new IOException("body of " + bytes + " bytes was closed before it was read");
        }
        return Files.newInputStream(file);
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        releaseMemory();
        if (fileOutput != null) {
            fileOutput.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
