package io.tieout.app.settlement;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say itself.
 *
 * @param source the CloudEvents source of the facts
 * @param merchantAccount stands in where the file names no account
 * @param batchId stands in where the file names no batch number or day
 * @param zone of local times in formats that name none; null for the format's own
 */
public record ReaderOptions(
        String source,
        @Nullable String merchantAccount,
        @Nullable String batchId,
        @Nullable ZoneId zone) {
    /** The source and nothing else. */
    public static ReaderOptions of(String source) {
        return new ReaderOptions(source, null, null, null);
    }
}
