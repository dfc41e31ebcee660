package io.tieout.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A way in which reports reach people or programs. For any thread. */
public interface ReportDelivery {
    /** Names the way, for example {@code webhook}. */
    String name();

    /**
     * Delivers the report of a day.
     *
     * @param directory that holds its files
     * @throws IOException if it is not known to have arrived; deliver it again, under the same identity
     */
    void deliver(LocalDate date, Path directory) throws IOException;
}
