package io.tieout.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads lines as bytes: a line that is not UTF-8 must reach the ledger as it is, to be refused with its number. Blank lines are passed over. */
final class FactLines {
    private FactLines() {}

    static void read(String file, InputStream in, Consumer<FactLine> lines) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        long number = 1;
        for (int read = buffered.read(); read >= 0; read = buffered.read()) {
            if (read == '\n') {
                give(file, number++, line, lines);
            } else {
                line.write(read);
            }
        }
        give(file, number, line, lines);
    }

    private static void give(String file, long number, ByteArrayOutputStream line, Consumer<FactLine> lines) {
        byte[] bytes = line.toByteArray();
        line.reset();
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                lines.accept(new FactLine(file, number, bytes));
                return;
            }
        }
    }
}
