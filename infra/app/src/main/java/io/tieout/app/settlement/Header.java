package io.tieout.app.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where each column of a table is. Columns that no reader knows are allowed, in any place. */
final class Header {
    private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();
    private final int width;

    private Header(int width) {
        this.width = width;
    }

    /**
     * Finds the columns by their names.
     *
     * @throws FileRefusedException naming the columns that are missing or there twice
     */
    static Header of(List<String> cells, List<Column> columns) throws FileRefusedException {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.computeIfAbsent(Column.normalised(cells.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        Header header = new Header(cells.size());
        List<String> missing = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        for (Column column : columns) {
            List<Integer> at = new ArrayList<>();
            for (String name : column.names()) {
                at.addAll(found.getOrDefault(Column.normalised(name), List.of()));
            }
            if (at.size() == 1) {
                header.places.put(column, at.get(0));
            } else if (at.size() > 1) {
                doubled.add(column.name());
            } else if (column.isRequired()) {
                missing.add(column.name());
            }
        }
        if (!doubled.isEmpty()) {
            throw new FileRefusedException(
                    String.join(", ", doubled),
                    "each column may be in the header once",
                    "remove the column that is there twice, or export the report again");
        }
        if (!missing.isEmpty()) {
            throw new FileRefusedException(
                    String.join(", ", missing),
                    "the format needs these columns and the header has not",
                    "add them to the report in the provider's settings, or check --format; found were "
                            + BadLineException.shortened(String.join(", ", cells)));
        }
        return header;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The place of a column, -1 where the table has none. */
    int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    int width() {
        return width;
    }
}
