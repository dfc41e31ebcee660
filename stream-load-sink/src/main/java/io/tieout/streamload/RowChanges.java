package io.tieout.streamload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Sorts changes of a Primary Key table into loads. The set of columns that a partial update changes belongs to the load and
 * not to the row: a row that lacks a column of its load gets NULL there (protocol 4.3). And deletes cannot share a load with
 * a merge condition (4.4). So rows are grouped by their columns, deletes apart, in as few loads as keep the order of each
 * key.
 *
 * <pre>{@code
 * RowChanges changes = new RowChanges(List.of("id"));
 * changes.upsert("{\"id\":1,\"name\":\"a\"}");
 * changes.upsert("{\"id\":2,\"price\":\"3.50\"}");
 * changes.delete("{\"id\":3}");
 * for (RowChanges.Group group : changes.groups()) {
 *     client.loadUntilKnown(group.request("shop", "article", "articles-7").build());
 * }
 * }</pre>
 *
 * <p>The groups must be loaded in their order, each known before the next. Not thread-safe.
 */
public final class RowChanges {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> keyColumns;
    private final List<Collected> groups = new ArrayList<>();
    private final Map<Kind, Integer> newestOfKind = new HashMap<>();
    private final Map<List<String>, Integer> groupOfKey = new HashMap<>();

    /** What the rows of a load have in common. */
    private record Kind(boolean delete, List<String> columns) {}

    private record Collected(Kind kind, List<byte[]> rows) {}

    /** @param keyColumns the table's key, as the rows spell it */
    public RowChanges(List<String> keyColumns) {
        if (keyColumns.isEmpty()) {
            throw new IllegalArgumentException("no key columns: a Primary Key table has at least one; name them");
        }
        this.keyColumns = List.copyOf(keyColumns);
    }

    /** One load. */
    public static final class Group {
        private final int number;
        private final Collected collected;

        private Group(int number, Collected collected) {
            this.number = number;
            this.collected = collected;
        }

        /** Whether the rows are deletes. */
        public boolean deletes() {
            return collected.kind().delete();
        }

        /** The columns that each row has, sorted. */
        public List<String> columns() {
            return collected.kind().columns();
        }

        public int rows() {
            return collected.rows().size();
        }

        /**
         * A request for it, to be completed.
         *
         * @param label gets the group's number behind it
         */
        public StreamLoadRequest.Builder request(String database, String table, String label) {
            StreamLoadRequest.Builder request =
                    StreamLoadRequest.builder(database, table, label + "-" + number, LoadBody.ofRows(collected.rows()));
            return deletes() ? request.deletes() : request.columns(columns()).partialUpdate();
        }
    }

    /** Changes the row's key to have its columns' values; columns that it lacks stay. */
    public void upsert(String json) {
        add(json, false);
    }

    /** Deletes the row's key; other columns do not matter. */
    public void delete(String json) {
        add(json, true);
    }

    /** The loads, in order. */
    public List<Group> groups() {
        List<Group> ordered = new ArrayList<>();
        for (Collected collected : groups) {
            ordered.add(new Group(ordered.size(), collected));
        }
        return ordered;
    }

    private void add(String json, boolean delete) {
        Map<String, String> columns = columns(json);
        List<String> key = keyColumns.stream()
                .map(column -> Objects.requireNonNull(
                        columns.get(column),
                        () -> "row without key column " + column + ": a change names its whole key"))
                .toList();
        Kind kind = new Kind(delete, List.copyOf(columns.keySet()));
        int last = groupOfKey.getOrDefault(key, 0);
        int newest = newestOfKind.getOrDefault(kind, -1);
        if (newest < last || newest < 0) {
            newest = groups.size();
            groups.add(new Collected(kind, new ArrayList<>()));
            newestOfKind.put(kind, newest);
        }
        groups.get(newest).rows().add(bytes(json, delete));
        groupOfKey.put(key, newest);
    }

    private static byte[] bytes(String json, boolean delete) {
        String row = delete ? "{\"__op\":1," + json.strip().substring(1) : json.strip();
        return (row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Top-level columns with their values as text, sorted by name. */
    private static Map<String, String> columns(String json) {
        Map<String, String> columns = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a row is one JSON object of columns");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                columns.put(name, value.isScalarValue() ? parser.getText() : "");
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the row goes on behind its JSON object: one call is one row");
            }
            return columns;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("row is not valid JSON: " + malformed.getMessage(), malformed);
        }
    }
}
