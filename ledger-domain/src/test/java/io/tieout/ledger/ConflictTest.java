package io.tieout.ledger;

import static io.tieout.ledger.TestingCommands.ADA;
import static io.tieout.ledger.TestingCommands.BOB;
import static io.tieout.ledger.TestingCommands.by;
import static io.tieout.ledger.TestingCommands.done;
import static io.tieout.ledger.TestingCommands.refusal;
import static io.tieout.ledger.TestingFacts.orderPaid;
import static io.tieout.ledger.TestingFacts.orderPlaced;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.fact.FactOutcome;
import io.tieout.ledger.fact.FactRestated;
import io.tieout.ledger.order.OrderEvent.OrderPlaced;
import io.tieout.ledger.period.PeriodCommand.Seal;
import io.tieout.ledger.period.PeriodCommand.SoftClose;
import io.tieout.ledger.period.PeriodId;
import io.tieout.ledger.recon.BreakCommand.Assign;
import io.tieout.ledger.recon.BreakCommand.Reopen;
import io.tieout.ledger.recon.BreakCommand.Resolve;
import io.tieout.ledger.recon.BreakId;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.Resolution;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private static final BreakId BREAK = BreakId.ofConflict("orders", "placed-o-1");

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final Ledger ledger = database.open();

    @BeforeEach
    void recordAConflict() {
        ledger.record(List.of(orderPlaced("o-1", "20.00"), orderPlaced("o-1", "21.00")));
        conclude();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aConflictIsOneOpenBreakWithBothContents() {
        conclude();

        BreakDossier dossier = ledger.books().dossier(BREAK).orElseThrow();
        assertThat(ledger.books().breaks()).hasSize(1);
        assertThat(dossier.state().status()).isEqualTo(BreakState.Status.OPEN);
        assertThat(dossier.state().opened().subject().key()).isEqualTo("orders/placed-o-1");
        assertThat(dossier.contents()).extracting(BreakDossier.Content::inForce).containsExactly(true, false);
        assertThat(dossier.contents().get(1).json()).contains("\"21.00\"");
    }

    @Test
    void keepingTheFirstChangesNothing() {
        done(by(ledger, ADA, new Resolve(BREAK, Resolution.KEPT_FIRST, null, "asked the source")));

        assertThat(types()).containsExactly("order.placed", "fact.conflict-recorded", "break.opened", "break.resolved");
        assertThat(refusal(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_SECOND, null, "no"))))
                .contains("only an open break can be settled, and ada settled this one; reopen it first");
    }

    @Test
    void keepingTheSecondPutsItInForceInTheStreamOfItsOrder() {
        done(by(ledger, ADA, new Assign(BREAK, "bob")));
        done(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_SECOND, null, "the source corrected itself")));

        assertThat(placedInForce().payable().toString()).isEqualTo("EUR 21.00");
        assertThat(ledger.books().dossier(BREAK).orElseThrow().contents())
                .extracting(BreakDossier.Content::inForce)
                .containsExactly(false, true);

        assertThat(ledger.record(List.of(orderPaid("o-1"), orderPlaced("o-1", "20.00"), orderPlaced("o-1", "21.00"))))
                .extracting(FactOutcome::status)
                .containsExactly("RECORDED", "DUPLICATE", "CONFLICT");
        assertThat(TestingFeed.all(ledger))
                .filteredOn(event -> event.aggregateType().equals("Order"))
                .extracting(event -> event.eventType() + " " + event.aggregateSeq() + " " + event.routingKey())
                .containsExactly("order.placed 0 o-1", "fact.restated 1 o-1", "order.paid 2 o-1");
    }

    @Test
    void aReopenedBreakCanPutTheFirstInForceAgain() {
        done(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_SECOND, null, "the source corrected itself")));
        done(by(ledger, ADA, new Reopen(BREAK, "it did not")));
        done(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_FIRST, null, "as it was")));

        assertThat(placedInForce().payable().toString()).isEqualTo("EUR 20.00");
    }

    @Test
    void oneMoreContentReopensTheBreakAndMustThenBeNamed() {
        done(by(ledger, ADA, new Resolve(BREAK, Resolution.KEPT_FIRST, null, "asked the source")));
        conclude();
        ledger.record(List.of(orderPlaced("o-1", "22.00")));
        conclude();
        conclude();

        BreakDossier dossier = ledger.books().dossier(BREAK).orElseThrow();
        assertThat(dossier.state().status()).isEqualTo(BreakState.Status.OPEN);
        assertThat(refusal(by(ledger, ADA, new Resolve(BREAK, Resolution.KEPT_SECOND, null, "which?"))))
                .startsWith(
                        "/contentHash \"(nothing)\": the fact came with 2 later contents, so the one to keep must be named");
        String hash = dossier.contents().get(2).contentHash();
        done(by(ledger, ADA, new Resolve(BREAK, Resolution.KEPT_SECOND, hash, "the last")));
        assertThat(placedInForce().payable().toString()).isEqualTo("EUR 22.00");
    }

    @Test
    void noContentIsChangedInASealedPeriod() {
        PeriodId november = new PeriodId("2026-11");
        done(by(ledger, ADA, new SoftClose(november)));
        done(by(ledger, ADA, new Seal(november)));

        assertThat(refusal(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_SECOND, null, "corrected"))))
                .contains("period 2026-11 is sealed and takes nothing, also no other content");
        done(by(ledger, BOB, new Resolve(BREAK, Resolution.KEPT_FIRST, null, "as it was")));
    }

    private OrderPlaced placedInForce() {
        FactRestated last = null;
        for (StoredEvent event : TestingFeed.all(ledger)) {
            if (TestingFeed.decoded(event) instanceof FactRestated restated) {
                last = restated;
            }
        }
        return (OrderPlaced)
                LedgerEventCodec.create().read(requireNonNull(last).facts().get(0));
    }

    private List<String> types() {
        return TestingFeed.all(ledger).stream().map(StoredEvent::eventType).toList();
    }

    private void conclude() {
        ledger.conclusions().from(TestingFeed.all(ledger));
    }
}
