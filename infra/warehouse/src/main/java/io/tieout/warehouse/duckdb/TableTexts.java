package io.tieout.warehouse.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table definition as the JSON text that the catalogue stores. */
final class TableTexts {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TableTexts() {}

    static String write(TableDefinition table) {
        try {
            return MAPPER.writeValueAsString(new Stored(
                    table.model(),
                    table.columns(),
                    table.keyColumns(),
                    table.comment(),
                    table.partitionBy().orElse(null),
                    table.distributedBy(),
                    table.orderBy(),
                    new LinkedHashMap<>(table.properties())));
        } catch (JsonProcessingException e) {
            throw new StoreException("definition of table \"" + table.name() + "\" cannot be written as JSON", e);
        }
    }

    static TableDefinition read(String database, String name, String json) {
        try {
            Stored stored = MAPPER.readValue(json, Stored.class);
            return new TableDefinition(
                    database,
                    name,
                    stored.model,
                    stored.columns,
                    stored.keyColumns,
                    stored.comment,
                    Optional.ofNullable(stored.partitionBy),
                    stored.distributedBy,
                    stored.orderBy,
                    stored.properties);
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    "definition of table \"" + database + "." + name
                            + "\" in the catalogue is not readable: the file was"
                            + " written by another version or damaged; restore it or load the tables anew",
                    e);
        }
    }

    /** The fields of a definition beside its names. Optional would need one more Jackson module; null says the same here. */
    private record Stored(
            KeyModel model,
            List<ColumnDefinition> columns,
            List<String> keyColumns,
            String comment,
            @Nullable String partitionBy,
            String distributedBy,
            List<String> orderBy,
            LinkedHashMap<String, String> properties) {}
}
