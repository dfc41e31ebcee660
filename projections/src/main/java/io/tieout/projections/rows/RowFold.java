package io.tieout.projections.rows;

import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.order.RefundId;
import io.tieout.projections.wire.EventEnvelope;
import io.tieout.projections.wire.RowTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a few events, folded in memory by the same functions as the topology folds them, for whoever wants tables without a Kafka. Not for use by several
 * threads.
 *
 * <pre>{@code
 * RowFold fold = new RowFold();
 * events.forEach(fold::add);
 * List<String> orders = fold.rows(RowTable.ORDERS);
 * }</pre>
 */
public final class RowFold {
    private final LedgerEventCodec codec = LedgerEventCodec.create();
    private final Map<String, EntityState> entities = new HashMap<>();
    private final Map<RowTable, Map<RowId, Row>> tables = new EnumMap<>(RowTable.class);

    /** Folds one more event; of each aggregate they come in the order of their sequence. */
    public void add(StoredEvent event) {
        LedgerEvent content = codec.read(event.eventType(), event.revision(), event.payload());
        String aggregate = event.aggregateType() + "/" + event.aggregateId();
        keep(aggregate, step(entities.get(aggregate), event, content));
        RefundId refund = RefundState.refundOf(content);
        if (refund != null) {
            String key = "refund/" + refund;
            keep(key, EventRows.refund(entities.get(key), content, event.ledgerSeq()));
        }
    }

    /** The rows of a table as JSON objects, as the row topics carry them; {@code ledger_event} is left out. */
    public List<String> rows(RowTable table) {
        List<String> rows = new ArrayList<>();
        for (Row row : tables.getOrDefault(table, Collections.emptyMap()).values()) {
            rows.add(new String(RowWriter.rowJson(row), StandardCharsets.UTF_8));
        }
        return rows;
    }

    private EventRows.Step step(@Nullable EntityState before, StoredEvent event, LedgerEvent content) {
        if (OperatorRows.isFor(content)) {
            EventEnvelope envelope = EventEnvelope.of(EventEnvelope.headersOf(event));
            return OperatorRows.apply((OperatorState) before, envelope, event.payload(), codec);
        } else if (content instanceof FactRestated restated) {
            return RestatedRows.apply(before, restated, codec, event.ledgerSeq());
        }
        return EventRows.apply(before, content, event.ledgerSeq());
    }

    private void keep(String key, EventRows.Step step) {
        if (step.after() != null) {
            entities.put(key, step.after());
        }
        for (RowChange change : step.changes()) {
            Map<RowId, Row> rows = tables.computeIfAbsent(change.id().table(), table -> new LinkedHashMap<>());
            if (change instanceof RowChange.Upsert upsert) {
                rows.put(change.id(), upsert.row());
            } else {
                rows.remove(change.id());
            }
        }
    }
}
