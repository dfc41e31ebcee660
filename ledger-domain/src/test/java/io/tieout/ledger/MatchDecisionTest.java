package io.tieout.ledger;

import static io.tieout.ledger.TestingCommands.ADA;
import static io.tieout.ledger.TestingCommands.BOB;
import static io.tieout.ledger.TestingCommands.by;
import static io.tieout.ledger.TestingCommands.refusal;
import static io.tieout.ledger.TestingFacts.lineReported;
import static io.tieout.ledger.TestingFacts.paymentCaptured;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.TestingPostgres.TestingDatabase;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.decision.DecisionOutcome;
import io.tieout.ledger.match.MatchCommand;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchDecisionState.Status;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchDecisionTest {
    private static final List<Money> NONE = List.of();

    private final TestingDatabase database = TestingPostgres.freshDatabase();
    private final Ledger ledger = database.open();
    private final MatchMember payment = new MatchMember(MemberKind.PAYMENT, "p-o-1");
    private final MatchMember line = new MatchMember(MemberKind.SETTLEMENT_LINE, "acme-pay/b-1/1");
    private final MatchMember secondLine = new MatchMember(MemberKind.SETTLEMENT_LINE, "acme-pay/b-1/2");

    @BeforeEach
    void recordFacts() {
        ledger.record(List.of(paymentCaptured("o-1"), lineReported("b-1", 1, "o-1"), lineReported("b-1", 2, "o-1")));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theLastWordOfAPersonCounts() {
        MatchGroupId id = MatchGroupId.of(List.of(payment, line));

        assertThat(confirm(ADA, NONE, line, payment)).isEqualTo(new DecisionOutcome.Done(id.value()));
        assertThat(refusal(confirm(BOB, NONE, payment, line)))
                .isEqualTo("/id \"" + id + "\": a group is confirmed once, and ada confirmed this one with the same"
                        + " amounts; reject it to take the match back");
        assertThat(confirm(BOB, List.of(Money.parse("EUR -0.05")), payment, line))
                .isInstanceOf(DecisionOutcome.Done.class);
        assertThat(reject(ADA, payment, line)).isInstanceOf(DecisionOutcome.Done.class);
        assertThat(refusal(reject(ADA, payment, line)))
                .isEqualTo("/id \"" + id + "\": a group is rejected once, and ada rejected this one;"
                        + " confirm it if it is a match after all");

        assertThat(ledger.books().matches()).hasSize(1);
        MatchDecisionState state = ledger.books().matches().get(0);
        assertThat(state.status()).isEqualTo(Status.REJECTED);
        assertThat(state.members()).containsExactly(payment, line);
        assertThat(TestingFeed.all(ledger))
                .extracting(StoredEvent::eventType)
                .endsWith("match.confirmed", "match.confirmed", "match.rejected");
    }

    @Test
    void anItemIsInOneConfirmedGroupAtMost() {
        MatchGroupId first = MatchGroupId.of(List.of(payment, line));
        confirm(ADA, NONE, payment, line);

        assertThat(refusal(confirm(BOB, NONE, payment, line, secondLine)))
                .isEqualTo("/members \"" + payment + "\": an item is in one confirmed match at most, and group " + first
                        + " has this one; reject that group first");
        reject(BOB, payment, line);
        assertThat(confirm(BOB, NONE, payment, line, secondLine)).isInstanceOf(DecisionOutcome.Done.class);
    }

    @Test
    void refusesWhatIsNoMatch() {
        MatchMember unknown = new MatchMember(MemberKind.SETTLEMENT_LINE, "acme/none/1");
        MatchMember payout = new MatchMember(MemberKind.PAYOUT, "acme/po-1");

        assertThat(refusal(confirm(ADA, NONE, payment, unknown)))
                .startsWith(
                        "/members \"SETTLEMENT_LINE acme/none/1\": a match is made of facts that are in the ledger");
        assertThat(refusal(confirm(ADA, NONE, payment))).startsWith("/members \"1\": a match has 2 to 500 members");
        assertThat(refusal(confirm(ADA, NONE, payment, line, line))).contains("name each member once");
        assertThat(refusal(confirm(ADA, NONE, line, secondLine)))
                .startsWith("/members \"SETTLEMENT_LINE\": a match has items of both sides and of one kind");
        assertThat(refusal(confirm(ADA, NONE, payout, line))).contains("of one kind");
        assertThat(refusal(confirm(ADA, NONE, payment, payout, line))).contains("of one kind");
        assertThat(refusal(by(
                        ledger,
                        ADA,
                        new MatchCommand.Confirm(new MatchGroupId("0"), List.of(payment, line), NONE, "seen"))))
                .startsWith("/id \"0\": the number of a group is derived from its members");
        assertThat(refusal(confirm(ADA, List.of(Money.parse("EUR 1.00"), Money.parse("EUR 2.00")), payment, line)))
                .contains("a match has one residual in each currency");
        assertThat(refusal(confirm(Actor.LEDGER, NONE, payment, line)))
                .startsWith("/actor \"tieout\": this is for people to decide");
        assertThat(ledger.books().matches()).isEmpty();
    }

    private DecisionOutcome confirm(Actor actor, List<Money> residuals, MatchMember... members) {
        List<MatchMember> all = List.of(members);
        return by(ledger, actor, new MatchCommand.Confirm(MatchGroupId.of(all), all, residuals, "seen"));
    }

    private DecisionOutcome reject(Actor actor, MatchMember... members) {
        List<MatchMember> all = List.of(members);
        return by(ledger, actor, new MatchCommand.Reject(MatchGroupId.of(all), all, "not ours"));
    }
}
