package io.tieout.projections.rows;

import io.tieout.projections.loop.LoopAddress;
import io.tieout.projections.loop.LoopLevel;
import io.tieout.projections.loop.LoopPiece;
import io.tieout.projections.wire.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes to the closed loop for the rows of one event, with what must be taken back because a row names another order, transaction or
 * reference than before.
 *
 * @param pieces in the order to send them
 * @param places where the pieces of each row of the entity lie now
 */
record LoopFeed(List<LoopPiece> pieces, Map<String, String> places) {
    /** Between the parts of a place; no identifier and no other separator is this. */
    private static final String SEPARATOR = "\u0002";

    LoopFeed {
        pieces = List.copyOf(pieces);
        places = Map.copyOf(places);
    }

    static LoopFeed of(Map<String, String> before, List<RowChange> changes) {
        LoopPieces reader = new LoopPieces(changes);
        Map<String, String> places = new TreeMap<>(before);
        List<LoopPiece> pieces = new ArrayList<>();
        for (RowChange change : changes) {
            String owner = LoopPieces.owner(change.id());
            // A line whose business date changes is deleted under the old one and goes on under the new one.
            boolean goesOn = change instanceof RowChange.Delete && change.id().table() == RowTable.SETTLEMENT_LINES;
            if (owner != null && !goesOn) {
                List<LoopPiece> now = change instanceof RowChange.Upsert upsert ? reader.of(upsert.row()) : List.of();
                moved(owner, now, places).forEach(place -> pieces.add(new LoopPiece(address(place), null)));
                pieces.addAll(now);
                for (int i = 0; i < now.size(); i++) {
                    places.put(owner + SEPARATOR + i, place(now.get(i)));
                }
            }
        }
        return new LoopFeed(pieces, places);
    }

    /** The places that a row leaves; all of its old ones are forgotten. */
    private static List<String> moved(String owner, List<LoopPiece> now, Map<String, String> places) {
        List<String> still = now.stream().map(LoopFeed::place).toList();
        List<String> mine = places.keySet().stream()
                .filter(name -> name.startsWith(owner + SEPARATOR))
                .toList();
        List<String> left = new ArrayList<>();
        for (String name : mine) {
            String place = places.remove(name);
            if (place != null && !still.contains(place)) {
                left.add(place);
            }
        }
        return left;
    }

    private static String place(LoopPiece piece) {
        LoopAddress address = piece.address();
        return address.level() + SEPARATOR + address.key() + SEPARATOR + address.slot();
    }

    private static LoopAddress address(String place) {
        String[] parts = place.split(SEPARATOR, 3);
        return new LoopAddress(LoopLevel.valueOf(parts[0]), parts[1], parts[2]);
    }
}
