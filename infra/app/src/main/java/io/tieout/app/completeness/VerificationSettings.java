package io.tieout.app.completeness;

import io.tieout.projections.wire.RowTable;
import io.tieout.streamload.StreamLoadClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What is compared, and where it is.
 *
 * @param eventStore the database of the event log
 * @param warehouse connections to the database of the tables, as a user who may read
 * @param database its name
 * @param kafka connection settings of the cluster with the row topics; may hold secrets
 * @param rowTopic the topic that feeds a table now; asked again for each comparison, since a rebuild changes it
 * @param streamLoad opens a client of the warehouse's load protocol, for repairs
 * @param partitions of the events topic and of each row topic
 * @param directory for the expected rows while they are compared
 * @param tables only these
 * @param fromDate only rows of this business date or later, in tables that have one
 */
public record VerificationSettings(
        DataSource eventStore,
        DataSource warehouse,
        String database,
        Map<String, Object> kafka,
        Function<RowTable, String> rowTopic,
        Supplier<StreamLoadClient> streamLoad,
        int partitions,
        Path directory,
        Set<RowTable> tables,
        Optional<LocalDate> fromDate) {
    public VerificationSettings {
        kafka = Map.copyOf(kafka);
        tables = Set.copyOf(tables);
    }

    @Override
    public String toString() {
        return "VerificationSettings[" + database + ", " + tables.size() + " tables]";
    }

    /**
     * The tables of these names, all of them where there is no name.
     *
     * @throws IllegalArgumentException if a name is no table with a row topic
     */
    public static Set<RowTable> tables(List<String> names) {
        Set<RowTable> tables = new LinkedHashSet<>();
        for (String name : names) {
            tables.add(RowTable.fedByEvents().stream()
                    .filter(table -> table.tableName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "table \"" + name + "\": it is compared with nothing; name some of "
                                    + RowTable.fedByEvents().stream()
                                            .map(RowTable::tableName)
                                            .toList())));
        }
        return tables.isEmpty() ? Set.copyOf(RowTable.fedByEvents()) : tables;
    }
}
