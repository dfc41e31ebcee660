package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.fact.FactEnvelope;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fact that will be delivered. Its JSON is made on delivery, so that what waits is small; asked again it gives the same content, which is what a
 * repeated delivery is.
 */
record Draft(
        SimulatedSystem system,
        String id,
        String type,
        String subject,
        long occurredMicros,
        @Nullable LocalDate businessDate,
        Supplier<ObjectNode> data) {
    FactEnvelope envelope() {
        return new FactEnvelope(
                system.source(),
                id,
                "io.tieout." + type + ".v1",
                subject,
                Times.instant(occurredMicros),
                businessDate,
                data.get());
    }
}
