package io.tieout.ledger.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.privacy.SealedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a fact, read member by member. What nobody asked for is refused at the end: a misspelt member would otherwise be lost
 * without a word, and the content hash would cover data the ledger does not keep. An optional member may be left out or null.
 *
 * <p>What a reader asks for here is the form of a fact type; a test compares it with the published JSON Schema.
 */
public class FactData {
    private final JsonNode object;
    private final String pointer;
    private final Set<String> read = new HashSet<>();

    FactData(JsonNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /** Reads an object with a function and refuses members that the function did not ask for. */
    public static <T> T read(JsonNode node, String pointer, Function<FactData, T> reader) {
        if (!node.isObject()) {
            throw new Refusal(
                    pointer, brief(node), "a JSON object is expected here", "send the members of the fact type");
        }
        FactData data = new FactData(node, pointer);
        T value = reader.apply(data);
        data.refuseUnread();
        return value;
    }

    /** A text of 1 to {@code maxBytes} bytes of UTF-8 without control characters. */
    public String text(String name, int maxBytes) {
        return FactRules.text(at(name), string(name), maxBytes);
    }

    /** The same, or null where the member is absent. */
    public @Nullable String optionalText(String name, int maxBytes) {
        return optional(name, present -> text(present, maxBytes));
    }

    /** A text that people wrote or that is shown to people, in which nothing personal belongs. */
    String freeText(String name, int maxBytes) {
        return PersonalDataRules.check(at(name), text(name, maxBytes));
    }

    /** A text about a person, which {@link PersonalMembers} has sealed by now. */
    SealedText sealedText(String name) {
        String text = string(name);
        if (!SealedText.isSealed(text)) {
            throw new Refusal(
                    at(name),
                    "a text (hidden)",
                    "text about a person stands beside the person's token and is sealed before it is read",
                    "send the member subject with a token");
        }
        return new SealedText(text);
    }

    <T> T identifier(String name, Function<String, T> constructor) {
        return FactRules.identifier(at(name), string(name), constructor);
    }

    /** An identifier of 1 to {@value Identifier#MAX_LENGTH} visible ASCII characters. */
    public String identifier(String name) {
        return identifier(name, value -> {
            Identifier.check(name, value);
            return value;
        });
    }

    @Nullable
    String optionalIdentifier(String name) {
        return optional(name, this::identifier);
    }

    <T> @Nullable T optionalIdentifier(String name, Function<String, T> constructor) {
        return optional(name, present -> identifier(present, constructor));
    }

    /** An array of identifiers, each once. */
    List<String> identifiers(String name, int least, int most) {
        JsonNode node = array(name, least, most);
        List<String> identifiers = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            String field = at(name) + "/" + i;
            String value = FactRules.identifier(field, string(field, node.get(i)), text -> {
                Identifier.check(name, text);
                return text;
            });
            if (identifiers.contains(value)) {
                throw new Refusal(field, value, "an identifier occurs once in this array", "send each once");
            }
            identifiers.add(value);
        }
        return identifiers;
    }

    int integer(String name, int least) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least) {
            throw new Refusal(
                    at(name),
                    brief(node),
                    "a whole number from " + least + " to " + Integer.MAX_VALUE + " is expected",
                    "send a JSON number without fraction");
        }
        return node.intValue();
    }

    @Nullable
    Integer optionalInteger(String name, int least) {
        return optional(name, present -> integer(present, least));
    }

    /** A boolean that is false where the member is left out. */
    boolean flag(String name) {
        if (isAbsent(name)) {
            return false;
        }
        JsonNode node = required(name);
        if (!node.isBoolean()) {
            throw new Refusal(at(name), brief(node), "true or false is expected", "send a JSON boolean without quotes");
        }
        return node.booleanValue();
    }

    /** An amount that is not negative, with its currency. */
    public Money money(String name) {
        Money money = signedMoney(name);
        if (money.isNegative()) {
            throw new Refusal(
                    at(name) + "/amount",
                    money.getAmount().toPlainString(),
                    "this amount is not negative; the kind of fact gives the direction",
                    "send the amount without sign");
        }
        return money;
    }

    Money signedMoney(String name) {
        return read(
                required(name),
                at(name),
                money -> FactRules.money(at(name), money.decimal("amount"), money.string("currency")));
    }

    @Nullable
    Money optionalMoney(String name) {
        return optional(name, this::money);
    }

    @Nullable
    Money optionalSignedMoney(String name) {
        return optional(name, this::signedMoney);
    }

    /** A part of an amount, from 0 to less than 1. */
    Rate share(String name) {
        return FactRules.share(at(name), decimal(name));
    }

    Rate exchangeRate(String name) {
        return FactRules.exchangeRate(at(name), decimal(name));
    }

    @Nullable
    Rate optionalExchangeRate(String name) {
        return optional(name, this::exchangeRate);
    }

    /** A date, written yyyy-mm-dd. */
    public LocalDate date(String name) {
        String text = string(name);
        try {
            return FactRules.date(at(name), LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Refusal(at(name), text, "a date is written yyyy-mm-dd", "send it like \"2026-11-22\"");
        }
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return optional(name, this::date);
    }

    Instant instant(String name) {
        String text = string(name);
        try {
            return FactRules.instant(at(name), OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new Refusal(
                    at(name),
                    text,
                    "a time is written by RFC 3339 with an offset",
                    "send it like \"2026-11-22T10:15:30Z\"");
        }
    }

    @Nullable
    Instant optionalInstant(String name) {
        return optional(name, this::instant);
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = string(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new Refusal(
                at(name),
                text,
                "one of " + Arrays.toString(type.getEnumConstants()) + " is expected",
                "send one of these");
    }

    /** The elements of an array, each read with a function. */
    public <T> List<T> list(String name, int least, int most, Function<FactData, T> reader) {
        JsonNode node = array(name, least, most);
        List<T> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(read(node.get(i), at(name) + "/" + i, reader));
        }
        return elements;
    }

    <T> @Nullable List<T> optionalList(String name, int least, int most, Function<FactData, T> reader) {
        return optional(name, present -> list(present, least, most, reader));
    }

    /** An object within this one. */
    public <T> T object(String name, Function<FactData, T> reader) {
        return read(required(name), at(name), reader);
    }

    <T> @Nullable T optionalObject(String name, Function<FactData, T> reader) {
        return optional(name, present -> object(present, reader));
    }

    /** The JSON pointer of a member (RFC 6901). */
    String at(String name) {
        return pointer + "/" + name;
    }

    /** Reads a member that may be missing with the function for one that may not. */
    <T> @Nullable T optional(String name, Function<String, T> reader) {
        return isAbsent(name) ? null : reader.apply(name);
    }

    private JsonNode array(String name, int least, int most) {
        JsonNode node = required(name);
        if (!node.isArray() || node.size() < least || node.size() > most) {
            throw new Refusal(
                    at(name),
                    node.isArray() ? node.size() + " elements" : brief(node),
                    "an array of " + least + " to " + most + " elements is expected",
                    "send the elements in one array");
        }
        return node;
    }

    private String decimal(String name) {
        JsonNode node = required(name);
        if (node.isNumber()) {
            throw new Refusal(
                    at(name),
                    brief(node),
                    "an amount is a string, because a JSON number may lose digits on its way",
                    "put it in quotes");
        }
        return string(name);
    }

    private String string(String name) {
        return string(at(name), required(name));
    }

    private static String string(String field, JsonNode node) {
        if (!node.isTextual()) {
            throw new Refusal(field, brief(node), "a JSON string is expected", "put the value in quotes");
        }
        return node.textValue();
    }

    private JsonNode required(String name) {
        if (isAbsent(name)) {
            throw new Refusal(at(name), "", "the member is required", "send it");
        }
        return object.get(name);
    }

    /** Whether the member is missing or null; it counts as asked for. */
    public boolean isAbsent(String name) {
        read.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull();
    }

    private void refuseUnread() {
        if (object.size() <= read.size() && read.stream().filter(object::has).count() == object.size()) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!read.contains(name)) {
                throw new Refusal(
                        pointer,
                        name,
                        "the member is unknown here; known are "
                                + read.stream().sorted().toList(),
                        "leave it out or spell it as listed");
            }
        }
    }

    private static String brief(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case MISSING -> "nothing";
            default -> node.asText();
        };
    }
}
