package io.tieout.ledger.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.privacy.SubjectToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of facts that are texts about a person. They arrive as plain text beside the person's token and are kept sealed; everywhere else
 * personal data is not wanted, and {@link PersonalDataRules} refuses what it recognises.
 */
public final class PersonalMembers {
    /** The object that names a person: {@code subject} is the token, the others are texts. */
    private static final Map<String, String> OWNER = Map.of(FactType.ORDER_PLACED.type(), "customer");

    private static final List<String> TEXTS = List.of("email", "name");
    private static final int LONGEST_BYTES = 255;

    private PersonalMembers() {}

    /**
     * What a fact says about a person.
     *
     * @param texts plain text by member, for example {@code customer/email}
     */
    public record Found(SubjectToken subject, Map<String, String> texts) {}

    /**
     * The personal texts of a fact; empty where it has none. What is not in form is left to the reader of the fact, which refuses it.
     *
     * @throws Refusal where a text itself breaks a rule
     */
    public static Optional<Found> in(FactEnvelope fact) {
        String owner = OWNER.get(fact.type());
        JsonNode object = owner == null ? null : fact.data().get(owner);
        if (object == null || !object.path("subject").isTextual()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String text : TEXTS) {
            if (object.path(text).isTextual()) {
                String member = owner + "/" + text;
                texts.put(
                        member,
                        FactRules.text("/data/" + member, object.path(text).textValue(), LONGEST_BYTES));
            }
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        FactRules.identifier(
                                "/data/" + owner + "/subject",
                                object.path("subject").textValue(),
                                SubjectToken::new),
                        texts));
    }

    /** The fact with its personal texts replaced; the given one stays as it is. */
    public static FactEnvelope replaced(FactEnvelope fact, Function<String, String> replacement) {
        ObjectNode data = fact.data().deepCopy();
        in(fact).ifPresent(found -> found.texts().keySet().forEach(member -> {
            String[] names = member.split("/", 2);
            ((ObjectNode) data.get(names[0])).put(names[1], replacement.apply(member));
        }));
        return new FactEnvelope(
                fact.source(), fact.id(), fact.type(), fact.subject(), fact.time(), fact.businessDate(), data);
    }
}
