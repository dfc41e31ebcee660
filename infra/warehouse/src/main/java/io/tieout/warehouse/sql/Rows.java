package io.tieout.warehouse.sql;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a result, one after another. Belongs to one thread and is closed by it, also if it was not read to its end. */
public interface Rows extends AutoCloseable {
    /** Goes to the next row. @throws SqlException if the statement fails on the way */
    boolean next();

    /** The value as StarRocks prints it, or null. Columns count from 0. */
    @Nullable
    String text(int column);

    @Override
    void close();

    /** Rows that are already there. */
    static Rows of(List<? extends List<? extends @Nullable Object>> rows) {
        Iterator<? extends List<? extends @Nullable Object>> iterator = rows.iterator();
        return new Rows() {
            private List<? extends @Nullable Object> row = List.of();

            @Override
            public boolean next() {
                if (!iterator.hasNext()) {
                    return false;
                }
                row = iterator.next();
                return true;
            }

            @Override
            public @Nullable String text(int column) {
                Object value = row.get(column);
                return value == null ? null : value.toString();
            }

            @Override
            public void close() {}
        };
    }
}
