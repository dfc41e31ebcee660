package io.tieout.ledger.recon;

import io.tieout.ledger.event.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents under which one fact came.
 *
 * @param first the content hash of the one that came first
 * @param later the content hashes of the others in the order they came
 */
public record ConflictContents(String first, List<String> later) {
    public ConflictContents {
        later = List.copyOf(later);
    }

    /**
     * The content hash that a resolution keeps.
     *
     * @param named the one that is wanted, null where there is no choice
     * @throws Refusal if the fact never came with it, or if one must be named
     */
    public String chosen(Resolution resolution, @Nullable String named) {
        if (resolution == Resolution.KEPT_FIRST) {
            return first;
        }
        if (named != null) {
            if (!later.contains(named)) {
                throw new Refusal(
                        "/contentHash", named, "the fact came later with the contents " + later, "name one of these");
            }
            return named;
        }
        if (later.size() > 1) {
            throw new Refusal(
                    "/contentHash",
                    "",
                    "the fact came with " + later.size() + " later contents, so the one to keep must be named",
                    "name one of " + later);
        }
        return later.get(0);
    }
}
