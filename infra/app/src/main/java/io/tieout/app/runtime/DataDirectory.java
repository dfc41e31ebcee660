package io.tieout.app.runtime;

import io.tieout.app.config.ConfigException;
import io.tieout.app.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which an embedded stack keeps everything it must not lose. One process at a time: the lock ends with the process, however it
 * ends.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory; creates it when missing.
     *
     * @throws ConfigException if another process has it
     */
    public static DataDirectory take(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new ConfigException("data directory " + root
                        + " is in use by another process: stop that one, or name another directory with --data");
            }
            return new DataDirectory(root.toAbsolutePath(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("data directory " + root + " cannot be used", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The directory of one part. */
    public Path of(String part) {
        return root.resolve(part);
    }

    /** The file of a secret. */
    public Path secretFile(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** A secret, generated on first use and readable by the owner alone. */
    public String secret(String name) {
        return PrivateFile.secret(secretFile(name), new SecureRandom());
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of data directory " + root + " cannot be released", e);
        }
    }
}
