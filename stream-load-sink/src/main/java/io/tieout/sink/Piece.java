package io.tieout.sink;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one load: neighbours in one partition, in order.
 *
 * @param rows never empty
 * @param bytes their length as JSON lines
 */
record Piece(List<Entry.Row> rows, long bytes) {
    Piece {
        rows = List.copyOf(rows);
    }

    Piece(List<Entry.Row> rows) {
        this(rows, new RowsBody(rows).lengthInBytes());
    }

    /**
     * Cuts rows into loads. One load is enough unless the table has a merge condition, with which a delete fails the
     * whole load (protocol 4.4): then each run of upserts and each run of deletes is its own, so that order is kept. The
     * same goes for partial updates, whose columns belong to the load (4.3): each run of rows with the same columns.
     */
    static List<Piece> cut(List<Entry.Row> rows, TableRoute route) {
        List<Piece> pieces = new ArrayList<>();
        boolean byOperation = route.mergeCondition().isPresent()
                || route.options().partialUpdate().isPresent();
        int start = 0;
        for (int next = 1; next <= rows.size(); next++) {
            boolean last = next == rows.size();
            if (last || (byOperation && differ(rows.get(next - 1), rows.get(next)))) {
                pieces.add(new Piece(rows.subList(start, next)));
                start = next;
            }
        }
        return pieces;
    }

    /** Columns are only read where they matter; elsewhere every row has none. */
    private static boolean differ(Entry.Row one, Entry.Row next) {
        return one.delete() != next.delete() || (!one.delete() && !one.columns().equals(next.columns()));
    }

    long firstTimestamp() {
        return rows.get(0).origin().timestamp();
    }

    long firstOffset() {
        return rows.get(0).offset();
    }

    long lastOffset() {
        return rows.get(rows.size() - 1).offset();
    }

    boolean deletes() {
        return rows.get(0).delete();
    }

    /** The rows behind {@code offset}; may be none. */
    List<Entry.Row> behind(long offset) {
        if (firstOffset() > offset) {
            return rows;
        }
        return rows.stream().filter(row -> row.offset() > offset).toList();
    }

    Piece firstHalf() {
        return new Piece(rows.subList(0, rows.size() / 2));
    }

    Piece secondHalf() {
        return new Piece(rows.subList(rows.size() / 2, rows.size()));
    }
}
