package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the tables of {@code information_schema} from the catalogue. */
final class InformationRows {
    private final Scope scope;
    private final Catalog catalog;
    private final Access access;
    private final ViewColumns viewColumns;

    InformationRows(Scope scope, ViewColumns viewColumns) {
        this.scope = scope;
        this.catalog = scope.engine().store().catalog();
        this.access = scope.session().access();
        this.viewColumns = viewColumns;
    }

    /** The tables of a database that the user may know of. */
    private List<TableDefinition> tables(String database) {
        return catalog.tables(database).stream()
                .filter(table -> access.sees(ObjectKind.TABLE, database, table.name()))
                .toList();
    }

    /** The views and materialized views of a database that the user may know of. */
    private List<ViewDefinition> views(String database) {
        return catalog.views(database).stream()
                .filter(view -> access.sees(scope.kindOf(database, view.name()), database, view.name()))
                .toList();
    }

    private Optional<MaterializedView> materialized(ViewDefinition view) {
        return scope.engine().materializedViews().find(view.database(), view.name());
    }

    /** Writes the rows of a table where this connection, and no other, reads them. */
    void load(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(InformationSchema.create(table));
        }
        int width = InformationSchema.columns(table).orElseThrow().size();
        String marks = "?, ".repeat(width - 1) + "?";
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + InformationSchema.engineName(table) + " VALUES (" + marks + ")")) {
            for (List<@Nullable Object> row : rows(table)) {
                for (int i = 0; i < width; i++) {
                    insert.setObject(i + 1, i < row.size() ? row.get(i) : null);
                }
                insert.executeUpdate();
            }
        }
    }

    List<List<@Nullable Object>> rows(String table) {
        return switch (table) {
            case "schemata" -> schemata();
            case "tables" -> tables();
            case "columns" -> columns();
            case "views" -> views();
            case "tables_config" -> tablesConfig();
            case "character_sets" -> List.of(row("utf8", "utf8_general_ci", "UTF-8 Unicode", 3L));
            case "collations" -> List.of(row("utf8_general_ci", "utf8", 33L, "Yes", "Yes", 1L));
            case "engines" -> List.of(row("OLAP", "YES", "Default storage engine of StarRocks", "NO", "NO", "NO"));
            case "global_variables", "session_variables" ->
                scope.session().variables().all().entrySet().stream()
                        .map(variable -> row(variable.getKey(), variable.getValue()))
                        .toList();
            case "materialized_views" -> viewColumns.states(scope).views();
            case "tasks" -> viewColumns.states(scope).tasks();
            case "task_runs" -> viewColumns.states(scope).runs();
            default -> List.of();
        };
    }

    private List<List<@Nullable Object>> schemata() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>(
                catalog.databases().stream().filter(access::mayEnter).toList());
        names.add(InformationSchema.NAME);
        names.forEach(name -> rows.add(row("def", name, "utf8", "utf8_general_ci", null)));
        return rows;
    }

    private List<List<@Nullable Object>> tables() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String database : catalog.databases()) {
            for (TableDefinition table : tables(database)) {
                rows.add(table(database, table.name(), "BASE TABLE", "StarRocks", table.comment()));
            }
            for (ViewDefinition view : views(database)) {
                String engine = materialized(view).isPresent() ? "StarRocks" : "";
                rows.add(table(database, view.name(), "VIEW", engine, view.comment()));
            }
        }
        for (String table : InformationSchema.tables()) {
            rows.add(table(InformationSchema.NAME, table, "SYSTEM VIEW", "MEMORY", ""));
        }
        return rows;
    }

    private static List<@Nullable Object> table(
            String database, String name, String type, String engine, String comment) {
        return row(
                "def",
                database,
                name,
                type,
                engine,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "utf8_general_ci",
                null,
                null,
                comment);
    }

    private List<List<@Nullable Object>> columns() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String database : catalog.databases()) {
            for (TableDefinition table : tables(database)) {
                String key = columnKey(table.model());
                long position = 1;
                for (ColumnDefinition column : table.columns()) {
                    boolean isKey = table.keyColumns().stream().anyMatch(column.name()::equalsIgnoreCase);
                    rows.add(column(database, table.name(), column, position++, isKey ? key : ""));
                }
            }
            for (ViewDefinition view : views(database)) {
                long position = 1;
                List<ColumnDefinition> columns = materialized(view)
                        .map(MaterializedView::columns)
                        .orElseGet(() -> viewColumns.of(database, view.name()));
                for (ColumnDefinition column : columns) {
                    rows.add(column(database, view.name(), column, position++, ""));
                }
            }
        }
        for (String table : InformationSchema.tables()) {
            long position = 1;
            for (ColumnDefinition column : InformationSchema.columns(table).orElseThrow()) {
                rows.add(column(InformationSchema.NAME, table, column, position++, ""));
            }
        }
        return rows;
    }

    private static String columnKey(KeyModel model) {
        return switch (model) {
            case PRIMARY -> "PRI";
            case UNIQUE -> "UNI";
            case DUPLICATE -> "DUP";
            case AGGREGATE -> "AGG";
        };
    }

    private static List<@Nullable Object> column(
            String database, String table, ColumnDefinition column, long position, String key) {
        ColumnType type = column.type();
        Long length = null;
        Long precision = null;
        Long scale = null;
        switch (type.kind()) {
            case CHAR, VARCHAR -> length = (long) type.length();
            case DECIMAL -> {
                precision = (long) type.length();
                scale = (long) type.scale();
            }
            case BOOLEAN, TINYINT -> precision = 3L;
            case SMALLINT -> precision = 5L;
            case INT -> precision = 10L;
            case BIGINT -> precision = 19L;
            case LARGEINT -> precision = 39L;
            case FLOAT -> precision = 7L;
            case DOUBLE -> precision = 15L;
            default -> {}
        }
        if (precision != null && scale == null) {
            scale = 0L;
        }
        Object size = length == null ? precision : length;
        return row(
                "def",
                database,
                table,
                column.name(),
                position,
                column.defaultValue(),
                column.nullable() ? "YES" : "NO",
                MysqlTypeNames.bare(type),
                length,
                length,
                precision,
                scale,
                null,
                null,
                null,
                MysqlTypeNames.withWidth(type),
                key,
                "",
                "",
                column.comment(),
                size,
                scale,
                null,
                null);
    }

    private List<List<@Nullable Object>> views() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String database : catalog.databases()) {
            for (ViewDefinition view : views(database)) {
                if (materialized(view).isPresent()) {
                    continue;
                }
                rows.add(row(
                        "def", database, view.name(), view.query(), "NONE", "NO", "", "", "utf8", "utf8_general_ci"));
            }
        }
        return rows;
    }

    private List<List<@Nullable Object>> tablesConfig() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String database : catalog.databases()) {
            for (TableDefinition table : tables(database)) {
                String key = backticked(table.keyColumns());
                String properties = table.properties().entrySet().stream()
                        .map(property -> "\"" + property.getKey() + "\":\"" + property.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
                rows.add(row(
                        database,
                        table.name(),
                        "OLAP",
                        table.model().name() + "_KEYS",
                        key,
                        table.partitionBy().orElse(""),
                        table.distributedBy(),
                        "HASH",
                        null,
                        table.orderBy().isEmpty() ? key : backticked(table.orderBy()),
                        properties,
                        null));
            }
        }
        return rows;
    }

    private static String backticked(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** What only the engine knows, asked over one connection. */
    static ViewColumns ask(Connection connection) {
        return new ViewColumns(connection);
    }

    /** The columns of views, the partitions of tables and the state of materialized views. */
    record ViewColumns(Connection connection) {
        MaterializedViewRows states(Scope scope) {
            return new MaterializedViewRows(scope, connection);
        }

        TablePartitions partitions() {
            return new TablePartitions(connection);
        }

        List<ColumnDefinition> of(String database, String view) {
            List<ColumnDefinition> columns = new ArrayList<>();
            String sql = "SELECT * FROM " + EngineSql.quoted(database) + "." + EngineSql.quoted(view) + " LIMIT 0";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                var described = statement.getMetaData();
                for (int i = 1; i <= described.getColumnCount(); i++) {
                    columns.add(new ColumnDefinition(
                            described.getColumnName(i),
                            EngineTypes.of(described.getColumnTypeName(i)),
                            true,
                            null,
                            null,
                            ""));
                }
            } catch (SQLException e) {
                throw EngineErrors.translate(e);
            }
            return columns;
        }
    }
}
