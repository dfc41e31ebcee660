package io.tieout.warehouse;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table definitions for tests. */
public final class TestingTables {
    public static final String DATABASE = "books";

    private TestingTables() {}

    /** {@code events(id BIGINT, note VARCHAR(10) NULL, amount DECIMAL(18,4) NULL)}, append-only. */
    public static TableDefinition events() {
        return table(
                "events",
                KeyModel.DUPLICATE,
                List.of("id"),
                column("id", ColumnType.of(Kind.BIGINT)).build(),
                nullable("note", varchar(10)),
                nullable("amount", decimal(18, 4)));
    }

    /** {@code orders(id BIGINT, status VARCHAR(20), amount DECIMAL(18,4), version BIGINT NULL)}, by id. */
    public static TableDefinition orders() {
        return table(
                "orders",
                KeyModel.PRIMARY,
                List.of("id"),
                column("id", ColumnType.of(Kind.BIGINT)).build(),
                column("status", varchar(20)).build(),
                column("amount", decimal(18, 4)).withDefault("0").build(),
                nullable("version", ColumnType.of(Kind.BIGINT)));
    }

    /** {@code merchants(id BIGINT, note VARCHAR(10) NULL)}, by id. */
    public static TableDefinition merchants() {
        return table(
                "merchants",
                KeyModel.UNIQUE,
                List.of("id"),
                column("id", ColumnType.of(Kind.BIGINT)).build(),
                nullable("note", varchar(10)));
    }

    /** {@code totals(version BIGINT, amount BIGINT SUM)}, by version. */
    public static TableDefinition totals() {
        return table(
                "totals",
                KeyModel.AGGREGATE,
                List.of("version"),
                column("version", ColumnType.of(Kind.BIGINT)).build(),
                aggregated("amount", ColumnType.of(Kind.BIGINT), "SUM"));
    }

    public static TableDefinition table(String name, KeyModel model, List<String> keys, ColumnDefinition... columns) {
        return new TableDefinition(
                DATABASE,
                name,
                model,
                List.of(columns),
                keys,
                "",
                Optional.empty(),
                "HASH(`" + keys.get(0) + "`)",
                List.of(),
                Map.of("replication_num", "1"));
    }

    public static ColumnType varchar(int bytes) {
        return new ColumnType(Kind.VARCHAR, bytes, 0);
    }

    public static ColumnType decimal(int precision, int scale) {
        return new ColumnType(Kind.DECIMAL, precision, scale);
    }

    public static ColumnDefinition nullable(String name, ColumnType type) {
        return new ColumnDefinition(name, type, true, null, null, "");
    }

    public static ColumnDefinition aggregated(String name, ColumnType type, String function) {
        return new ColumnDefinition(name, type, true, null, function, "");
    }

    /** A column that is NOT NULL. */
    public static Column column(String name, ColumnType type) {
        return new Column(name, type, null);
    }

    /** A NOT NULL column in the making. */
    public record Column(
            String name, ColumnType type, @Nullable String defaultValue) {
        public Column withDefault(String value) {
            return new Column(name, type, value);
        }

        public ColumnDefinition build() {
            return new ColumnDefinition(name, type, false, defaultValue, null, "");
        }
    }
}
