package io.tieout.app.matching;

import static io.tieout.app.matching.TestingItems.items;
import static io.tieout.app.matching.TestingItems.line;
import static io.tieout.app.matching.TestingItems.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchDecisionState.Status;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchMember;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs respect what people decided, as long as it is what they saw. */
class MatchDecisionsTest {
    @TempDir
    static Path directory;

    private final List<MatchItem> seen =
            items(payment("p1", "10.00").transaction("t1"), line("l1", "9.00").transaction("t1"));

    @Test
    void aConfirmedDifferenceIsForcedAndTakesItsItemsOutOfTheLadder() {
        List<MatchItem> now = items(
                payment("p1", "10.00").transaction("t1"),
                line("l1", "9.00").transaction("t1"),
                line("l2", "1.00").transaction("t1"));

        assertThat(texts(now, decided(Status.CONFIRMED, seen, "EUR -1.00"))).containsExactly("FORCED DECISION p1,l1");
    }

    @Test
    void aConfirmedTieIsConfirmed() {
        List<MatchItem> now = items(payment("p1", "10.00"), line("l1", "10.00").day(30));

        assertThat(texts(now, decided(Status.CONFIRMED, now))).containsExactly("CONFIRMED DECISION p1,l1");
    }

    @Test
    void amountsThatChangedAreAskedAboutAgain() {
        List<MatchItem> now = items(
                payment("p1", "10.00").transaction("t1"), line("l1", "8.00").transaction("t1"));

        assertThat(texts(now, decided(Status.CONFIRMED, seen, "EUR -1.00")))
                .containsExactly("SUGGESTED DECISION p1,l1 AMOUNTS_CHANGED");
    }

    @Test
    void aGroupThatLostAMemberIsMatchedAnew() {
        List<MatchItem> now = items(
                payment("p1", "10.00").transaction("t1"), line("l2", "10.00").transaction("t1"));

        assertThat(texts(now, decided(Status.CONFIRMED, seen, "EUR -1.00")))
                .containsExactly("CONFIRMED PROVIDER_TRANSACTION_ID p1,l2");
    }

    @Test
    void aRejectedGroupIsNotMadeAgainWhateverProvesIt() {
        List<MatchItem> tied = items(
                payment("p1", "10.00").transaction("t1").reference("o1"),
                line("l1", "10.00").transaction("t1").reference("o1"));

        assertThat(texts(tied, decided(Status.REJECTED, tied))).isEmpty();
    }

    @Test
    void aLargerGroupIsAnotherOne() {
        List<MatchItem> now = items(
                payment("p1", "10.00").transaction("t1"),
                line("l1", "9.00").transaction("t1"),
                line("l2", "1.00").transaction("t1"));

        assertThat(texts(now, decided(Status.REJECTED, seen)))
                .containsExactly("CONFIRMED PROVIDER_TRANSACTION_ID p1,l1,l2");
    }

    private static List<String> texts(List<MatchItem> items, DecidedGroups decided) {
        return TestingItems.texts(TestingItems.found(directory, MatchSettings.defaults(), decided, items));
    }

    private static DecidedGroups decided(Status status, List<MatchItem> items, String... residuals) {
        List<MatchMember> members = items.stream().map(MatchItem::member).toList();
        return new DecidedGroups(List.of(new MatchDecisionState(
                MatchGroupId.of(members),
                status,
                members,
                List.of(residuals).stream().map(Money::parse).toList(),
                new Actor("ada"),
                "seen",
                Instant.EPOCH)));
    }
}
