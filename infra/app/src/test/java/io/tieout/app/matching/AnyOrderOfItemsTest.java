package io.tieout.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random items with few keys, few amounts and few days, so that nearly all of them meet: whatever order they come in and however little memory there
 * is, the groups are the same, no item is in two, and each confirmed one ties out.
 */
class AnyOrderOfItemsTest {
    private static final int ITEMS = 60;

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeRoom() throws IOException {
        directory = Files.createTempDirectory("any-order");
    }

    @AfterContainer
    static void leaveNothing() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(directory)) {
            assertThat(files).as("runs are deleted when they are read").isEmpty();
        }
        Files.delete(directory);
    }

    @Property(tries = 60)
    void givesTheSameGroups(@ForAll long seed) {
        Random random = new Random(seed);
        List<MatchItem> items = new ArrayList<>(items(random));
        List<FoundGroup> groups = TestingItems.found(directory, MatchSettings.defaults(), DecidedGroups.none(), items);

        Collections.shuffle(items, random);
        List<FoundGroup> ofOtherOrder = TestingItems.found(
                directory, MatchSettings.defaults().withItemsInMemory(20), DecidedGroups.none(), items);

        assertThat(TestingItems.texts(ofOtherOrder)).isEqualTo(TestingItems.texts(groups));
        isExclusive(groups);
        groups.stream().filter(group -> group.status() == MatchStatus.CONFIRMED).forEach(AnyOrderOfItemsTest::tiesOut);
    }

    private static void isExclusive(List<FoundGroup> groups) {
        Set<MatchMember> seen = new HashSet<>();
        for (FoundGroup group : groups) {
            for (FoundGroup.Part part : group.parts()) {
                assertThat(seen.add(part.member()))
                        .as("%s is in two groups", part.member())
                        .isTrue();
            }
        }
    }

    private static void tiesOut(FoundGroup group) {
        Balance balance = new Balance();
        group.parts().forEach(part -> balance.add(part.member().kind().side(), part.amount(), part.currency()));
        assertThat(balance.ties(BigDecimal.ZERO)).isTrue();
    }

    private static List<MatchItem> items(Random random) {
        List<MatchItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(random.nextInt(3) == 0 ? ofBank(random, i) : ofProvider(random, i));
        }
        return items;
    }

    private static MatchItem ofProvider(Random random, int number) {
        MatchKind kind = random.nextBoolean() ? MatchKind.CAPTURE : MatchKind.REFUND;
        TestingItems item = random.nextBoolean()
                ? TestingItems.line(kind, "line" + number, amount(random))
                : kind == MatchKind.CAPTURE
                        ? TestingItems.payment("payment" + number, amount(random))
                        : TestingItems.refund("refund" + number, amount(random));
        for (MatchRule rule : MatchRule.strong(kind)) {
            if (random.nextInt(3) > 0) {
                item.key(rule, "key" + random.nextInt(12));
            }
        }
        return item.in(random.nextInt(5) == 0 ? "USD" : "EUR")
                .day(1 + random.nextInt(25))
                .text("order-1000" + random.nextInt(12))
                .item();
    }

    private static MatchItem ofBank(Random random, int number) {
        TestingItems item = random.nextBoolean()
                ? TestingItems.payout("payout" + number, amount(random))
                : TestingItems.credit("credit" + number, amount(random));
        if (random.nextInt(3) == 0) {
            item.key(MatchRule.END_TO_END_ID, "e" + random.nextInt(6));
        }
        List<String> references = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            references.add("r" + random.nextInt(8));
        }
        return item.key(MatchRule.PAYOUT_REFERENCE, references.toArray(String[]::new))
                .day(1 + random.nextInt(12))
                .text("payout-7000" + random.nextInt(9))
                .item();
    }

    private static String amount(Random random) {
        return (1 + random.nextInt(4)) + ".50";
    }
}
