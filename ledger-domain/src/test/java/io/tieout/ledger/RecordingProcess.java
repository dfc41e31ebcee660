package io.tieout.ledger;

import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import java.time.ZoneOffset;
import java.util.List;

/** Records until it is killed; prints a line for each batch after it was acknowledged. Arguments: JDBC URL, user,
 * prefix of the order numbers; the password is in the environment. */
public final class RecordingProcess {
    private RecordingProcess() {}

    public static void main(String[] args) {
        LedgerConfig config = LedgerConfig.builder()
                .database(args[0], args[1], Secret.of(System.getenv("TESTING_PASSWORD")))
                .accountingZone(ZoneOffset.UTC)
                .build();
        try (Ledger ledger = Ledger.open(config)) {
            for (int batch = 0; ; batch++) {
                List<FactEnvelope> facts = TestingFacts.closedLoops(args[2] + batch + "-", 10);
                List<FactOutcome> outcomes = ledger.record(facts);
                if (!outcomes.stream().allMatch(FactOutcome.Recorded.class::isInstance)) {
                    throw new IllegalStateException("batch " + batch + " was answered " + outcomes);
                }
                System.out.println(batch);
            }
        }
    }
}
