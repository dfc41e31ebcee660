package io.tieout.app.settlement;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells UTF-8 from GBK (read as GB 18030, which contains it) by the charset in which a column's name can be read. */
final class ChineseText {
    private static final int SEARCHED_LINES = 64;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private ChineseText() {}

    /** @throws FileRefusedException if the name is in the first lines in no charset */
    static Charset charset(ReportFile file, String column) throws IOException, FileRefusedException {
        for (Charset charset : CHARSETS) {
            try (TextLines lines = TextLines.of(file, charset)) {
                for (int i = 0; i < SEARCHED_LINES; i++) {
                    TextLine line = lines.next();
                    if (line == null) {
                        break;
                    }
                    if (line.broken() == null && line.text().contains(column)) {
                        return charset;
                    }
                }
            }
        }
        throw new FileRefusedException(
                column,
                "the header has this column, and the first " + SEARCHED_LINES + " lines do not have it in UTF-8 or GBK",
                "check --format, or download the bill again without changing its encoding");
    }
}
