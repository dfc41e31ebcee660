package io.tieout.sink;

import io.tieout.streamload.LoadBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows as JSON lines, written straight from the records that Kafka delivered. */
record RowsBody(List<Entry.Row> rows) implements LoadBody {
    @Override
    public long lengthInBytes() {
        long length = 0;
        for (Entry.Row row : rows) {
            length += row.lengthInBytes();
        }
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Entry.Row row : rows) {
            row.writeTo(out);
        }
    }
}
