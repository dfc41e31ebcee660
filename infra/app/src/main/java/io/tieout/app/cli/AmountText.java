package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Amounts and postings as people type them; whether they are right is for the ledger to say. */
final class AmountText {
    private AmountText() {}

    /** {@code 12.34:EUR} as a body has it. */
    static ObjectNode amount(String option, String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new CommandFailure(
                    option + " " + text + ": an amount is typed with its currency; type it like 12.34:EUR");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", text.substring(0, colon))
                .put("currency", text.substring(colon + 1));
    }

    /** {@code ACCOUNT:12.34:EUR} as a body has it. */
    static ObjectNode posting(String option, String side, String text) {
        int amount = text.lastIndexOf(':', text.lastIndexOf(':') - 1);
        if (amount < 1) {
            throw new CommandFailure(option + " " + text
                    + ": a posting is typed as account, amount and currency; type it like 1200-receivables:12.34:EUR");
        }
        ObjectNode posting = JsonNodeFactory.instance
                .objectNode()
                .put("account", text.substring(0, amount))
                .put("side", side);
        posting.set("amount", amount(option, text.substring(amount + 1)));
        return posting;
    }

    /** What a body has, as people read it; empty for null. */
    static String text(JsonNode amount) {
        return amount.isObject()
                ? amount.path("amount").asText() + " " + amount.path("currency").asText()
                : "";
    }
}
