package io.tieout.warehouse.mysql;

import io.tieout.warehouse.sql.ResultColumn;
import io.tieout.warehouse.sql.Rows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as text, for queries, and in binary form, for prepared statements. */
final class RowPayloads {
    private static final int NULL_MARK = 0xfb;
    private static final int NULL_BITS_OFFSET = 2;

    private RowPayloads() {}

    static byte[] text(Rows rows, int columns) {
        Payload payload = new Payload();
        for (int i = 0; i < columns; i++) {
            String value = rows.text(i);
            if (value == null) {
                payload.number(1, NULL_MARK);
            } else {
                payload.prefixed(value);
            }
        }
        return payload.toBytes();
    }

    static byte[] binary(Rows rows, List<ResultColumn> columns) {
        byte[] nulls = new byte[(columns.size() + 7 + NULL_BITS_OFFSET) / 8];
        Payload values = new Payload();
        for (int i = 0; i < columns.size(); i++) {
            @Nullable String value = rows.text(i);
            if (value == null) {
                int bit = i + NULL_BITS_OFFSET;
                nulls[bit / 8] |= (byte) (1 << (bit % 8));
            } else {
                append(values, columns.get(i), value);
            }
        }
        return new Payload().number(1, 0).raw(nulls).raw(values.toBytes()).toBytes();
    }

    private static void append(Payload values, ResultColumn column, String value) {
        switch (WireType.of(column.type()).code()) {
            case WireType.TINY -> values.number(1, Long.parseLong(value));
            case WireType.SHORT -> values.number(2, Long.parseLong(value));
            case WireType.LONG -> values.number(4, Long.parseLong(value));
            case WireType.LONGLONG -> values.number(8, Long.parseLong(value));
            case WireType.FLOAT -> values.number(4, Float.floatToIntBits(Float.parseFloat(value)));
            case WireType.DOUBLE -> values.number(8, Double.doubleToLongBits(Double.parseDouble(value)));
            case WireType.DATE -> {
                LocalDate date = LocalDate.parse(value);
                values.number(1, 4);
                appendDate(values, date);
            }
            case WireType.DATETIME -> appendTime(values, LocalDateTime.parse(value.replace(' ', 'T')));
            default -> values.prefixed(value);
        }
    }

    private static void appendDate(Payload values, LocalDate date) {
        values.number(2, date.getYear()).number(1, date.getMonthValue()).number(1, date.getDayOfMonth());
    }

    private static void appendTime(Payload values, LocalDateTime time) {
        int micros = time.get(ChronoField.MICRO_OF_SECOND);
        boolean fraction = micros != 0;
        values.number(1, fraction ? 11 : 7);
        appendDate(values, time.toLocalDate());
        values.number(1, time.getHour()).number(1, time.getMinute()).number(1, time.getSecond());
        if (fraction) {
            values.number(4, micros);
        }
    }
}
