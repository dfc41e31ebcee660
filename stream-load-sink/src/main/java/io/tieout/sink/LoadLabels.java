package io.tieout.sink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The labels of one route. Readable in front, exact behind: the hash covers generation, database, table and topic, so that
 * names which a label cannot carry, or which are too long, still give labels of their own. Front ends and back ends key
 * some maps by label alone (protocol 2.5), hence the database in it.
 *
 * <p>A label names the <em>first</em> offset of its load and not the last: a successor of a dead instance cuts its batches
 * elsewhere, and the two loads must collide.
 */
final class LoadLabels {
    private final String stem;

    LoadLabels(TableRoute route, String generation) {
        String readable = route.table().replaceAll("[^-A-Za-z0-9_]", "_");
        String shortened = readable.substring(0, Math.min(readable.length(), 48));
        this.stem =
                shortened + "-" + digest(String.join("\n", generation, route.database(), route.table(), route.topic()));
    }

    /**
     * @param first the first offset that the load may hold
     * @param repeat how many earlier labels of this offset are used up
     */
    String label(int partition, long first, int repeat) {
        return stem + "-" + partition + "-" + first + (repeat == 0 ? "" : "-r" + repeat);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("no SHA-256", everyJavaHasIt);
        }
    }
}
