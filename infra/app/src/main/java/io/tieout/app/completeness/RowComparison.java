package io.tieout.app.completeness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.completeness.Difference.ColumnDifference;
import io.tieout.app.completeness.Difference.Kind;
import io.tieout.app.completeness.Difference.Place;
import io.tieout.starrocks.TableShape.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the rows of one key. */
final class RowComparison {
    private final ExpectedRows expected;

    RowComparison(ExpectedRows expected) {
        this.expected = expected;
    }

    /**
     * The difference, or empty where there is none or where none can be seen yet.
     *
     * @param actual the rows that the warehouse has of the key
     * @param cut of the expected rows: what a later event changed is not compared
     * @param head the last place of the ledger: a row that names a later one was made by no event
     */
    Optional<Difference> of(String keyHash, Optional<KeptRow> row, List<ActualRow> actual, long cut, long head) {
        boolean changedSince =
                actual.stream().map(this::sequence).anyMatch(sequence -> sequence > cut && sequence <= head);
        if (changedSince) {
            return Optional.empty();
        }
        if (row.isEmpty()) {
            return actual.isEmpty()
                    ? Optional.empty()
                    : Optional.of(difference(
                            Kind.EXTRA,
                            keyHash,
                            actual.get(0).texts(),
                            actual.get(0).partition(),
                            List.of()));
        }
        KeptRow kept = row.get();
        @Nullable String[] wanted = expected.codec().read(kept.json());
        if (actual.isEmpty()) {
            return Optional.of(difference(Kind.MISSING, keyHash, wanted, kept.partition(), List.of()));
        }
        for (ActualRow one : actual) {
            List<ColumnDifference> columns = columns(wanted, one, kept.partition());
            if (!columns.isEmpty()) {
                return Optional.of(difference(Kind.ALTERED, keyHash, wanted, kept.partition(), columns));
            }
        }
        return actual.size() == 1
                ? Optional.empty()
                : Optional.of(difference(Kind.DOUBLED, keyHash, wanted, kept.partition(), List.of()));
    }

    private long sequence(ActualRow row) {
        int place = expected.codec().place("ledger_seq");
        String text = place < 0 ? null : row.texts()[place];
        return text == null ? 0 : Long.parseLong(text);
    }

    private List<ColumnDifference> columns(@Nullable String[] wanted, ActualRow actual, int partition) {
        List<ColumnDifference> differences = new ArrayList<>();
        List<Column> columns = expected.codec().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(wanted[i], actual.texts()[i])) {
                differences.add(new ColumnDifference(columns.get(i).name(), wanted[i], actual.texts()[i]));
            }
        }
        if (partition != actual.partition()) {
            differences.add(new ColumnDifference(
                    "_partition", Integer.toString(partition), Integer.toString(actual.partition())));
        }
        return differences;
    }

    private Difference difference(
            Kind kind, String keyHash, @Nullable String[] texts, int partition, List<ColumnDifference> columns) {
        return new Difference(expected.table().name(), Place.WAREHOUSE, kind, key(texts), partition, columns, keyHash);
    }

    /** The key columns as one JSON object, with the types of the row topic's keys. */
    ObjectNode key(@Nullable String[] texts) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        for (Column column : expected.table().keys()) {
            String text = texts[expected.codec().place(column.name())];
            if (text != null && column.type().endsWith("int")) {
                key.put(column.name(), Long.parseLong(text));
            } else {
                key.put(column.name(), text);
            }
        }
        return key;
    }
}
