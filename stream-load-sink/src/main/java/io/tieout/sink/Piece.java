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
     * whole load (protocol 4.4): then each run of upserts and each run of deletes is its own, so that order is kept.
     */
    static List<Piece> cut(List<Entry.Row> rows, TableRoute route) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int next = 1; next <= rows.size(); next++) {
            boolean last = next == rows.size();
            boolean turn =
                    !last && rows.get(next).delete() != rows.get(next - 1).delete();
            if (last || (turn && route.mergeCondition().isPresent())) {
                pieces.add(new Piece(rows.subList(start, next)));
                start = next;
            }
        }
        return pieces;
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
