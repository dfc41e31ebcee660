package io.tieout.app.settlement;

import io.tieout.ledger.event.Identifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a cell means: amounts, currencies and identifiers, exactly or not at all. */
final class Cells {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,14}(\\.[0-9]{1,12})?");
    private static final Pattern MINOR_UNITS = Pattern.compile("[0-9]{1,17}");
    private static final Map<String, CurrencyUnit> CURRENCIES = CurrencyUnit.registeredCurrencies().stream()
            .filter(unit -> !unit.isPseudoCurrency())
            .collect(Collectors.toUnmodifiableMap(CurrencyUnit::getCode, Function.identity()));

    private Cells() {}

    /** A currency by its ISO 4217 code, in any case. */
    static CurrencyUnit currency(Column column, String text) throws BadLineException {
        CurrencyUnit unit = CURRENCIES.get(text.toUpperCase(Locale.ROOT));
        if (unit == null) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" is an ISO 4217 code of a currency that money is kept in",
                    "correct the cell, or export the report again");
        }
        return unit;
    }

    /** A decimal amount with a point and without thousands separators; zero where the cell is empty. */
    static Money amount(Column column, String text, CurrencyUnit unit) throws BadLineException {
        return text.isEmpty() ? Money.zero(unit) : money(column, text, unit, decimal(column, text));
    }

    static BigDecimal decimal(Column column, String text) throws BadLineException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" is a plain decimal of at most 14 digits before the point",
                    "export the report again without opening it in a spreadsheet");
        }
        return new BigDecimal(text);
    }

    /** An unsigned amount in minor units (cents; whole yen), zero where the cell is empty. */
    static Money minorUnits(Column column, String text, CurrencyUnit unit) throws BadLineException {
        if (text.isEmpty()) {
            return Money.zero(unit);
        }
        if (!MINOR_UNITS.matcher(text).matches()) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" is a whole number of minor units without sign or point",
                    "export the report again without opening it in a spreadsheet");
        }
        return money(column, text, unit, new BigDecimal(text).movePointLeft(unit.getDecimalPlaces()));
    }

    private static Money money(Column column, String text, CurrencyUnit unit, BigDecimal exact)
            throws BadLineException {
        BigDecimal shortest = exact.stripTrailingZeros();
        if (shortest.scale() > unit.getDecimalPlaces()) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" in " + unit + " has at most " + unit.getDecimalPlaces() + " decimals",
                    "correct the cell, or export the report again");
        }
        if (shortest.precision() - shortest.scale() > 14) {
            throw new BadLineException(
                    text,
                    "\"" + column + "\" has at most 14 digits before the point",
                    "correct the cell, or export the report again");
        }
        return Money.of(unit, shortest.setScale(unit.getDecimalPlaces()));
    }

    /** An identifier that the fact cannot do without. */
    static String identifier(String what, String text) throws BadLineException {
        if (!isIdentifier(text)) {
            throw new BadLineException(
                    text,
                    what + " has 1 to " + Identifier.MAX_LENGTH + " visible ASCII characters",
                    "export the report again, or give the value by option where the file has none");
        }
        return text;
    }

    /** The text where it can be an identifier, null where it is empty or cannot: then the fact does without it. */
    static @Nullable String identifierOrNull(String text) {
        return isIdentifier(text) ? text : null;
    }

    /** The text where it fits, null where it is empty, too long or has control characters: then the fact does without it. */
    static @Nullable String textOrNull(String text, int maxBytes) {
        boolean fits = !text.isEmpty()
                && text.getBytes(StandardCharsets.UTF_8).length <= maxBytes
                && text.codePoints().noneMatch(Cells::isUnprintable);
        return fits ? text : null;
    }

    /** What CloudEvents 1.0 (3.1) keeps out of its strings: control characters, lone surrogates and noncharacters. */
    static boolean isUnprintable(int c) {
        return Character.isISOControl(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xfffe) == 0xfffe
                || (c >= 0xfdd0 && c <= 0xfdef);
    }

    /** A rate of exchange with the ten decimals that the ledger keeps; no amount is computed from it. */
    static BigDecimal rate(Column column, String text) throws BadLineException {
        BigDecimal rate = decimal(column, text);
        return rate.setScale(Math.min(rate.scale(), 10), RoundingMode.HALF_EVEN).abs();
    }

    static boolean isIdentifier(String text) {
        try {
            Identifier.check("value", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
