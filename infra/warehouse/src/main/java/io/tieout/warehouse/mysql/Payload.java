package io.tieout.warehouse.mysql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the fields of a payload, whole numbers with the lowest byte first. */
final class Payload {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    Payload number(int width, long value) {
        for (int i = 0; i < width; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    Payload lengthEncoded(long value) {
        if (value < 0xfb) {
            return number(1, value);
        }
        if (value <= 0xffff) {
            return number(1, 0xfc).number(2, value);
        }
        return value <= 0xffffff
                ? number(1, 0xfd).number(3, value)
                : number(1, 0xfe).number(8, value);
    }

    Payload raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    Payload text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Text with a zero byte behind it. */
    Payload terminated(String value) {
        return text(value).number(1, 0);
    }

    /** Text with its length before it. */
    Payload prefixed(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return lengthEncoded(encoded.length).raw(encoded);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
