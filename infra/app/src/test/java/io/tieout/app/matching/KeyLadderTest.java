package io.tieout.app.matching;

import static io.tieout.app.matching.TestingItems.chargeback;
import static io.tieout.app.matching.TestingItems.credit;
import static io.tieout.app.matching.TestingItems.groups;
import static io.tieout.app.matching.TestingItems.items;
import static io.tieout.app.matching.TestingItems.line;
import static io.tieout.app.matching.TestingItems.payment;
import static io.tieout.app.matching.TestingItems.payout;
import static io.tieout.app.matching.TestingItems.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.match.MatchKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyLadderTest {
    @TempDir
    static Path directory;

    @Test
    void aTransactionIdMatchesOneToOneOneToManyAndManyToMany() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        line("l1", "10.00").transaction("t1"),
                        payment("p2", "10.00").transaction("t2"),
                        line("l2", "4.00").transaction("t2"),
                        line("l3", "6.00").transaction("t2"),
                        payment("p3", "7.00").transaction("t3"),
                        payment("p4", "5.00").transaction("t3"),
                        line("l4", "8.00").transaction("t3"),
                        line("l5", "4.00").transaction("t3")))
                .containsExactly(
                        "CONFIRMED PROVIDER_TRANSACTION_ID p1,l1",
                        "CONFIRMED PROVIDER_TRANSACTION_ID p2,l2,l3",
                        "CONFIRMED PROVIDER_TRANSACTION_ID p3,p4,l4,l5");
    }

    @Test
    void sumsThatDifferAreSuggestedAndKeepTheirItemsFromWeakerSteps() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        line("l1", "9.00").transaction("t1"),
                        payment("p2", "9.00").day(1),
                        line("twice", "5.00").transaction("t3"),
                        line("again", "5.00").transaction("t3"),
                        payment("p3", "5.00").transaction("t3")))
                .containsExactly(
                        "SUGGESTED PROVIDER_TRANSACTION_ID p1,l1 SUMS_DIFFER",
                        "SUGGESTED PROVIDER_TRANSACTION_ID p3,again,twice SUMS_DIFFER");
    }

    @Test
    void sumsMayDifferByTheToleranceAndNotByMore() {
        MatchSettings settings =
                MatchSettings.defaults().withTolerances(Map.of(MatchKind.CAPTURE, new BigDecimal("0.02")));

        assertThat(TestingItems.texts(TestingItems.found(
                        directory,
                        settings,
                        DecidedGroups.none(),
                        items(
                                payment("p1", "10.00").transaction("t1"),
                                line("l1", "9.98").transaction("t1"),
                                payment("p2", "10.00").transaction("t2"),
                                line("l2", "10.03").transaction("t2")))))
                .containsExactly(
                        "CONFIRMED PROVIDER_TRANSACTION_ID p1,l1",
                        "SUGGESTED PROVIDER_TRANSACTION_ID p2,l2 SUMS_DIFFER");
    }

    @Test
    void currenciesAreProvedOneByOneAndNeverAddedUp() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        payment("p2", "9.00").in("USD").transaction("t1"),
                        line("l1", "10.00").transaction("t1"),
                        line("l2", "9.00").in("USD").transaction("t1"),
                        payment("p3", "10.00").transaction("t3"),
                        line("l3", "10.00").in("USD").transaction("t3")))
                .containsExactly(
                        "CONFIRMED PROVIDER_TRANSACTION_ID p1,l1",
                        "CONFIRMED PROVIDER_TRANSACTION_ID p2,l2",
                        "SUGGESTED PROVIDER_TRANSACTION_ID p3,l3 CURRENCIES_DIFFER");
    }

    @Test
    void aMerchantReferenceMatchesWhatTheTransactionIdDoesNot() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("account-a/t1").reference("o1"),
                        line("l1", "10.00").transaction("account-b/t1").reference("o1"),
                        payment("p2", "3.00").transaction("t2").reference("o2"),
                        line("l2", "3.00").reference("o2")))
                .containsExactly("CONFIRMED MERCHANT_REFERENCE p1,l1", "CONFIRMED MERCHANT_REFERENCE p2,l2");
    }

    @Test
    void keysTogetherProveWhatNoneOfThemDoes() {
        assertThat(groups(
                        directory,
                        payment("p1", "6.00").transaction("t1").reference("o1"),
                        payment("p2", "4.00").transaction("t2").reference("o1"),
                        line("l1", "7.00").transaction("t1"),
                        line("l2", "3.00").transaction("t2")))
                .containsExactly(
                        "SUGGESTED PROVIDER_TRANSACTION_ID p1,l1 SUMS_DIFFER",
                        "SUGGESTED PROVIDER_TRANSACTION_ID p2,l2 SUMS_DIFFER");
        assertThat(groups(
                        directory,
                        payment("p1", "6.00").transaction("t1").reference("o1"),
                        payment("p2", "4.00").transaction("t2").reference("o1"),
                        line("l1", "7.00").transaction("t1").reference("o1"),
                        line("l2", "3.00").transaction("t2").reference("o2")))
                .containsExactly("CONFIRMED MERCHANT_REFERENCE p1,p2,l1,l2");
    }

    @Test
    void aCorrectionGoesWithTheLineThatItCorrectsAndWithNothingElse() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        line("l1", "12.00").transaction("t1"),
                        line("c1", "-2.00").transaction("t1").corrects(),
                        payment("p2", "5.00"),
                        line("c2", "5.00").corrects()))
                .containsExactly("CONFIRMED PROVIDER_TRANSACTION_ID p1,c1,l1");
    }

    @Test
    void anotherRefundOfTheSamePaymentIsNotMatchedByTheTransactionAlone() {
        assertThat(groups(
                        directory,
                        refund("r1", "-4.00")
                                .key(MatchRule.PROVIDER_REFUND_ID, "x1")
                                .transaction("t1"),
                        line(MatchKind.REFUND, "l1", "-4.00")
                                .key(MatchRule.PROVIDER_REFUND_ID, "x9")
                                .transaction("t1"),
                        refund("r2", "-5.00")
                                .key(MatchRule.PROVIDER_REFUND_ID, "x2")
                                .transaction("t2"),
                        line(MatchKind.REFUND, "l2", "-5.00").transaction("t2")))
                .containsExactly(
                        "CONFIRMED PROVIDER_TRANSACTION_ID r2,l2",
                        "SUGGESTED PROVIDER_TRANSACTION_ID r1,l1 KEYS_DIFFER");
    }

    @Test
    void anAcquirerReferenceNumberIsTheThirdStep() {
        assertThat(groups(
                        directory,
                        chargeback("p1/d1", "-9.00")
                                .key(MatchRule.CHARGEBACK_ID, "d1")
                                .key(MatchRule.ACQUIRER_REFERENCE_NUMBER, "74"),
                        line(MatchKind.CHARGEBACK, "l1", "-9.00").key(MatchRule.ACQUIRER_REFERENCE_NUMBER, "74")))
                .containsExactly("CONFIRMED ACQUIRER_REFERENCE_NUMBER p1/d1,l1");
    }

    @Test
    void amountAndDayMatchWhatIsUniqueOnBothSides() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").day(8),
                        line("early", "10.00").day(6),
                        line("day before", "10.00").day(7)))
                .containsExactly("CONFIRMED COMPOSITE p1,day before");
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").day(1),
                        line("last", "10.00").day(8)))
                .containsExactly("CONFIRMED COMPOSITE p1,last");
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").day(1),
                        line("late", "10.00").day(9)))
                .isEmpty();
    }

    @Test
    void severalCandidatesAreLeftToAPerson() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00"),
                        payment("p2", "10.00").day(2),
                        line("l1", "10.00").day(3),
                        payment("p3", "8.00"),
                        line("l3", "8.00").in("USD")))
                .containsExactly("SUGGESTED COMPOSITE p1,p2,l1 SEVERAL_CANDIDATES");
    }

    @Test
    void aCandidateThatAStrongKeyHoldsElsewhereMakesAnAmountAmbiguous() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        line("l1", "9.00").transaction("t1"),
                        payment("p2", "10.00"),
                        line("l2", "10.00")))
                .containsExactly(
                        "SUGGESTED COMPOSITE p2,l2 SEVERAL_CANDIDATES",
                        "SUGGESTED PROVIDER_TRANSACTION_ID p1,l1 SUMS_DIFFER");
    }

    @Test
    void amountsDoNotMatchWhatKeysTellApart() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").transaction("t1"),
                        line("l1", "10.00").transaction("t9")))
                .containsExactly("SUGGESTED COMPOSITE p1,l1 KEYS_DIFFER");
    }

    @Test
    void textsOnlyPropose() {
        assertThat(groups(
                        directory,
                        payment("p1", "10.00").text("order-10017").day(1),
                        line("l1", "10.00").text("ORDER 10017/2").day(20),
                        payment("p2", "11.00").text("order-10018").day(1),
                        line("l2", "11.00").text("order-10019").day(20)))
                .containsExactly("SUGGESTED TEXT p1,l1 SIMILAR_TEXT");
    }

    @Test
    void aPlaceholderIsNoKey() {
        List<TestingItems> many = new ArrayList<>();
        many.add(payment("p1", "1.00").transaction("N/A").reference("o1"));
        many.add(line("l1", "1.00").transaction("N/A").reference("o1"));
        IntStream.range(0, 40)
                .forEach(i -> many.add(line("x" + i, "1.00").transaction("N/A").reference("o-x" + i)));
        MatchSettings settings = new MatchSettings(Map.of(), 1_000, 10, 50, 10_000, 12);

        assertThat(TestingItems.texts(TestingItems.found(
                        directory, settings, DecidedGroups.none(), items(many.toArray(TestingItems[]::new)))))
                .containsExactly("CONFIRMED MERCHANT_REFERENCE p1,l1");
    }

    @Test
    void aBankCreditIsKnownByItsEndToEndIdOrByThePayoutThatItsTextNames() {
        assertThat(groups(
                        directory,
                        payout("a/1", "100.00").key(MatchRule.END_TO_END_ID, "E1"),
                        credit("c1", "60.00").key(MatchRule.END_TO_END_ID, "E1"),
                        credit("c2", "40.00").key(MatchRule.END_TO_END_ID, "E1"),
                        payout("a/2", "70.00").key(MatchRule.PAYOUT_REFERENCE, "PO-2"),
                        payout("a/3", "30.00").key(MatchRule.PAYOUT_REFERENCE, "PO-3"),
                        credit("c3", "100.00").key(MatchRule.PAYOUT_REFERENCE, "ADYEN", "PO-2", "PO-3"),
                        credit("c4", "5.00").key(MatchRule.PAYOUT_REFERENCE, "ADYEN")))
                .containsExactly("CONFIRMED END_TO_END_ID a/1,c1,c2", "CONFIRMED PAYOUT_REFERENCE a/2,a/3,c3");
    }

    @Test
    void payoutsThatAddUpToACreditInOneWayAreAMatch() {
        assertThat(groups(
                        directory,
                        payout("a/1", "70.00"),
                        payout("a/2", "30.00"),
                        payout("a/3", "11.00"),
                        credit("c1", "100.00").day(2),
                        payout("a/4", "500.00"),
                        credit("c2", "480.00").day(2),
                        credit("c3", "20.00").day(3)))
                .containsExactly("CONFIRMED COMPOSITE_SUM a/1,a/2,c1", "CONFIRMED COMPOSITE_SUM a/4,c2,c3");
    }

    @Test
    void payoutsThatAddUpInTwoWaysAreLeftToAPersonAndThoseOfTwoProvidersDoNotAddUp() {
        assertThat(groups(
                        directory,
                        payout("a/1", "70.00"),
                        payout("a/2", "30.00"),
                        payout("a/3", "60.00"),
                        payout("a/4", "40.00"),
                        credit("c1", "100.00").day(2)))
                .containsExactly("SUGGESTED COMPOSITE_SUM a/1,a/2,a/3,a/4,c1 SEVERAL_COMBINATIONS");
        assertThat(groups(
                        directory,
                        payout("a/1", "70.00").account("adyen"),
                        payout("b/1", "30.00").account("stripe"),
                        credit("c1", "100.00").day(2)))
                .isEmpty();
    }

    @Test
    void manyPayoutsProveNoSum() {
        List<TestingItems> many = new ArrayList<>();
        IntStream.range(1, 14).forEach(i -> many.add(payout("a/" + i, i + ".00")));
        many.add(credit("c1", "45.00"));

        assertThat(groups(directory, many.toArray(TestingItems[]::new))).isEmpty();
    }
}
