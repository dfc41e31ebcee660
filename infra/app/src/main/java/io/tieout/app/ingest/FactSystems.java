package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactType;
import java.util.Locale;
import java.util.Optional;

/** Which system publishes a fact type. */
@FunctionalInterface
public interface FactSystems {
    /** The system of the type, for example {@code payment} for {@code io.tieout.payment.captured.v1}; empty where the ledger does not know the type. */
    Optional<String> systemOf(String factType);

    /** What the ledger says, in lower case. */
    static FactSystems ofTheLedger() {
        return type -> FactType.named(type).map(known -> known.system().name().toLowerCase(Locale.ROOT));
    }
}
