package io.tieout.ledger.fact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.ledger.money.Rate;
import io.tieout.ledger.privacy.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes down as JSON Schema what a reader asks for, and answers each question with some value. So the form of a fact is taken from the code that
 * judges it, without any fact.
 */
final class DescribingFactData extends FactData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode schema = JSON.objectNode();
    private boolean isOptional;

    DescribingFactData() {
        super(MissingNode.getInstance(), "");
        schema.put("type", "object");
        schema.putObject("properties");
        schema.put("additionalProperties", false);
    }

    static ObjectNode describe(FactReader reader) {
        DescribingFactData data = new DescribingFactData();
        reader.read(data);
        return data.schema;
    }

    @Override
    public String text(String name, int maxBytes) {
        ObjectNode text = string();
        text.put("minLength", 1);
        text.put("maxLength", maxBytes);
        return member(name, text, "x");
    }

    @Override
    SealedText sealedText(String name) {
        ObjectNode text = string();
        text.put("minLength", 1);
        text.put("maxLength", 255);
        return member(name, text, SealedText.FORGOTTEN);
    }

    @Override
    <T> T identifier(String name, Function<String, T> constructor) {
        return member(
                name, string(takesSlash(constructor) ? "^[!-~]{1,64}$" : "^[!-.0-~]{1,64}$"), constructor.apply("x"));
    }

    @Override
    List<String> identifiers(String name, int least, int most) {
        return member(name, array(string("^[!-~]{1,64}$"), least, most).put("uniqueItems", true), List.of("x"));
    }

    @Override
    int integer(String name, int least) {
        ObjectNode integer = JSON.objectNode();
        integer.put("type", "integer").put("minimum", least).put("maximum", Integer.MAX_VALUE);
        return member(name, integer, least);
    }

    @Override
    boolean flag(String name) {
        isOptional = true;
        return member(name, JSON.objectNode().put("type", "boolean"), false);
    }

    @Override
    public Money money(String name) {
        return member(name, moneyOf("^(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?$"), Money.parse("EUR 1.00"));
    }

    @Override
    Money signedMoney(String name) {
        return member(name, moneyOf("^-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?$"), Money.parse("EUR 1.00"));
    }

    @Override
    Rate share(String name) {
        return member(name, string("^0(\\.[0-9]{1,6})?$"), Rate.of("0.1"));
    }

    @Override
    Rate exchangeRate(String name) {
        String pattern = "^(?!0(\\.0+)?$)(0|[1-9][0-9]{0,11})(\\.[0-9]{1,10})?$";
        return member(name, string(pattern), Rate.of("1.1"));
    }

    @Override
    public LocalDate date(String name) {
        ObjectNode date =
                string("^(19[7-9]|2[01][0-9])[0-9]-[0-9]{2}-[0-9]{2}$").put("format", "date");
        return member(name, date, LocalDate.EPOCH);
    }

    @Override
    Instant instant(String name) {
        return member(name, string().put("format", "date-time"), Instant.EPOCH);
    }

    @Override
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        ObjectNode constant = JSON.objectNode();
        Arrays.stream(type.getEnumConstants())
                .forEach(value -> constant.withArray("enum").add(value.name()));
        return member(name, constant, type.getEnumConstants()[0]);
    }

    @Override
    public <T> List<T> list(String name, int least, int most, Function<FactData, T> reader) {
        DescribingFactData element = new DescribingFactData();
        T value = reader.apply(element);
        return member(name, array(element.schema, least, most), List.of(value));
    }

    @Override
    public <T> T object(String name, Function<FactData, T> reader) {
        DescribingFactData object = new DescribingFactData();
        T value = reader.apply(object);
        return member(name, object.schema, value);
    }

    @Override
    <T> @Nullable T optional(String name, Function<String, T> reader) {
        isOptional = true;
        return reader.apply(name);
    }

    private <T> T member(String name, ObjectNode member, T value) {
        if (isOptional) {
            ObjectNode orNull = JSON.objectNode();
            orNull.putArray("anyOf").add(member).addObject().put("type", "null");
            schema.withObject("properties").set(name, orNull);
        } else {
            schema.withObject("properties").set(name, member);
            schema.withArray("required").add(name);
        }
        isOptional = false;
        return value;
    }

    private static <T> boolean takesSlash(Function<String, T> constructor) {
        try {
            return constructor.apply("a/b") != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ObjectNode moneyOf(String pattern) {
        ObjectNode money = new DescribingFactData().schema;
        money.withObject("properties").set("amount", string(pattern));
        money.withObject("properties").set("currency", string("^[A-Z]{3}$"));
        money.withArray("required").add("amount").add("currency");
        return money;
    }

    private static ObjectNode array(ObjectNode items, int least, int most) {
        ObjectNode array = JSON.objectNode();
        array.put("type", "array").put("minItems", least).put("maxItems", most).set("items", items);
        return array;
    }

    private static ObjectNode string(String pattern) {
        return string().put("pattern", pattern);
    }

    private static ObjectNode string() {
        return JSON.objectNode().put("type", "string");
    }
}
