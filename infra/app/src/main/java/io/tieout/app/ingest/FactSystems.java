package io.tieout.app.ingest;

import java.util.Optional;

/** Which system publishes a fact type. */
@FunctionalInterface
public interface FactSystems {
    /** The system of the type, for example {@code payment} for {@code io.tieout.payment.captured.v1}; empty where the ledger does not know the type. */
    Optional<String> systemOf(String factType);
}
