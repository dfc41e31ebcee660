package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.LedgerEventCodec;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactReaders;
import io.tieout.projections.rows.RowFold;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Simulated worlds whose facts have become rows: read, recorded and folded by the product's own functions. */
final class TestingWorld {
    private static final LedgerEventCodec CODEC = LedgerEventCodec.create();
    private static final Instant RECORDED_AT = Instant.parse("2026-01-31T00:00:00Z");
    private static final FactReaders READERS = new FactReaders(ZoneOffset.UTC);

    private final RowFold rows = new RowFold();
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<InjectedFault> faults = new ArrayList<>();
    private long ledgerSeq;

    static TestingWorld of(SimulationConfig config) {
        TestingWorld world = new TestingWorld();
        world.tell(config);
        return world;
    }

    /** Tells one more world to the same ledger; returns its faults. */
    List<InjectedFault> tell(SimulationConfig config) {
        Simulation simulation = Simulation.of(config);
        simulation.forEachRemaining(this::record);
        faults.addAll(simulation.faults());
        return simulation.faults();
    }

    RowFold rows() {
        return rows;
    }

    List<InjectedFault> faults() {
        return faults;
    }

    /** Lets people make a fault; returns it. */
    List<InjectedFault> decide(FaultKind kind) {
        InjectedFault fault = TestingDecisions.make(kind, this);
        faults.add(fault);
        return List.of(fault);
    }

    private void record(FactEnvelope fact) {
        if (!recorded.add(fact.source() + " " + fact.id())) {
            return;
        }
        record(aggregateOf(fact), READERS.read(fact).event(RECORDED_AT));
    }

    /** Records an event of an aggregate, written as type and id with a slash between. */
    void record(String aggregate, LedgerEvent event) {
        int slash = aggregate.indexOf('/');
        ledgerSeq++;
        rows.add(new StoredEvent(
                ledgerSeq,
                event.origin().source() + "/" + event.origin().factId(),
                CODEC.typeOf(event.getClass()),
                CODEC.revisionOf(event.getClass()),
                aggregate.substring(0, slash),
                aggregate.substring(slash + 1),
                sequences.merge(aggregate, 1L, Long::sum) - 1,
                event.origin().occurredAt(),
                RECORDED_AT,
                event.routingKey(),
                CODEC.write(event)));
    }

    private static String aggregateOf(FactEnvelope fact) {
        JsonNode data = fact.data();
        String type = fact.type().replaceAll("^io\\.tieout\\.|\\.v1$", "");
        return switch (type) {
            case "order.placed",
                    "order.amended",
                    "order.paid",
                    "order.cancelled",
                    "order.fulfilled",
                    "refund.requested" -> "Order/" + data.get("orderId").textValue();
            case "payment.authorized",
                    "payment.captured",
                    "payment.voided",
                    "payment.failed",
                    "payment.notified",
                    "refund.succeeded",
                    "refund.failed",
                    "chargeback.opened",
                    "chargeback.reversed" -> "Payment/" + data.get("paymentId").textValue();
            default -> type.replace("granted", "").replace("revoked", "") + "/" + fact.subject();
        };
    }
}
