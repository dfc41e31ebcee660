package io.tieout.ledger;

import static io.tieout.ledger.TestingCommands.ADA;
import static io.tieout.ledger.TestingCommands.BOB;
import static io.tieout.ledger.TestingCommands.by;
import static io.tieout.ledger.TestingCommands.correction;
import static io.tieout.ledger.TestingCommands.done;
import static io.tieout.ledger.TestingCommands.refusal;
import static io.tieout.ledger.TestingFacts.closedLoop;
import static io.tieout.ledger.TestingFacts.journalPosted;
import static io.tieout.ledger.TestingFacts.orderPlaced;
import static io.tieout.ledger.TestingFacts.paymentCaptured;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.adjustment.AdjustmentCommand.Adopt;
import io.tieout.ledger.adjustment.AdjustmentCommand.Approve;
import io.tieout.ledger.adjustment.AdjustmentId;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.adjustment.Answered;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.period.PeriodCommand.ConfirmReopen;
import io.tieout.ledger.period.PeriodCommand.RequestReopen;
import io.tieout.ledger.period.PeriodCommand.Seal;
import io.tieout.ledger.period.PeriodCommand.SoftClose;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.period.PeriodState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodTest {
    /** The month of every testing fact, in the zone of Berlin. */
    private static final PeriodId NOVEMBER = new PeriodId("2026-11");

    private static final LocalDate IN_NOVEMBER = LocalDate.of(2026, 11, 30);

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private Ledger ledger = open();

    @BeforeEach
    void recordAndSeal() {
        ledger.record(closedLoop("o-1"));
        done(by(ledger, ADA, new SoftClose(NOVEMBER)));
        AdjustmentId adjustment =
                new AdjustmentId(done(by(ledger, ADA, correction("o-1", "EUR 1.00", "EUR 1.00", IN_NOVEMBER))));
        done(by(ledger, BOB, new Approve(adjustment, "still possible, it is only soft-closed")));
        done(by(ledger, ADA, new Seal(NOVEMBER)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aSealSaysWhatLiesInThePeriodAndHolds() {
        PeriodState period = ledger.books().periods().periods().iterator().next();

        assertThat(requireNonNull(period.seal()).totals().text())
                .startsWith("period: 2026-11\nup to ledger_seq: ")
                .contains("adjustment.approved events: 1\n")
                .contains("adjustment.approved /postings/*/amount EUR sum: 2.00\n")
                .contains("payment.captured /amount EUR amounts: 1\npayment.captured /amount EUR sum: 20.00\n")
                .doesNotContain("adjustment.proposed", "period.");
        ledger.record(List.of(orderPlaced("late")));
        assertThat(ledger.books().verify(NOVEMBER).orElseThrow().holds()).isTrue();
        assertThat(ledger.books().verify(new PeriodId("2026-10"))).isEmpty();
    }

    @Test
    void aSealNamesWhatWasTamperedWith() throws SQLException {
        execute(
                "UPDATE ledger_event SET payload = replace(convert_from(payload, 'UTF8'), '\"20.00\"', '\"21.00\"')::bytea"
                        + " WHERE event_type = 'payment.captured'");
        execute("DELETE FROM ledger_event WHERE event_type = 'entitlement.granted'");

        SealCheck check = ledger.books().verify(NOVEMBER).orElseThrow();

        assertThat(check.holds()).isFalse();
        assertThat(check.differences())
                .contains(
                        "payment.captured /amount EUR sum: 20.00 was sealed, 21.00 is there",
                        "entitlement.granted events: 1 was sealed, nothing is there")
                .anyMatch(difference -> difference.startsWith("payment.captured sha256: "))
                .noneMatch(difference -> difference.startsWith("order.placed"));
    }

    @Test
    void aSealedPeriodTakesNothingUntilTwoPeopleReopenIt() {
        assertThat(refusal(by(ledger, ADA, correction("o-1", "EUR 1.00", "EUR 1.00", IN_NOVEMBER))))
                .startsWith(
                        "/bookingDate \"2026-11-30\": period 2026-11 is sealed and takes nothing; book it in an open"
                                + " period, for example on ");
        done(by(ledger, ADA, new RequestReopen(NOVEMBER, "an invoice was found")));
        assertThat(refusal(by(ledger, ADA, new ConfirmReopen(NOVEMBER))))
                .isEqualTo("/actor \"ada\": a period is reopened by two people: who requested it cannot confirm it;"
                        + " let another person confirm it");
        done(by(ledger, BOB, new ConfirmReopen(NOVEMBER)));

        done(by(ledger, ADA, correction("o-1", "EUR 1.00", "EUR 1.00", IN_NOVEMBER)));
    }

    @Test
    void anAdjustmentThatWaitedIsNotApprovedIntoThePeriodThatWasSealedMeanwhile() {
        PeriodId december = new PeriodId("2026-12");
        AdjustmentId waiting = new AdjustmentId(
                done(by(ledger, ADA, correction("o-1", "EUR 1.00", "EUR 1.00", LocalDate.of(2026, 12, 1)))));
        done(by(ledger, ADA, new SoftClose(december)));
        done(by(ledger, ADA, new Seal(december)));

        assertThat(refusal(by(ledger, BOB, new Approve(waiting, "fine")))).contains("period 2026-12 is sealed");
    }

    @Test
    void periodsAreSealedInOrder() {
        PeriodId january = new PeriodId("2027-01");
        done(by(ledger, ADA, new SoftClose(january)));

        assertThat(refusal(by(ledger, ADA, new Seal(january))))
                .isEqualTo("/period \"2027-01\": a period is sealed when the one before is, and 2026-12 is OPEN;"
                        + " seal 2026-12 first");
        assertThat(refusal(by(ledger, ADA, new SoftClose(new PeriodId("2026-10")))))
                .startsWith("/period \"2026-10\": periods are closed from 2026-11 on");
    }

    @Test
    void aLateFactIsRecordedAndProposedOnceAsASupplementHoweverOftenTheFeedIsRead() {
        List<FactEnvelope> late =
                List.of(paymentCaptured("late"), journalPosted("late", "7.00", "7.00"), orderPlaced("late"));
        assertThat(ledger.record(late)).extracting(FactOutcome::status).containsOnly("RECORDED");

        ledger.conclusions().from(TestingFeed.all(ledger));
        ledger.conclusions().from(TestingFeed.all(ledger));
        ledger.close();
        ledger = open();
        ledger.conclusions().from(TestingFeed.all(ledger));

        List<AdjustmentState> supplements = ledger.books().adjustments().stream()
                .filter(adjustment -> NOVEMBER.equals(adjustment.proposal().latePeriod()))
                .toList();
        assertThat(supplements)
                .extracting(supplement -> supplement.proposal().answers().kind() + " "
                        + supplement.postings().size())
                .containsExactlyInAnyOrder("FACT 0", "JOURNAL_ENTRY 2");
        assertThat(supplements).allSatisfy(supplement -> {
            assertThat(supplement.bookingDate()).isAfter(NOVEMBER.lastDay());
            assertThat(supplement.maker()).isEqualTo(Actor.LEDGER);
        });
    }

    @Test
    void aSupplementNeedsTwoPeopleLikeEveryAdjustment() {
        ledger.record(List.of(journalPosted("late", "7.00", "7.00")));
        ledger.conclusions().from(TestingFeed.all(ledger));
        AdjustmentState supplement = ledger.books().adjustments().get(1);
        AdjustmentId id = supplement.proposal().adjustmentId();
        assertThat(supplement.proposal().answers()).isEqualTo(new Answered(Answered.Kind.JOURNAL_ENTRY, "late"));

        assertThat(refusal(by(ledger, BOB, new Approve(id, "fine"))))
                .isEqualTo(
                        "/id \"" + id + "\": an adjustment needs two people, and the ledger itself proposed this one;"
                                + " let one person adopt it, then another approve it");
        done(by(ledger, ADA, new Adopt(id, List.of(), null)));
        assertThat(refusal(by(ledger, ADA, new Approve(id, "fine")))).contains("its maker cannot approve it");
        done(by(ledger, BOB, new Approve(id, "fine")));

        assertThat(ledger.books().adjustment(id).orElseThrow().status()).isEqualTo(AdjustmentState.Status.APPROVED);
        assertThat(ledger.books().verify(NOVEMBER).orElseThrow().holds()).isTrue();
    }

    /** The day is told, so that it is behind the month that is sealed whenever this runs. */
    private Ledger open() {
        Clock clock = Clock.fixed(Instant.parse("2026-12-02T10:00:00Z"), ZoneOffset.UTC);
        return Ledger.open(database.config().clock(clock).build());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
