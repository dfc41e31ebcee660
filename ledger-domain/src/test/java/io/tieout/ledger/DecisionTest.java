package io.tieout.ledger;

import static io.tieout.ledger.TestingCommands.ADA;
import static io.tieout.ledger.TestingCommands.BOB;
import static io.tieout.ledger.TestingCommands.by;
import static io.tieout.ledger.TestingCommands.correction;
import static io.tieout.ledger.TestingCommands.done;
import static io.tieout.ledger.TestingCommands.refusal;
import static io.tieout.ledger.TestingCommands.writeOff;
import static io.tieout.ledger.TestingFacts.journalPosted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.adjustment.AdjustmentCommand;
import io.tieout.ledger.adjustment.AdjustmentCommand.Approve;
import io.tieout.ledger.adjustment.AdjustmentCommand.Reject;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.Decision;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.recon.BreakCommand;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakKind;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakSubject;
import io.tieout.ledger.recon.Resolution;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final Ledger ledger = database.open();

    @BeforeEach
    void recordAnEntry() {
        ledger.record(List.of(journalPosted("e-1", "20.00", "20.00")));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anAdjustmentIsPostedWhenAnotherPersonApprovesIt() {
        AdjustmentId id = proposed();

        assertThat(refusal(by(ledger, ADA, new Approve(id, "fine"))))
                .isEqualTo("/actor \"ada\": an adjustment needs two people: its maker cannot approve it;"
                        + " let another person approve it");
        assertThat(by(ledger, BOB, new Approve(id, "fine"))).isEqualTo(new DecisionOutcome.Done(id.value()));
        assertThat(refusal(by(ledger, BOB, new Approve(id, "fine"))))
                .isEqualTo(
                        "/id \"" + id + "\": only a proposed adjustment can be decided about, and this one is APPROVED;"
                                + " propose another one");

        assertThat(TestingFeed.all(ledger))
                .extracting(StoredEvent::eventType)
                .containsExactly("journal.posted", "adjustment.proposed", "adjustment.approved");
        AdjustmentState state = ledger.books().adjustment(id).orElseThrow();
        assertThat(state.status()).isEqualTo(AdjustmentState.Status.APPROVED);
        assertThat(state.maker()).isEqualTo(ADA);
        assertThat(requireNonNull(state.ending()).by()).isEqualTo(BOB);
    }

    @Test
    void aCommandIsCarriedOutOnceUnderItsId() {
        Decision decision = new Decision("key-1", ADA, correction("e-1", "EUR 1.00", "EUR 1.00", null));
        String id = done(ledger.decide(decision));

        assertThat(ledger.decide(decision)).isEqualTo(new DecisionOutcome.AlreadyDone(id));
        assertThat(refusal(ledger.decide(new Decision("key-1", BOB, decision.command()))))
                .isEqualTo("/Idempotency-Key \"key-1\": a command id names one command of one actor for ever,"
                        + " and this one was used for another; send the new command under a new id");
        assertThat(ledger.books().adjustments()).hasSize(1);
    }

    @Test
    void refusesWhatIsRejectedUnbalancedUnknownOrMadeByTheLedger() {
        AdjustmentId id = proposed();
        done(by(ledger, BOB, new Reject(id, "no")));

        assertThat(refusal(by(ledger, BOB, new Approve(id, "yes")))).contains("this one is REJECTED");
        assertThat(refusal(by(ledger, ADA, correction("e-1", "EUR 1.00", "EUR 1.01", null))))
                .isEqualTo("/postings \"debit 1.00 credit 1.01 EUR\": the debits and credits of an entry are equal in"
                        + " each currency; post the missing side in EUR");
        assertThat(refusal(by(ledger, ADA, correction("e-2", "EUR 1.00", "EUR 1.00", null))))
                .startsWith("/answers/id \"e-2\": an adjustment answers something that is in the ledger");
        assertThat(refusal(by(ledger, Actor.LEDGER, correction("e-1", "EUR 1.00", "EUR 1.00", null))))
                .startsWith("/actor \"tieout\": this is for people to decide");
        assertThat(by(ledger, BOB, new Approve(new AdjustmentId("none"), "yes")))
                .isInstanceOf(DecisionOutcome.NotFound.class);
    }

    @Test
    void ofManyApprovalsThroughTwoLedgersExactlyOneIsCarriedOut() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Ledger other = database.open()) {
            for (int round = 0; round < 8; round++) {
                AdjustmentId id = proposed();
                List<Callable<DecisionOutcome>> race = List.of(
                        () -> by(ledger, BOB, new Approve(id, "fine")),
                        () -> by(other, new Actor("cy"), new Approve(id, "fine")),
                        () -> by(other, BOB, new Reject(id, "no")),
                        () -> by(ledger, new Actor("dan"), new Approve(id, "fine")));
                int carriedOut = 0;
                for (Future<DecisionOutcome> outcome : threads.invokeAll(race)) {
                    carriedOut += outcome.get() instanceof DecisionOutcome.Done ? 1 : 0;
                }

                assertThat(carriedOut).isEqualTo(1);
            }
            assertThat(TestingFeed.all(ledger))
                    .extracting(event -> event.aggregateId() + " " + event.aggregateSeq())
                    .doesNotHaveDuplicates()
                    .hasSize(1 + 2 * 8);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aWriteOffGivesUpAtMostTheResidualAndClearsTheBreakWithTheLastCent() {
        BreakId id = new BreakId("R02-o-1");
        BreakSubject subject = new BreakSubject(BreakKind.RECONCILIATION, "R02", "o-1", Money.parse("EUR -0.50"));
        done(by(ledger, Actor.LEDGER, new BreakCommand.Open(id, subject)));

        assertThat(refusal(by(ledger, ADA, writeOff("R02-o-1", "EUR 20.00", "EUR 20.00"))))
                .isEqualTo("/residual \"EUR 20.00\": the residual of BREAK R02-o-1 is EUR 0.50;"
                        + " name the residual of the break, or less");
        assertThat(refusal(by(ledger, ADA, writeOff("R02-o-1", "EUR 0.50", "EUR 0.51"))))
                .isEqualTo(
                        "/postings \"EUR 0.51\": a write-off is at most what is open of the residual of BREAK R02-o-1,"
                                + " EUR 0.50; write off EUR 0.50 or less");
        assertThat(refusal(by(ledger, ADA, writeOff("unknown", "EUR 0.50", "EUR 0.51"))))
                .contains("a write-off is at most");
        approve(writeOff("R02-o-1", "EUR 0.50", "EUR 0.30"));
        assertThat(state(id).settled()).isNull();
        assertThat(refusal(by(ledger, ADA, writeOff("R02-o-1", "EUR 0.50", "EUR 0.30"))))
                .contains("EUR 0.20; write off EUR 0.20 or less");
        approve(writeOff("R02-o-1", "EUR 0.20", "EUR 0.20"));

        assertThat(requireNonNull(state(id).settled()).resolution()).isEqualTo(Resolution.WRITTEN_OFF);
        assertThat(refusal(by(ledger, ADA, writeOff("R02-o-1", "EUR 0.50", "EUR 0.01"))))
                .contains("an adjustment answers a break that is open");
    }

    private void approve(AdjustmentCommand proposal) {
        AdjustmentId id = new AdjustmentId(done(by(ledger, ADA, proposal)));
        done(by(ledger, BOB, new Approve(id, "fine")));
        ledger.conclusions().from(TestingFeed.all(ledger));
    }

    private BreakState state(BreakId id) {
        return ledger.books().dossier(id).orElseThrow().state();
    }

    private AdjustmentId proposed() {
        return new AdjustmentId(done(by(ledger, ADA, correction("e-1", "EUR 1.00", "EUR 1.00", null))));
    }
}
