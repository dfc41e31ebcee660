package io.tieout.streamload;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Separators in a header, which takes printable ASCII only: others in the server's hexadecimal form (protocol 1.5). */
final class Delimiters {
    private Delimiters() {}

    static String header(String delimiter) {
        byte[] bytes = delimiter.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 1 || bytes.length > 50) {
            throw new IllegalArgumentException(
                    "separator of " + bytes.length + " bytes: the server takes 1 to 50 bytes");
        }
        boolean printable = delimiter.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return printable ? delimiter : "\\x" + HexFormat.of().formatHex(bytes);
    }
}
