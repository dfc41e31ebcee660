package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.matching.KindReport;
import io.tieout.app.matching.MatchBook;
import io.tieout.app.matching.MatchReport;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches, for people and for programs. */
final class MatchText {
    private MatchText() {}

    static String report(MatchReport report) {
        if (!report.complete()) {
            return "incomplete: " + report.cut().parts() + " of " + report.cut().partsExpected()
                    + " table partitions have reported; nothing was matched\n";
        }
        TextTable kinds = TextTable.columns(
                "kind", "ours>", "theirs>", "matched>", "suggested>", "ours open>", "theirs open>", "crowded>");
        TextTable rules = TextTable.columns("kind", "rule", "status", "groups>");
        for (KindReport kind : report.kinds()) {
            kinds.row(
                    kind.kind(),
                    kind.ours(),
                    kind.theirs(),
                    kind.matched(),
                    kind.suggested(),
                    kind.unmatchedOurs(),
                    kind.unmatchedTheirs(),
                    kind.crowded());
            kind.groups().forEach((rule, groups) -> {
                String[] parts = rule.split(" ", 2);
                rules.row(kind.kind(), parts[0], parts[1], groups);
            });
        }
        return kinds + "\n" + rules + "\ncut " + report.cut().ledgerSeq() + ": " + report.written()
                + " groups changed, "
                + report.deleted() + " dissolved"
                + (report.loaded() ? "\n" : "; the sink has not loaded them yet\n");
    }

    static String groups(List<MatchGroupRow> groups) {
        TextTable table = TextTable.columns(
                "id",
                "kind",
                "status",
                "rule",
                "n-m",
                "ours>",
                "theirs>",
                "residual>",
                "currency",
                "reason",
                "decided by");
        for (MatchGroupRow group : groups) {
            table.row(
                    group.groupId(),
                    group.kind(),
                    group.status(),
                    group.ruleName(),
                    group.cardinality(),
                    amount(group.ourAmount()),
                    amount(group.theirAmount()),
                    amount(group.residualAmount()),
                    orEmpty(group.currency()),
                    orEmpty(group.reason()),
                    orEmpty(group.decidedBy()));
        }
        return table.toString();
    }

    static String entry(String id, MatchBook.Entry entry) {
        StringBuilder text = new StringBuilder();
        MatchGroupRow group = entry.group();
        if (group == null) {
            text.append("group ").append(id).append(" is in no run\n");
        } else {
            text.append(groups(List.of(group)));
        }
        TextTable members = TextTable.columns("side", "kind", "id", "amount>", "currency");
        for (MatchGroupMemberRow member : entry.members()) {
            members.row(
                    member.side(), member.memberKind(), member.memberId(), amount(member.amount()), member.currency());
        }
        text.append('\n').append(members);
        MatchDecisionState decision = entry.decision();
        if (decision != null) {
            text.append('\n')
                    .append(decision.at())
                    .append("  ")
                    .append(decision.by())
                    .append("  ")
                    .append(decision.status())
                    .append("  ")
                    .append(decision.comment())
                    .append('\n');
        }
        return text.toString();
    }

    static JsonNode json(List<MatchGroupRow> groups) {
        return Json.tree(Map.of("groups", groups.stream().map(MatchText::fields).toList()));
    }

    static JsonNode json(String id, MatchBook.Entry entry) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("group", entry.group() == null ? null : fields(entry.group()));
        document.put("members", entry.members().stream().map(MatchText::fields).toList());
        document.put("decision", entry.decision() == null ? null : fields(entry.decision()));
        return Json.tree(document);
    }

    private static Map<String, @Nullable Object> fields(MatchGroupRow group) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", group.groupId());
        fields.put("kind", group.kind());
        fields.put("status", group.status());
        fields.put("ruleStep", group.ruleStep());
        fields.put("rule", group.ruleName());
        fields.put("cardinality", group.cardinality());
        fields.put("ourCount", group.ourCount());
        fields.put("theirCount", group.theirCount());
        fields.put("ourAmount", text(group.ourAmount()));
        fields.put("theirAmount", text(group.theirAmount()));
        fields.put("residual", text(group.residualAmount()));
        fields.put("currency", group.currency());
        fields.put("reason", group.reason());
        fields.put("decidedBy", group.decidedBy());
        fields.put("cut", group.ledgerSeq());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(MatchGroupMemberRow member) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("side", member.side());
        fields.put("kind", member.memberKind());
        fields.put("id", member.memberId());
        fields.put("amount", text(member.amount()));
        fields.put("currency", member.currency());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(MatchDecisionState decision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", decision.status());
        fields.put("by", decision.by().name());
        fields.put("at", decision.at());
        fields.put("comment", decision.comment());
        return fields;
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()))
                        .toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
