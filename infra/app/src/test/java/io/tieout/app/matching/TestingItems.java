package io.tieout.app.matching;

import io.tieout.ledger.match.MatchKind;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Items as tests write them, and what the ladder makes of them as text. */
final class TestingItems {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final MatchKind kind;
    private final MatchMember member;
    private final BigDecimal amount;
    private final List<List<String>> keys = new ArrayList<>();
    private String account = "adyen";
    private String currency = "EUR";
    private int day = 1;
    private String text = "";
    private boolean byKeysOnly;

    private TestingItems(MatchKind kind, MemberKind member, String id, String amount) {
        this.kind = kind;
        this.member = new MatchMember(member, id);
        this.amount = new BigDecimal(amount);
        MatchRule.strong(kind).forEach(rule -> keys.add(List.of()));
    }

    static TestingItems payment(String id, String amount) {
        return new TestingItems(MatchKind.CAPTURE, MemberKind.PAYMENT, id, amount);
    }

    static TestingItems line(String id, String amount) {
        return line(MatchKind.CAPTURE, id, amount);
    }

    static TestingItems line(MatchKind kind, String id, String amount) {
        return new TestingItems(kind, MemberKind.SETTLEMENT_LINE, id, amount);
    }

    static TestingItems refund(String id, String amount) {
        return new TestingItems(MatchKind.REFUND, MemberKind.REFUND, id, amount);
    }

    static TestingItems chargeback(String id, String amount) {
        return new TestingItems(MatchKind.CHARGEBACK, MemberKind.CHARGEBACK, id, amount);
    }

    static TestingItems payout(String id, String amount) {
        return new TestingItems(MatchKind.PAYOUT, MemberKind.PAYOUT, id, amount);
    }

    static TestingItems credit(String id, String amount) {
        return new TestingItems(MatchKind.PAYOUT, MemberKind.BANK_ENTRY, id, amount).account("bank");
    }

    TestingItems key(MatchRule rule, String... values) {
        keys.set(MatchRule.strong(kind).indexOf(rule), List.of(values));
        return this;
    }

    TestingItems transaction(String id) {
        return key(MatchRule.PROVIDER_TRANSACTION_ID, id);
    }

    TestingItems reference(String id) {
        return key(MatchRule.MERCHANT_REFERENCE, id);
    }

    TestingItems account(String name) {
        account = name;
        return this;
    }

    TestingItems in(String code) {
        currency = code;
        return this;
    }

    TestingItems day(int number) {
        day = number;
        return this;
    }

    TestingItems text(String words) {
        text = words;
        return this;
    }

    TestingItems corrects() {
        byKeysOnly = true;
        return this;
    }

    MatchItem item() {
        String issuer = kind == MatchKind.PAYOUT ? "" : "adyen";
        return new MatchItem(
                kind, member, issuer, account, amount, currency, FIRST.plusDays(day - 1L), text, keys, byKeysOnly);
    }

    /** The groups of these items, one a line, sorted. */
    static List<String> groups(Path directory, TestingItems... items) {
        return texts(found(directory, MatchSettings.defaults(), DecidedGroups.none(), items(items)));
    }

    static List<MatchItem> items(TestingItems... items) {
        return Stream.of(items).map(TestingItems::item).toList();
    }

    static List<FoundGroup> found(
            Path directory, MatchSettings settings, DecidedGroups decided, List<MatchItem> items) {
        List<FoundGroup> found = new ArrayList<>();
        for (MatchKind kind : MatchKind.values()) {
            KeyLadder ladder = new KeyLadder(kind, settings, decided, directory, found::add);
            items.stream().filter(item -> item.kind() == kind).forEach(ladder::add);
            ladder.finish();
        }
        return found;
    }

    static List<String> texts(List<FoundGroup> groups) {
        return groups.stream().map(TestingItems::text).sorted().toList();
    }

    private static String text(FoundGroup group) {
        List<String> members =
                group.parts().stream().map(part -> part.member().id()).toList();
        return group.status() + " " + group.rule() + " " + String.join(",", members)
                + (group.reason() == null ? "" : " " + group.reason());
    }
}
