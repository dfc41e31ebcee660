package io.tieout.projections.loop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content in its slot.
 *
 * @param sent where it was passed on to, to be taken back when it goes elsewhere
 * @param index where the store finds it by its terms; null where it depends on none
 */
record Held(
        LoopContent content,
        List<LoopAddress> sent,
        @Nullable String index) {
    Held {
        sent = List.copyOf(sent);
    }
}
