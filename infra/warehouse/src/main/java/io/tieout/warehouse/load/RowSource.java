package io.tieout.warehouse.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a body, one after another, as the text of each source field. */
interface RowSource {
    /** How a call of {@link #next} ended. */
    enum Step {
        /** The fields hold the next row. */
        ROW,
        /** There was a row that has no fields; {@link #problem} says why. */
        BAD_ROW,
        END
    }

    /**
     * Reads the next row.
     *
     * @param fields one place per source field of the plan; a missing or null value becomes null
     * @throws LoadRefusedException if the body is broken beyond one row
     */
    Step next(@Nullable String[] fields) throws IOException, LoadRefusedException;

    /** Why the row just read is bad. */
    String problem();

    /** The row just read, for the error log. */
    String text(@Nullable String[] fields);
}
