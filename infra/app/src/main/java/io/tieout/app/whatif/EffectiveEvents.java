package io.tieout.app.whatif;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Passes on the events whose business date is not after a day: what was effective then, of what is known now. The events of an aggregate are counted
 * anew, since some of them are left out. Not thread-safe.
 */
final class EffectiveEvents implements Consumer<StoredEvent> {
    private final LedgerEventCodec codec = LedgerEventCodec.create();
    private final Map<String, Long> next = new HashMap<>();
    private final LocalDate day;
    private final Consumer<StoredEvent> receiver;

    EffectiveEvents(LocalDate day, Consumer<StoredEvent> receiver) {
        this.day = day;
        this.receiver = receiver;
    }

    @Override
    public void accept(StoredEvent event) {
        LocalDate businessDate = codec.read(event.eventType(), event.revision(), event.payload())
                .origin()
                .businessDate();
        if (businessDate.isAfter(day)) {
            return;
        }
        long place = next.merge(event.aggregateType() + "/" + event.aggregateId(), 1L, Long::sum) - 1;
        receiver.accept(new StoredEvent(
                event.ledgerSeq(),
                event.eventId(),
                event.eventType(),
                event.revision(),
                event.aggregateType(),
                event.aggregateId(),
                place,
                event.occurredAt(),
                event.recordedAt(),
                event.routingKey(),
                event.payload()));
    }
}
