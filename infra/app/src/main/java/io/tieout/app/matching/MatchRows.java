package io.tieout.app.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.ledger.decision.Actor;
import io.tieout.ledger.match.MatchDecisionState;
import io.tieout.ledger.match.MatchGroupId;
import io.tieout.ledger.match.MatchMember;
import io.tieout.ledger.match.MemberKind;
import io.tieout.projections.rows.MatchGroupMemberRow;
import io.tieout.projections.rows.MatchGroupRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rows of the match tables as Java values. */
final class MatchRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MatchRows() {}

    static MatchGroupRow group(ResultSet row) throws SQLException {
        int step = row.getInt("rule_step");
        Integer ruleStep = row.wasNull() ? null : (Integer) step;
        return new MatchGroupRow(
                text(row, "group_id"),
                text(row, "kind"),
                text(row, "status"),
                ruleStep,
                text(row, "rule_name"),
                text(row, "cardinality"),
                row.getInt("our_count"),
                row.getInt("their_count"),
                row.getBigDecimal("our_amount"),
                row.getBigDecimal("their_amount"),
                row.getBigDecimal("residual_amount"),
                row.getString("currency"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getLong("ledger_seq"));
    }

    static MatchGroupMemberRow member(ResultSet row) throws SQLException {
        return new MatchGroupMemberRow(
                text(row, "group_id"),
                row.getInt("member_no"),
                text(row, "side"),
                text(row, "member_kind"),
                text(row, "member_id"),
                Objects.requireNonNull(row.getBigDecimal("amount")),
                text(row, "currency"),
                row.getLong("ledger_seq"));
    }

    static MatchDecisionState decision(ResultSet row) throws SQLException {
        List<MatchMember> members = new ArrayList<>();
        for (JsonNode member : json(row, "members")) {
            members.add(new MatchMember(
                    MemberKind.valueOf(member.path("kind").asText()),
                    member.path("id").asText()));
        }
        List<Money> residuals = new ArrayList<>();
        for (JsonNode residual : json(row, "residuals")) {
            residuals.add(Money.of(
                    CurrencyUnit.of(residual.path("currency").asText()),
                    new BigDecimal(residual.path("amount").asText())));
        }
        return new MatchDecisionState(
                new MatchGroupId(text(row, "group_id")),
                MatchDecisionState.Status.valueOf(text(row, "status")),
                members,
                residuals,
                new Actor(text(row, "decided_by")),
                text(row, "comment_text"),
                Objects.requireNonNull(row.getObject("decided_at", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC));
    }

    private static JsonNode json(ResultSet row, String column) throws SQLException {
        try {
            return JSON.readTree(text(row, column));
        } catch (JsonProcessingException e) {
            throw new SQLException("column " + column + " of match_decision is no JSON: only the sink writes it", e);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
