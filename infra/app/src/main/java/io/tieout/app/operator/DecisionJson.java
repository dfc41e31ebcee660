package io.tieout.app.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.BreakDossier;
import io.tieout.ledger.SealCheck;
import io.tieout.ledger.adjustment.AdjustmentEvent.AdjustmentProposed;
import io.tieout.ledger.adjustment.AdjustmentState;
import io.tieout.ledger.fact.FactRejection;
import io.tieout.ledger.journal.Posting;
import io.tieout.ledger.period.PeriodState;
import io.tieout.ledger.recon.BreakEvent;
import io.tieout.ledger.recon.BreakState;
import io.tieout.ledger.recon.BreakSubject;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bodies of answers: amounts as decimal strings with their currency, times in ISO 8601 in UTC, nulls written. */
final class DecisionJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private DecisionJson() {}

    static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode error(FactRejection reason) {
        ObjectNode body = object();
        body.putObject("error")
                .put("field", reason.field())
                .put("value", reason.value())
                .put("rule", reason.rule())
                .put("remedy", reason.remedy());
        return body;
    }

    static ObjectNode adjustment(AdjustmentState state) {
        AdjustmentProposed proposal = state.proposal();
        AdjustmentState.Ending ending = state.ending();
        boolean approved = state.status() == AdjustmentState.Status.APPROVED;
        ObjectNode body = object();
        body.put("id", proposal.adjustmentId().value());
        body.put("kind", proposal.kind().name());
        body.put("status", state.status().name());
        body.putObject("answers")
                .put("kind", proposal.answers().kind().name())
                .put("id", proposal.answers().id());
        body.set("residual", money(proposal.residual()));
        body.put(
                "latePeriod",
                proposal.latePeriod() == null ? null : proposal.latePeriod().value());
        body.put("reason", proposal.reason());
        ArrayNode postings = body.putArray("postings");
        for (Posting posting : state.postings()) {
            ObjectNode line = postings.addObject();
            line.put("account", posting.account());
            line.put("side", posting.side().name());
            line.set("amount", money(posting.amount()));
        }
        body.put("bookingDate", state.bookingDate().toString());
        body.put("maker", state.maker().name());
        body.put("proposedAt", text(proposal.origin().recordedAt()));
        body.put("decidedBy", ending == null ? null : ending.by().name());
        body.put("comment", ending == null ? null : ending.comment());
        body.put("decidedAt", ending == null ? null : text(ending.at()));
        body.put("entryId", approved ? proposal.adjustmentId().entryId().value() : null);
        return body;
    }

    static ObjectNode period(PeriodState state) {
        PeriodState.Seal seal = state.seal();
        PeriodState.ReopenRequest request = state.request();
        ObjectNode body = object();
        body.put("period", state.periodId().value());
        body.put("status", state.status().name());
        body.put("decidedBy", state.by().name());
        body.put("decidedAt", text(state.at()));
        if (seal == null) {
            body.putNull("seal");
        } else {
            body.putObject("seal")
                    .put("upToSeq", seal.totals().upToSeq())
                    .put("hash", seal.hash())
                    .put("controlTotals", seal.totals().text());
        }
        if (request == null) {
            body.putNull("reopenRequest");
        } else {
            body.putObject("reopenRequest").put("by", request.actor().name()).put("reason", request.reason());
        }
        return body;
    }

    static ObjectNode check(SealCheck check) {
        ObjectNode body = object();
        body.put("period", check.periodId().value());
        body.put("holds", check.holds());
        body.put("upToSeq", check.upToSeq());
        body.put("sealedHash", check.sealedHash());
        body.put("computedHash", check.computedHash());
        ArrayNode differences = body.putArray("differences");
        check.differences().forEach(differences::add);
        return body;
    }

    static ObjectNode ofBreak(BreakState state) {
        BreakSubject subject = state.opened().subject();
        BreakState.Settled settled = state.settled();
        ObjectNode body = object();
        body.put("id", state.opened().breakId().value());
        body.put("kind", subject.kind().name());
        body.put("scenario", subject.scenario());
        body.put("key", subject.key());
        body.put("status", state.status().name());
        body.put("assignee", state.assignee());
        body.set("residual", money(subject.residual()));
        body.put("openedAt", text(state.opened().origin().recordedAt()));
        body.put("lastComment", state.lastComment());
        body.put("resolution", settled == null ? null : settled.resolution().name());
        body.put("keptContentHash", settled == null ? null : settled.keptContentHash());
        body.put("resolvedBy", settled == null ? null : settled.by().name());
        body.put("resolvedAt", settled == null ? null : text(settled.at()));
        return body;
    }

    static ObjectNode dossier(BreakDossier dossier) {
        ObjectNode body = ofBreak(dossier.state());
        ArrayNode contents = body.putArray("contents");
        for (BreakDossier.Content content : dossier.contents()) {
            contents.addObject()
                    .put("contentHash", content.contentHash())
                    .put("inForce", content.inForce())
                    .put("type", content.type())
                    .put("occurredAt", text(content.occurredAt()))
                    .put("recordedAt", text(content.recordedAt()))
                    .put("json", content.json());
        }
        ArrayNode history = body.putArray("history");
        for (BreakEvent event : dossier.history()) {
            history.addObject()
                    .put("at", text(event.origin().recordedAt()))
                    .put("actor", event.actor().name())
                    .put("what", BreakWords.what(event))
                    .put("words", BreakWords.said(event));
        }
        return body;
    }

    private static @Nullable ObjectNode money(@Nullable Money money) {
        return money == null
                ? null
                : object().put("amount", money.getAmount().toPlainString())
                        .put("currency", money.getCurrencyUnit().getCode());
    }

    private static String text(Instant instant) {
        return instant.toString();
    }
}
