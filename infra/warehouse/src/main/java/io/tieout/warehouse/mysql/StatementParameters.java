package io.tieout.warehouse.mysql;

import io.tieout.warehouse.sql.PreparedQuery;
import io.tieout.warehouse.sql.SqlException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the values of an execute request. A StarRocks front end refuses some types, NEWDECIMAL among them; so does this. */
final class StatementParameters {
    private static final int UNSIGNED = 0x8000;

    private List<Integer> types = List.of();

    /** The values as literals. Types that a client sent once hold for its later requests. */
    List<String> read(PayloadReader reader, int count) {
        if (count == 0) {
            return List.of();
        }
        byte[] nulls = reader.bytes((count + 7) / 8);
        if (reader.unsignedByte() == 1) {
            List<Integer> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sent.add((int) reader.number(2));
            }
            types = sent;
        }
        if (types.size() != count) {
            throw new ProtocolException("values without types for " + count + " parameters");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isNull = (nulls[i / 8] & (1 << (i % 8))) != 0;
            values.add(isNull ? PreparedQuery.nullValue() : value(reader, types.get(i)));
        }
        return values;
    }

    private static String value(PayloadReader reader, int type) {
        return switch (type) {
            case WireType.TINY -> PreparedQuery.integerValue((byte) reader.number(1));
            case WireType.SHORT -> PreparedQuery.integerValue((short) reader.number(2));
            case WireType.LONG -> PreparedQuery.integerValue(signed(reader.number(4)));
            case WireType.LONGLONG -> PreparedQuery.integerValue(reader.number(8));
            case WireType.FLOAT -> floating(Float.intBitsToFloat((int) reader.number(4)));
            case WireType.DOUBLE -> floating(Double.longBitsToDouble(reader.number(8)));
            case WireType.DATE, WireType.DATETIME, 7 -> PreparedQuery.textValue(time(reader));
            case 0, 15, WireType.VAR_STRING, WireType.STRING ->
                PreparedQuery.textValue(reader.text(reader.lengthEncoded()));
            default -> throw new SqlException(1064, "HY000", "unknown mysql type code " + (type & (UNSIGNED | 0xff)));
        };
    }

    /** The four bytes as a number with a sign. */
    private static int signed(long bytes) {
        return (int) bytes;
    }

    private static String floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new SqlException(
                    1064, "HY000", "parameter " + value + " is no number that SQL can compare; send NULL");
        }
        return PreparedQuery.floatValue(new BigDecimal(Double.toString(value)).toPlainString());
    }

    private static String time(PayloadReader reader) {
        int length = reader.unsignedByte();
        PayloadReader fields = new PayloadReader(reader.bytes(length));
        if (length == 0) {
            return "0000-00-00 00:00:00";
        }
        String date =
                String.format(Locale.ROOT, "%04d-%02d-%02d", fields.number(2), fields.number(1), fields.number(1));
        if (length == 4) {
            return date;
        }
        String time =
                String.format(Locale.ROOT, " %02d:%02d:%02d", fields.number(1), fields.number(1), fields.number(1));
        return date + time + (length > 7 ? String.format(Locale.ROOT, ".%06d", fields.number(4)) : "");
    }
}
