package io.tieout.app.whatif;

import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.ledger.HypotheticalLedger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.StoredEvent;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.fact.FactOutcome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** The events that hypotheses would be, by the rules of the ledger, on a database that ends with them. */
final class HypotheticalEvents {
    /** Who proposes and who approves what is only supposed: an adjustment needs two, and neither is a person here. */
    private static final Actor MAKER = new Actor("what-if-maker");

    private static final Actor CHECKER = new Actor("what-if-checker");

    private HypotheticalEvents() {}

    /**
     * Makes them.
     *
     * @param directory an empty one for a private PostgreSQL
     * @throws WhatIfException if the ledger would refuse one, with its reason
     */
    static List<StoredEvent> of(
            String name,
            Hypotheses hypotheses,
            DataSource eventStore,
            long upTo,
            ZoneId accountingZone,
            Path directory) {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(directory, 0)) {
            LedgerConfig scratch = LedgerConfig.builder()
                    .database(postgres.jdbcUrl(), postgres.user(), Secret.of(postgres.password()))
                    .accountingZone(accountingZone)
                    .writers(1)
                    .maxConnections(4)
                    .chainInterval(Duration.ofHours(1))
                    .personalDataKey(randomKey())
                    .build();
            return of(name, hypotheses, eventStore, upTo, scratch);
        }
    }

    /** The same on an empty database. */
    static List<StoredEvent> of(
            String name, Hypotheses hypotheses, DataSource eventStore, long upTo, LedgerConfig empty) {
        try (HypotheticalLedger ledger = HypotheticalLedger.open(empty, eventStore, upTo)) {
            List<FactOutcome> outcomes = ledger.record(hypotheses.facts());
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof FactOutcome.Rejected rejected) {
                    throw new WhatIfException("facts/" + i + ": " + rejected.reason());
                }
            }
            for (int i = 0; i < hypotheses.adjustments().size(); i++) {
                adjust(
                        ledger,
                        Hypotheses.commandId(name, i),
                        i,
                        hypotheses.adjustments().get(i).command());
            }
            return ledger.events();
        }
    }

    private static void adjust(HypotheticalLedger ledger, String commandId, int index, AdjustmentCommand proposal) {
        String id = done(index, ledger.decide(new Decision(commandId, MAKER, proposal)));
        done(
                index,
                ledger.decide(new Decision(
                        commandId + "-approve",
                        CHECKER,
                        new AdjustmentCommand.Approve(new AdjustmentId(id), "supposed"))));
    }

    private static String done(int index, DecisionOutcome outcome) {
        if (outcome instanceof DecisionOutcome.Done done) {
            return done.id();
        } else if (outcome instanceof DecisionOutcome.AlreadyDone done) {
            return done.id();
        } else if (outcome instanceof DecisionOutcome.Refused refused) {
            throw new WhatIfException("adjustments/" + index + ": " + refused.reason());
        }
        throw new WhatIfException("adjustments/" + index + ": " + ((DecisionOutcome.NotFound) outcome).reason());
    }

    private static Secret randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(HexFormat.of().formatHex(bytes));
    }
}
