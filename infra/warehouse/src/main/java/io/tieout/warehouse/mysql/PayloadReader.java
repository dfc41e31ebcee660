package io.tieout.warehouse.mysql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fields of a payload, whole numbers with the lowest byte first. @throws ProtocolException past the end */
final class PayloadReader {
    private final byte[] bytes;
    private int position;

    PayloadReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    long number(int width) {
        require(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (bytes[position + i] & 0xffL) << (8 * i);
        }
        position += width;
        return value;
    }

    int unsignedByte() {
        return (int) number(1);
    }

    /** A number of 1 to 9 bytes whose first byte tells the width. */
    long lengthEncoded() {
        int first = unsignedByte();
        return switch (first) {
            case 0xfc -> number(2);
            case 0xfd -> number(3);
            case 0xfe -> number(8);
            default -> first;
        };
    }

    byte[] bytes(long length) {
        if (length < 0 || length > bytes.length - position) {
            throw new ProtocolException(
                    "field of " + length + " bytes where " + (bytes.length - position) + " are left");
        }
        byte[] field = Arrays.copyOfRange(bytes, position, position + (int) length);
        position += (int) length;
        return field;
    }

    byte[] rest() {
        return bytes(bytes.length - position);
    }

    String text(long length) {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    /** Text up to a zero byte, or to the end. */
    String terminated() {
        int end = position;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
        position = Math.min(bytes.length, end + 1);
        return text;
    }

    void skip(int count) {
        require(count);
        position += count;
    }

    private void require(int count) {
        if (bytes.length - position < count) {
            throw new ProtocolException(
                    "field of " + count + " bytes where " + (bytes.length - position) + " are left");
        }
    }
}
