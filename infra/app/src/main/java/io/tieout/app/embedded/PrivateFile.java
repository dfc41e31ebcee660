package io.tieout.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Files that only their owner may read: generated secrets, and client option files that keep secrets off command lines. */
public final class PrivateFile {
    private static final int SECRET_BYTES = 24;

    private PrivateFile() {}

    /** The secret kept in {@code file}; generated from {@code random} and written on first use. */
    public static String secret(Path file, SecureRandom random) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.US_ASCII).trim();
            }
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            String secret = HexFormat.of().formatHex(bytes);
            write(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("secret file " + file + " cannot be read or written", e);
        }
    }

    /** Writes {@code content} so that no other user can read it, not even for a moment. */
    public static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, content, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
            Files.move(
                    fresh,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("private file " + file + " cannot be written", e);
        }
    }
}
