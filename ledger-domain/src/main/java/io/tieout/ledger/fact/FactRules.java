package io.tieout.ledger.fact;

import io.tieout.ledger.event.Identifier;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.money.Rate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rules for single values of a fact. Lengths are those of the warehouse's columns, in UTF-8 bytes; amounts fit its DECIMAL(18,4) and times
 * its DATETIME.
 */
final class FactRules {
    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2199;

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,4})?");
    private static final Pattern EXCHANGE_RATE = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,10})?");
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final Map<String, CurrencyUnit> CURRENCIES = CurrencyUnit.registeredCurrencies().stream()
            .filter(unit -> !unit.isPseudoCurrency())
            .collect(Collectors.toUnmodifiableMap(CurrencyUnit::getCode, unit -> unit));

    private static final int LONGEST_ESCAPED = 400;

    private FactRules() {}

    /** A text of 1 to {@code maxBytes} bytes of UTF-8 without control characters, as CloudEvents 1.0 asks for its strings (3.1). */
    static String text(String field, String value, int maxBytes) {
        if (!isPrintable(value)) {
            throw new Refusal(
                    field,
                    escaped(value),
                    "a text has no control characters, lone surrogates or noncharacters",
                    "send the text without them");
        }
        if (value.isEmpty() || value.length() > maxBytes || value.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new Refusal(
                    field,
                    value,
                    "a text here has 1 to " + maxBytes + " bytes of UTF-8",
                    value.isEmpty() ? "send the text" : "send a shorter text");
        }
        return value;
    }

    static <T> T identifier(String field, String value, Function<String, T> constructor) {
        try {
            return constructor.apply(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    field,
                    escaped(value),
                    "an identifier has 1 to " + Identifier.MAX_LENGTH
                            + " visible ASCII characters, and a provider no \"/\"",
                    "send the identifier that the source system prints");
        }
    }

    static Money money(String field, String amount, String currency) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new Refusal(
                    field + "/currency",
                    currency,
                    "a currency is a three-letter ISO 4217 code",
                    "send a code like EUR");
        }
        CurrencyUnit unit = CURRENCIES.get(currency);
        if (unit == null) {
            throw new Refusal(
                    field + "/currency",
                    currency,
                    "the currency is not one that money is kept in by ISO 4217",
                    "send the currency the amount was settled in");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw new Refusal(
                    field + "/amount",
                    amount,
                    "an amount is a plain decimal of at most 14 digits before the point and 4 after it",
                    "send it like \"12.34\"");
        }
        BigDecimal exact = new BigDecimal(amount);
        if (exact.scale() > unit.getDecimalPlaces()) {
            throw new Refusal(
                    field + "/amount",
                    amount,
                    "an amount in " + currency + " has at most " + unit.getDecimalPlaces() + " decimals by ISO 4217",
                    "send the amount that was really booked");
        }
        return Money.of(unit, exact);
    }

    /** How many units of one currency a unit of another is worth. */
    static Rate exchangeRate(String field, String value) {
        if (!EXCHANGE_RATE.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
            throw new Refusal(
                    field,
                    value,
                    "an exchange rate is a positive plain decimal of at most 12 digits before the point and 10 after it",
                    "send it like \"1.0847\"");
        }
        return Rate.of(value);
    }

    /** A part of an amount. */
    static Rate share(String field, String value) {
        if (!SHARE.matcher(value).matches()) {
            throw new Refusal(
                    field,
                    value,
                    "this rate is a plain decimal from 0 to less than 1 with at most 6 decimals",
                    "send 1.4 percent as \"0.014\"");
        }
        return Rate.of(value);
    }

    static Instant instant(String field, Instant value) {
        int year;
        try {
            year = value.atOffset(ZoneOffset.UTC).getYear();
        } catch (DateTimeException e) {
            year = Integer.MAX_VALUE;
        }
        checkYear(field, value.toString(), year);
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate date(String field, LocalDate value) {
        checkYear(field, value.toString(), value.getYear());
        return value;
    }

    private static void checkYear(String field, String value, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(
                    field,
                    value,
                    "a time lies in the years " + FIRST_YEAR + " to " + LAST_YEAR,
                    "send the time at which it happened");
        }
    }

    private static boolean isPrintable(String value) {
        return value.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || (c & 0xfffe) == 0xfffe
                        || (c >= 0xfdd0 && c <= 0xfdef));
    }

    /** The value with unprintable characters as escapes, so that an answer or a log line can carry it. */
    static String escaped(String value) {
        if (isPrintable(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        value.codePoints().limit(LONGEST_ESCAPED).forEach(c -> {
            if (isPrintable(Character.toString(c))) {
                text.appendCodePoint(c);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return text.toString();
    }
}
