package io.tieout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.adjustment.AdjustmentBook;
import io.tieout.ledger.adjustment.AdjustmentBook.Known;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentEvent;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentApproved;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentPolicy;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.decision.OperatorCommand;
import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.event.FactOrigin;
import io.tieout.ledger.event.LedgerEvent;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.period.ControlTotals;
import io.tieout.ledger.period.PeriodBook;
import io.tieout.ledger.period.PeriodCommand;
import io.tieout.ledger.period.PeriodEvent;
import io.tieout.ledger.period.PeriodEvent.PeriodReopened;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodPolicy;
import io.tieout.ledger.period.PeriodState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random people give random commands; a plain model of the rules says what must come of each, and nothing else may. */
class FourEyesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);

    /** Whoever decides: the id of what was decided about, or empty where it was refused. */
    private interface Desk {
        Optional<String> decide(int number, Actor actor, OperatorCommand command);
    }

    @Test
    void tenThousandRandomCommandsFindNoWayAroundTheRules() {
        Policies policies = new Policies();

        int done = run(10_000, policies);

        assertThat(done).as("commands that were carried out").isBetween(1_000, 9_000);
        assertThat(policies.approvals).as("approvals").isPositive();
        assertThat(policies.reopenings).as("periods reopened").isPositive();
    }

    @Test
    void theLedgerAllowsWhatTheRulesAllow() {
        TestingDatabase database = TestingPostgres.freshDatabase();
        try (Ledger ledger = database.open()) {
            ledger.record(List.of(TestingFacts.journalPosted("e-1", "20.00", "20.00")));

            int done = run(300, (number, actor, command) -> {
                DecisionOutcome outcome = ledger.decide(new Decision("c-" + number, actor, command));
                return outcome instanceof DecisionOutcome.Done id ? Optional.of(id.id()) : Optional.empty();
            });

            assertThat(done).isPositive();
            assertThat(TestingFeed.all(ledger)).hasSize(done + 1);
            for (StoredEvent event : TestingFeed.all(ledger)) {
                assertNoPersonActsAlone(TestingFeed.decoded(event));
            }
        }
    }

    private static int run(int commands, Desk desk) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        FourEyesModel model = new FourEyesModel();
        int done = 0;
        for (int i = 0; i < commands; i++) {
            Actor actor = FourEyesModel.PEOPLE.get(random.nextInt(FourEyesModel.PEOPLE.size()));
            OperatorCommand command = model.command(random);

            Optional<String> id = desk.decide(i, actor, command);

            assertThat(id.isPresent())
                    .as("-Dseed=%d command %d by %s: %s", seed, i, actor, command)
                    .isEqualTo(model.allows(actor, command));
            if (id.isPresent()) {
                model.did(actor, command, id.get());
                done++;
            }
        }
        return done;
    }

    private static void assertNoPersonActsAlone(LedgerEvent event) {
        if (event instanceof AdjustmentApproved approved) {
            assertThat(approved.checker()).isNotEqualTo(approved.maker());
        } else if (event instanceof PeriodReopened reopened) {
            assertThat(reopened.confirmedBy()).isNotEqualTo(reopened.requestedBy());
        }
    }

    /** The rules without a store behind them. */
    private static final class Policies implements Desk {
        private final Map<AdjustmentId, AdjustmentState> adjustments = new HashMap<>();
        private final Map<PeriodId, PeriodState> periods = new HashMap<>();
        private int approvals;
        private int reopenings;

        @Override
        public Optional<String> decide(int number, Actor actor, OperatorCommand command) {
            Instant now = Instant.EPOCH.plusSeconds(number);
            Ruling ruling = new Ruling(new FactOrigin("test", "c-" + number, "00", now, TODAY, now), actor);
            PeriodBook book = new PeriodBook(periods.values());
            try {
                if (command instanceof PeriodCommand period) {
                    return Optional.of(decide(period, ruling, book));
                }
                return Optional.of(decide("a-" + number, (AdjustmentCommand) command, ruling, book));
            } catch (Refusal refusal) {
                assertThat(Stream.of(refusal.field(), refusal.rule(), refusal.remedy()))
                        .noneMatch(String::isBlank);
                return Optional.empty();
            }
        }

        private String decide(PeriodCommand command, Ruling ruling, PeriodBook book) {
            PeriodEvent event = PeriodPolicy.decide(
                    periods.get(command.periodId()), command, ruling, book, new ControlTotals(1, ""));
            assertNoPersonActsAlone(event);
            reopenings += event instanceof PeriodReopened ? 1 : 0;
            periods.compute(command.periodId(), (id, before) -> PeriodState.apply(before, event));
            return command.periodId().value();
        }

        private String decide(String fresh, AdjustmentCommand command, Ruling ruling, PeriodBook book) {
            AdjustmentId id = command instanceof AdjustmentCommand.OfExisting existing
                    ? existing.adjustmentId()
                    : new AdjustmentId(fresh);
            AdjustmentEvent event = AdjustmentPolicy.decide(
                    adjustments.get(id), id, command, ruling, new AdjustmentBook(book, TODAY, new Known.There(), null));
            assertNoPersonActsAlone(event);
            if (event instanceof AdjustmentApproved approved) {
                assertThat(book.isSealed(approved.bookingDate())).isFalse();
                approvals++;
            }
            adjustments.compute(id, (same, before) -> AdjustmentState.apply(before, event));
            return id.value();
        }
    }
}
