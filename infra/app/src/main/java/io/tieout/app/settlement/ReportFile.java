package io.tieout.app.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is read more than once. Standard input is spooled to a temporary file, which {@link #close} deletes.
 *
 * @param name as the user knows it
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param spooled whether the path is ours to delete
 */
public record ReportFile(String name, Path path, String sha256, boolean spooled) implements AutoCloseable {
    private static final int SNIFFED_BYTES = 4096;
    /** Text has no zero bytes; one that is there all the same may be damage to one line, and costs that line only. */
    private static final int LEAST_BYTES_FOR_A_ZERO = 64;

    /** A file in the file system. */
    public static ReportFile of(String name, Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new ReportFile(name, path, hash(in), false);
        }
    }

    /** What comes out of a stream, kept until {@link #close}. */
    public static ReportFile spooled(String name, InputStream in) throws IOException {
        Path path = Files.createTempFile("tieout-ingest-", ".report");
        path.toFile().deleteOnExit();
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        ReportFile file = of(name, path);
        return new ReportFile(name, path, file.sha256, true);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Refuses what cannot be text before anybody makes lines of it. */
    void checkIsText() throws IOException, FileRefusedException {
        byte[] head;
        try (InputStream in = open()) {
            head = in.readNBytes(SNIFFED_BYTES);
        }
        if (head.length == 0) {
            throw new FileRefusedException(
                    name, "the file is empty; even a report of a quiet day has a header", "download the report again");
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw binary("a ZIP archive", "unpack it and give the files in it (a spreadsheet: save it as CSV)");
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            throw binary("compressed with gzip", "unpack it: gunzip -c FILE | tieout ingest ... -");
        }
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            throw binary("UTF-16 text", "save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE | tieout ingest ... -");
        }
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros > head.length / LEAST_BYTES_FOR_A_ZERO) {
            throw binary("binary", "give the report as the provider's text file");
        }
    }

    private FileRefusedException binary(String what, String remedy) {
        return new FileRefusedException(name, "the file is " + what + "; reports are read as plain text", remedy);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hash(InputStream in) throws IOException {
        MessageDigest digest = newSha256();
        DigestInputStream hashed = new DigestInputStream(in, digest);
        byte[] buffer = new byte[1 << 16];
        while (hashed.read(buffer) >= 0) {
            // The digest is all we want.
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Deletes the file if it was spooled. */
    @Override
    public void close() throws IOException {
        if (spooled) {
            Files.deleteIfExists(path);
        }
    }
}
