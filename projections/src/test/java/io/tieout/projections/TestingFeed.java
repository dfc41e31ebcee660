package io.tieout.projections;

import io.tieout.ledger.FeedBatch;
import io.tieout.ledger.FeedPosition;
import io.tieout.ledger.LedgerFeed;
import io.tieout.ledger.LedgerUnavailableException;
import io.tieout.ledger.StoredEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in memory. It keeps the order in which events became visible, which with gaps is not the order of their sequences, and its positions
 * say how many were read and up to which sequence all were. Safe for use by several threads.
 */
public final class TestingFeed implements LedgerFeed {
    private final List<StoredEvent> events = new ArrayList<>();
    private @Nullable LedgerUnavailableException failure;

    private record Place(int read, long sealedUpTo) implements FeedPosition {
        @Override
        public String text() {
            return read + "/" + sealedUpTo;
        }
    }

    public synchronized void add(StoredEvent event) {
        events.add(event);
    }

    /** From now on reads fail, until {@link #recover}. */
    public synchronized void failWith(LedgerUnavailableException failure) {
        this.failure = failure;
    }

    public synchronized void recover() {
        failure = null;
    }

    @Override
    public FeedPosition start() {
        return new Place(0, 0);
    }

    @Override
    public FeedPosition parse(String text) {
        String[] parts = text.split("/", -1);
        return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public synchronized FeedBatch read(FeedPosition after, int maxEvents) {
        if (failure != null) {
            throw failure;
        }
        int from = ((Place) after).read();
        int to = Math.min(events.size(), from + maxEvents);
        return new FeedBatch(events.subList(from, to), new Place(to, sealedBy(to)));
    }

    private long sealedBy(int read) {
        BitSet seen = new BitSet();
        events.subList(0, read).forEach(event -> seen.set(Math.toIntExact(event.ledgerSeq())));
        return seen.nextClearBit(1) - 1L;
    }
}
