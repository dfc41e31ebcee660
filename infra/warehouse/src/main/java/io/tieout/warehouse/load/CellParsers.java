package io.tieout.warehouse.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** One parser per column type. Decimals go from text to BigDecimal; no binary floating point is between. */
final class CellParsers {
    private static final BigInteger LARGEINT_LIMIT = BigInteger.ONE.shiftLeft(127);
    private static final JsonFactory JSON = new JsonFactory();
    /** More characters than a value of any type needs; parsing time grows with the square of the length. */
    private static final int MAX_NUMBER_LENGTH = 100;

    private CellParsers() {}

    static CellParser of(LoadColumn column) {
        return switch (column.type().kind()) {
            case BOOLEAN -> text -> bool(text, column);
            case TINYINT -> text -> integer(text, column, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> text -> integer(text, column, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> text -> integer(text, column, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> text -> integer(text, column, Long.MIN_VALUE, Long.MAX_VALUE);
            case LARGEINT -> text -> largeInteger(text, column);
            case FLOAT, DOUBLE -> text -> floating(text, column);
            case DECIMAL -> text -> decimal(text, column);
            case DATE -> text -> DateTimes.date(text, column);
            case DATETIME -> text -> DateTimes.dateTime(text, column);
            case CHAR, VARCHAR -> text -> characters(text, column);
            case JSON -> text -> json(text, column);
        };
    }

    private static Boolean bool(String text, LoadColumn column) throws CellException {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> throw CellException.unparsable(text, column);
        };
    }

    private static Long integer(String text, LoadColumn column, long min, long max) throws CellException {
        long value;
        try {
            value = Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw CellException.unparsable(text, column);
        }
        if (value < min || value > max) {
            throw CellException.unparsable(text, column);
        }
        return value;
    }

    private static BigInteger largeInteger(String text, LoadColumn column) throws CellException {
        BigInteger value;
        try {
            value = new BigInteger(shortEnough(text, column));
        } catch (NumberFormatException e) {
            throw CellException.unparsable(text, column);
        }
        if (value.compareTo(LARGEINT_LIMIT) >= 0 || value.compareTo(LARGEINT_LIMIT.negate()) < 0) {
            throw CellException.unparsable(text, column);
        }
        return value;
    }

    private static Double floating(String text, LoadColumn column) throws CellException {
        double value;
        try {
            value = Double.parseDouble(shortEnough(text, column));
        } catch (NumberFormatException e) {
            throw CellException.unparsable(text, column);
        }
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw CellException.unparsable(text, column);
        }
        return value;
    }

    /** Excess scale is rounded half up, as protocol section 4.5 has it for decimals. */
    private static BigDecimal decimal(String text, LoadColumn column) throws CellException {
        BigDecimal value;
        try {
            value = new BigDecimal(shortEnough(text, column));
        } catch (NumberFormatException e) {
            throw CellException.unparsable(text, column);
        }
        // Exponents are judged before setScale could turn them into digits without end.
        long digitsBeforePoint = (long) value.precision() - value.scale();
        if (value.signum() == 0 || digitsBeforePoint < -column.type().scale()) {
            return BigDecimal.ZERO.setScale(column.type().scale());
        }
        if (digitsBeforePoint > column.type().length() - column.type().scale()) {
            throw CellException.unparsable(text, column);
        }
        BigDecimal scaled = value.setScale(column.type().scale(), RoundingMode.HALF_UP);
        if (scaled.precision() > column.type().length()) {
            throw CellException.unparsable(text, column);
        }
        return scaled;
    }

    private static String shortEnough(String text, LoadColumn column) throws CellException {
        String trimmed = text.trim();
        if (trimmed.length() > MAX_NUMBER_LENGTH) {
            throw CellException.unparsable(trimmed.substring(0, MAX_NUMBER_LENGTH) + "...", column);
        }
        return trimmed;
    }

    private static String characters(String text, LoadColumn column) throws CellException {
        int limit = column.type().length();
        // A char takes at most three bytes of UTF-8, so most values need no counting.
        if (text.length() > limit / 3) {
            long bytes = utf8Length(text);
            if (bytes > limit) {
                throw CellException.refused("String '" + text + "'(length: " + bytes + ") is too long. The type of '"
                        + column.name() + "' is " + column.typeText());
            }
        }
        return text;
    }

    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                // A surrogate pair is four bytes.
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static String json(String text, LoadColumn column) throws CellException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw CellException.unparsable(text, column);
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw CellException.unparsable(text, column);
            }
            return text;
        } catch (IOException e) {
            throw CellException.unparsable(text, column);
        }
    }
}
