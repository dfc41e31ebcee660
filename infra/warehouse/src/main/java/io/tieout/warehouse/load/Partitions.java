package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rows have a partition. Partitions by expression come into being with their rows, so they take every row; those by {@code RANGE} and {@code LIST} were named
 * at {@code CREATE TABLE}, and a row outside all of them is filtered (protocol section 4.5). Tables with dynamic partitions take every row.
 */
final class Partitions {
    static final Partitions ALL = new Partitions(List.of(), List.of(), true);

    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(RANGE|LIST)\\s*\\(([^)]*)\\)\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String WORDS = "\\s*PARTITION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?`?(\\w+)`?\\s+VALUES\\s*";
    private static final String ITEMS = "\\(((?:[^()\"']|\"[^\"]*\"|'[^']*')*)\\)";
    private static final Pattern LESS_THAN =
            Pattern.compile(WORDS + "LESS\\s+THAN\\s*(?:" + ITEMS + "|MAXVALUE)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile(WORDS + "\\[\\s*" + ITEMS + "\\s*,\\s*" + ITEMS + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERY = Pattern.compile(
            "\\s*START\\s*" + ITEMS + "\\s*END\\s*" + ITEMS + "\\s*EVERY\\s*\\([^)]*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN = Pattern.compile(
            WORDS + "IN\\s*\\(((?:[^()\"']|\"[^\"]*\"|'[^']*'|" + ITEMS + ")*)\\)", Pattern.CASE_INSENSITIVE);

    private final List<LoadColumn> columns;
    private final List<Partition> partitions;
    private final boolean open;

    private Partitions(List<LoadColumn> columns, List<Partition> partitions, boolean open) {
        this.columns = columns;
        this.partitions = partitions;
        this.open = open;
    }

    /** @throws LoadRefusedException if the clause is not understood */
    static Partitions of(TableDefinition table) throws LoadRefusedException {
        Matcher clause = CLAUSE.matcher(table.partitionBy().orElse(""));
        boolean dynamic = "true".equalsIgnoreCase(table.properties().get("dynamic_partition.enable"));
        if (!clause.matches() || dynamic) {
            return ALL;
        }
        List<LoadColumn> columns = new ArrayList<>();
        for (String name : clause.group(2).split(",", -1)) {
            ColumnDefinition column = table.column(name.replace("`", "").trim())
                    .orElseThrow(() ->
                            new LoadRefusedException("partition column " + name + " is not in table " + table.name()));
            columns.add(new LoadColumn(column));
        }
        boolean list = clause.group(1).toUpperCase(Locale.ROOT).equals("LIST");
        return new Partitions(columns, parsed(table, columns, clause.group(3), list), false);
    }

    private static List<Partition> parsed(TableDefinition table, List<LoadColumn> columns, String text, boolean list)
            throws LoadRefusedException {
        List<Partition> partitions = new ArrayList<>();
        int place = 0;
        Optional<List<Bound>> lower = Optional.empty();
        while (place < text.length() && !text.substring(place).isBlank()) {
            Matcher in = IN.matcher(text).region(place, text.length());
            Matcher lessThan = LESS_THAN.matcher(text).region(place, text.length());
            Matcher between = BETWEEN.matcher(text).region(place, text.length());
            Matcher every = EVERY.matcher(text).region(place, text.length());
            if (list && in.lookingAt()) {
                partitions.add(
                        new Partition(in.group(1), tuples(in.group(2), columns), Optional.empty(), Optional.empty()));
                place = in.end();
            } else if (!list && lessThan.lookingAt()) {
                List<Bound> upper = lessThan.group(2) == null ? List.of() : bounds(lessThan.group(2), columns);
                partitions.add(new Partition(lessThan.group(1), List.of(), lower, Optional.of(upper)));
                lower = Optional.of(upper);
                place = lessThan.end();
            } else if (!list && between.lookingAt()) {
                partitions.add(new Partition(
                        between.group(1),
                        List.of(),
                        Optional.of(bounds(between.group(2), columns)),
                        Optional.of(bounds(between.group(3), columns))));
                place = between.end();
            } else if (!list && every.lookingAt()) {
                partitions.add(new Partition(
                        "",
                        List.of(),
                        Optional.of(bounds(every.group(1), columns)),
                        Optional.of(bounds(every.group(2), columns))));
                place = every.end();
            } else {
                throw new LoadRefusedException("partitions of table " + table.name() + " are not understood at \""
                        + text.substring(place).strip() + "\"; use partitions by expression");
            }
            while (place < text.length() && (text.charAt(place) == ',' || Character.isWhitespace(text.charAt(place)))) {
                place++;
            }
        }
        return partitions;
    }

    private static List<List<Bound>> tuples(String text, List<LoadColumn> columns) throws LoadRefusedException {
        List<List<Bound>> tuples = new ArrayList<>();
        if (text.contains("(")) {
            Matcher tuple = Pattern.compile(ITEMS).matcher(text);
            while (tuple.find()) {
                tuples.add(bounds(tuple.group(1), columns));
            }
        } else {
            for (String item : text.split(",", -1)) {
                tuples.add(bounds(item, columns));
            }
        }
        return tuples;
    }

    private static List<Bound> bounds(String text, List<LoadColumn> columns) throws LoadRefusedException {
        List<Bound> bounds = new ArrayList<>();
        String[] items = text.split(",", -1);
        for (int i = 0; i < items.length && i < columns.size(); i++) {
            String item = items[i].trim();
            String value = item.replaceAll("^['\"]|['\"]$", "");
            if (item.equalsIgnoreCase("MAXVALUE")) {
                bounds.add(new Bound(null, true));
            } else if (item.equalsIgnoreCase("NULL")) {
                bounds.add(new Bound(null, false));
            } else {
                try {
                    bounds.add(new Bound(
                            (Comparable<?>) CellParsers.of(columns.get(i)).parse(value), false));
                } catch (CellException e) {
                    throw new LoadRefusedException("partition value " + item + ": " + e.getMessage());
                }
            }
        }
        return bounds;
    }

    /** The same, but only for partitions of these names; all where none is given. */
    Partitions only(List<String> names) throws LoadRefusedException {
        if (names.isEmpty()) {
            return this;
        }
        for (String name : names) {
            if (partitions.stream().noneMatch(partition -> partition.name.equals(name))) {
                throw new LoadRefusedException("unknown partition: " + name
                        + "; the embedded warehouse knows the names of partitions by RANGE and LIST that"
                        + " CREATE TABLE gave");
            }
        }
        return new Partitions(
                columns,
                partitions.stream()
                        .filter(partition -> names.contains(partition.name))
                        .toList(),
                false);
    }

    /** The places among the targets of the columns that decide, in order; empty where every row is taken. */
    List<Integer> places(List<ColumnDefinition> targets) {
        List<Integer> places = new ArrayList<>();
        for (LoadColumn column : open ? List.<LoadColumn>of() : columns) {
            for (int i = 0; i < targets.size(); i++) {
                if (targets.get(i).name().equalsIgnoreCase(column.name())) {
                    places.add(i);
                }
            }
        }
        // A row that does not name the column keeps the partition that it has.
        return places.size() == columns.size() ? places : List.of();
    }

    boolean takes(List<@Nullable Object> values) {
        return partitions.stream().anyMatch(partition -> partition.takes(values));
    }

    /** A value that a partition begins or ends with; null is smaller than any value. */
    private record Bound(@Nullable Comparable<?> value, boolean maximum) {
        @SuppressWarnings("unchecked")
        private int compare(@Nullable Object other) {
            if (maximum) {
                return 1;
            }
            if (value == null || other == null) {
                return value == other ? 0 : value == null ? -1 : 1;
            }
            return ((Comparable<Object>) value).compareTo(other);
        }
    }

    /** By tuples for LIST, by bounds for RANGE; the upper bound does not belong to it, an empty one is no bound. */
    private record Partition(
            String name, List<List<Bound>> tuples, Optional<List<Bound>> lower, Optional<List<Bound>> upper) {
        private boolean takes(List<@Nullable Object> values) {
            if (upper.isEmpty()) {
                return tuples.stream().anyMatch(tuple -> compare(tuple, values) == 0);
            }
            boolean fromBelow = lower.isEmpty() || compare(lower.get(), values) <= 0;
            return fromBelow && (upper.get().isEmpty() || compare(upper.get(), values) > 0);
        }

        private static int compare(List<Bound> bounds, List<@Nullable Object> values) {
            for (int i = 0; i < bounds.size(); i++) {
                int compared = bounds.get(i).compare(values.get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        }
    }
}
