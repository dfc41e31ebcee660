package io.tieout.ledger.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a command, read member by member by the same rules as facts: exact amounts, known currencies, texts of a length, and no
 * member that nobody asked for. Each method throws {@link io.tieout.ledger.event.Refusal} where its member is wrong. Not for several threads.
 */
public final class CommandData {
    private final FactData data;

    private CommandData(FactData data) {
        this.data = data;
    }

    /** Reads a whole document with a function and refuses members that the function did not ask for. */
    public static <T> T read(JsonNode document, Function<CommandData, T> reader) {
        return FactData.read(document, "", data -> reader.apply(new CommandData(data)));
    }

    /** A text of 1 to {@code maxBytes} bytes of UTF-8 without control characters. */
    public String text(String name, int maxBytes) {
        return data.text(name, maxBytes);
    }

    /** The same, or null where the member is left out. */
    public @Nullable String optionalText(String name, int maxBytes) {
        return data.optionalText(name, maxBytes);
    }

    /** An identifier of 1 to 64 visible ASCII characters. */
    public String identifier(String name) {
        return data.identifier(name);
    }

    /** An amount that is not negative, with its currency. */
    public Money money(String name) {
        return data.money(name);
    }

    /** The same, or null where the member is left out. */
    public @Nullable Money optionalMoney(String name) {
        return data.optionalMoney(name);
    }

    /** A date, written yyyy-mm-dd, or null where the member is left out. */
    public @Nullable LocalDate optionalDate(String name) {
        return data.optional(name, data::date);
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return data.constant(name, type);
    }

    /** The elements of an array, each read with a function. */
    public <T> List<T> list(String name, int least, int most, Function<CommandData, T> reader) {
        return data.list(name, least, most, element -> reader.apply(new CommandData(element)));
    }

    /** The same, or no element where the member is left out. */
    public <T> List<T> optionalList(String name, int most, Function<CommandData, T> reader) {
        List<T> elements = data.optional(name, present -> list(present, 1, most, reader));
        return elements == null ? List.of() : elements;
    }

    /** An object within this one. */
    public <T> T object(String name, Function<CommandData, T> reader) {
        return data.object(name, element -> reader.apply(new CommandData(element)));
    }
}
