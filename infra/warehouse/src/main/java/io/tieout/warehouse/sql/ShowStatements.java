package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.ObjectKind;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.Catalog;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers {@code SHOW} and {@code DESC} from the catalogue, with the columns that a StarRocks front end sends. */
final class ShowStatements {
    private static final String[] DESC_COLUMNS = {"Field", "Type", "Null", "Key", "Default", "Extra"};

    private final Tokens tokens;
    private final Scope scope;
    private final Catalog catalog;
    private final InformationRows.ViewColumns viewColumns;

    ShowStatements(Tokens tokens, Scope scope, InformationRows.ViewColumns viewColumns) {
        this.tokens = tokens;
        this.scope = scope;
        this.catalog = scope.engine().store().catalog();
        this.viewColumns = viewColumns;
    }

    /** Runs the statement from behind SHOW. */
    Outcome.Result show() {
        boolean full = tokens.accept("FULL");
        String word = tokens.next().upper();
        return switch (word) {
            case "DATABASES", "SCHEMAS" -> databases();
            case "TABLES" -> tables(full);
            case "COLUMNS", "FIELDS" -> columns(full);
            case "CREATE" -> create();
            case "TABLE" -> {
                tokens.expect("STATUS");
                yield tableStatus();
            }
            case "MATERIALIZED" -> {
                tokens.expect("VIEWS");
                yield materializedViews();
            }
            case "PARTITIONS" -> partitions();
            case "TRANSACTION" -> transaction();
            default -> ShowAnswers.answer(word, tokens, scope).orElseThrow(() -> refusal(word));
        };
    }

    private SqlException refusal(String word) {
        return switch (word) {
            case "PROC",
                    "FRONTENDS",
                    "BACKENDS",
                    "TABLET",
                    "ROUTINE",
                    "EXPORT",
                    "BACKUP",
                    "RESTORE",
                    "RESOURCES",
                    "STATS",
                    "DATA",
                    "DELETE",
                    "DYNAMIC",
                    "REPOSITORIES",
                    "SNAPSHOT",
                    "AUTHENTICATION",
                    "PROPERTY",
                    "COMPUTE",
                    "STORAGE",
                    "WAREHOUSES",
                    "BROKER" -> SqlException.notHere("SHOW " + word, "ask a StarRocks cluster");
            default -> {
                tokens.reset(tokens.position() - 1);
                yield tokens.unexpected("'DATABASES'", "'TABLES'", "'COLUMNS'", "'CREATE'", "'VARIABLES'");
            }
        };
    }

    private Outcome.Result databases() {
        Predicate<String> filter = filter();
        Access access = scope.session().access();
        Stream<String> names =
                Stream.concat(catalog.databases().stream().filter(access::mayEnter), Stream.of(InformationSchema.NAME));
        return Outcome.Result.of(
                ResultColumn.texts(64, "Database"),
                names.filter(filter).sorted().map(List::of).toList());
    }

    private Outcome.Result tables(boolean full) {
        String database = database();
        Predicate<String> filter = filter();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (database.equalsIgnoreCase(InformationSchema.NAME)) {
            InformationSchema.tables().stream().filter(filter).forEach(name -> rows.add(row(name, "SYSTEM VIEW")));
        } else {
            Access access = scope.session().access();
            Stream<List<@Nullable Object>> tables = catalog.tables(database).stream()
                    .filter(table -> access.sees(ObjectKind.TABLE, database, table.name()))
                    .map(table -> row(table.name(), "BASE TABLE"));
            Stream<List<@Nullable Object>> views = catalog.views(database).stream()
                    .filter(view -> access.sees(scope.kindOf(database, view.name()), database, view.name()))
                    .map(view -> row(view.name(), "VIEW"));
            Stream.concat(tables, views)
                    .filter(row -> filter.test(String.valueOf(row.get(0))))
                    .sorted((a, b) -> String.valueOf(a.get(0)).compareTo(String.valueOf(b.get(0))))
                    .forEach(rows::add);
        }
        String name = "Tables_in_" + database;
        return Outcome.Result.of(
                full ? ResultColumn.texts(20, name, "Table_type") : ResultColumn.texts(20, name), rows);
    }

    private Outcome.Result columns(boolean full) {
        if (!tokens.accept("FROM")) {
            tokens.expect("IN");
        }
        TableReference name = TableReference.read(tokens, scope.session());
        if (tokens.accept("FROM") || tokens.accept("IN")) {
            name = new TableReference(tokens.name(), name.name());
        }
        Predicate<String> filter = filter();
        Described described = describe(name, name.name());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ColumnDefinition column : described.columns()) {
            if (filter.test(column.name())) {
                String nullable = column.nullable() ? "YES" : "NO";
                String key = described.isKey(column) ? "YES" : "NO";
                String type = MysqlTypeNames.compact(column.type());
                rows.add(
                        full
                                ? row(
                                        column.name(),
                                        type,
                                        "",
                                        nullable,
                                        key,
                                        column.defaultValue(),
                                        "",
                                        "",
                                        column.comment())
                                : row(column.name(), type, nullable, key, column.defaultValue(), ""));
            }
        }
        return Outcome.Result.of(full ? fullColumns() : ResultColumn.texts(20, DESC_COLUMNS), rows);
    }

    private static List<ResultColumn> fullColumns() {
        List<ResultColumn> columns = new ArrayList<>(
                ResultColumn.texts(20, "Field", "Type", "Collation", "Null", "Key", "Default", "Extra"));
        columns.add(ResultColumn.text("Privileges", 80));
        columns.add(ResultColumn.text("Comment", 20));
        return columns;
    }

    /** Answers {@code DESC} from behind its word. */
    Outcome.Result describe() {
        tokens.accept("TABLE");
        int place = tokens.position();
        TableReference name = TableReference.read(tokens, scope.session());
        String written = tokens.textFrom(place);
        tokens.accept("ALL");
        tokens.expectEnd();
        Described described = describe(name, written);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ColumnDefinition column : described.columns()) {
            rows.add(row(
                    column.name(),
                    MysqlTypeNames.compact(column.type()),
                    column.nullable() ? "YES" : "NO",
                    described.isKey(column) ? "true" : "false",
                    column.defaultValue(),
                    ""));
        }
        return Outcome.Result.of(ResultColumn.texts(30, DESC_COLUMNS), rows);
    }

    /** The columns of a table or view. @throws SqlException if there is neither */
    List<ColumnDefinition> columnsOf(String table) {
        return describe(new TableReference(scope.session().requireDatabase(), table), table)
                .columns();
    }

    private Described describe(TableReference name, String written) {
        if (name.database().equalsIgnoreCase(InformationSchema.NAME)) {
            return new Described(
                    InformationSchema.columns(name.name().toLowerCase(java.util.Locale.ROOT))
                            .orElseThrow(() -> SqlException.unknownTable(written)),
                    List.of());
        }
        name.requireDatabase(catalog);
        Optional<TableDefinition> table = catalog.table(name.database(), name.name());
        if (table.isPresent() || view(name).isPresent()) {
            ObjectKind kind = scope.kindOf(name.database(), name.name());
            if (!scope.session().access().sees(kind, name.database(), name.name())) {
                scope.session().access().require(Privilege.SELECT, kind, name.database(), name.name());
            }
        }
        if (table.isPresent()) {
            return new Described(table.get().columns(), table.get().keyColumns());
        }
        Optional<MaterializedView> materialized =
                scope.engine().materializedViews().find(name.database(), name.name());
        if (materialized.isPresent()) {
            return new Described(materialized.get().columns(), List.of());
        }
        ViewDefinition view = view(name).orElseThrow(() -> SqlException.unknownTable(written));
        return new Described(viewColumns.of(view.database(), view.name()), List.of());
    }

    private Optional<ViewDefinition> view(TableReference name) {
        return catalog.views(name.database()).stream()
                .filter(view -> view.name().equals(name.name()))
                .findFirst();
    }

    private Outcome.Result create() {
        if (tokens.accept("DATABASE") || tokens.accept("SCHEMA")) {
            String database = tokens.name();
            tokens.expectEnd();
            if (!catalog.databases().contains(database)) {
                throw SqlException.unknownDatabase(database);
            }
            return Outcome.Result.of(
                    List.of(ResultColumn.text("Database", 20), ResultColumn.text("Create Database", 30)),
                    List.of(List.of(database, "CREATE DATABASE `" + database + "`")));
        }
        boolean materializedOnly = tokens.accept("MATERIALIZED", "VIEW");
        boolean viewOnly = !materializedOnly && tokens.accept("VIEW");
        if (!viewOnly && !materializedOnly) {
            tokens.expect("TABLE");
        }
        int place = tokens.position();
        TableReference name = TableReference.read(tokens, scope.session());
        String written = tokens.textFrom(place);
        tokens.expectEnd();
        name.requireDatabase(catalog);
        describe(name, written);
        Optional<MaterializedView> materialized =
                scope.engine().materializedViews().find(name.database(), name.name());
        if (materialized.isPresent()) {
            return Outcome.Result.of(
                    ResultColumn.list("Materialized View:20,Create Materialized View:30"),
                    List.of(List.of(name.name(), ShowCreate.materializedView(materialized.get()))));
        }
        if (materializedOnly) {
            throw SqlException.unknownTable(written);
        }
        Optional<TableDefinition> table = viewOnly ? Optional.empty() : catalog.table(name.database(), name.name());
        if (table.isPresent()) {
            return Outcome.Result.of(
                    List.of(ResultColumn.text("Table", 20), ResultColumn.text("Create Table", 30)),
                    List.of(List.of(name.name(), ShowCreate.table(table.get()))));
        }
        ViewDefinition view = view(name).orElseThrow(() -> SqlException.unknownTable(written));
        List<ResultColumn> columns =
                new ArrayList<>(List.of(ResultColumn.text("View", 20), ResultColumn.text("Create View", 30)));
        columns.addAll(ResultColumn.texts(30, "character_set_client", "collation_connection"));
        return Outcome.Result.of(
                columns, List.of(List.of(name.name(), ShowCreate.view(view), "utf8", "utf8_general_ci")));
    }

    private Outcome.Result materializedViews() {
        String database = database();
        Predicate<String> filter = filter();
        return Outcome.Result.of(
                ResultColumn.list(MaterializedViewRows.SHOWN),
                viewColumns.states(scope).views().stream()
                        .filter(row -> database.equals(row.get(1)) && filter.test(String.valueOf(row.get(2))))
                        .toList());
    }

    private Outcome.Result partitions() {
        if (!tokens.accept("FROM")) {
            tokens.expect("IN");
        }
        TableReference name = TableReference.read(tokens, scope.session());
        tokens.expectEnd();
        TableDefinition table = name.requireTable(catalog);
        describe(name, name.name());
        return Outcome.Result.of(
                ResultColumn.list(TablePartitions.COLUMNS),
                viewColumns.partitions().of(table));
    }

    private Outcome.Result transaction() {
        tokens.expect("WHERE");
        tokens.expect("ID");
        tokens.expectSymbol("=");
        String id = tokens.next().value();
        tokens.expectEnd();
        throw SqlException.analysis("transaction with id " + id + " does not exist.");
    }

    private Outcome.Result tableStatus() {
        String database = database();
        Predicate<String> filter = filter();
        Access access = scope.session().access();
        List<ResultColumn> columns = new ArrayList<>();
        columns.add(ResultColumn.text("Name", 64));
        columns.add(ResultColumn.text("Engine", 10));
        columns.add(ResultColumn.of("Version", Kind.BIGINT));
        columns.add(ResultColumn.text("Row_format", 64));
        for (String name : new String[] {
            "Rows", "Avg_row_length", "Data_length", "Max_data_length", "Index_length", "Data_free", "Auto_increment"
        }) {
            columns.add(ResultColumn.of(name, Kind.BIGINT));
        }
        for (String name : new String[] {"Create_time", "Update_time", "Check_time"}) {
            columns.add(ResultColumn.of(name, Kind.DATETIME));
        }
        columns.add(ResultColumn.text("Collation", 64));
        columns.add(ResultColumn.of("Checksum", Kind.BIGINT));
        columns.add(ResultColumn.text("Create_options", 64));
        columns.add(ResultColumn.text("Comment", 64));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        catalog.tables(database).stream()
                .filter(table -> filter.test(table.name()) && access.sees(ObjectKind.TABLE, database, table.name()))
                .forEach(table -> rows.add(status(table.name(), "StarRocks", table.comment())));
        catalog.views(database).stream()
                .filter(view -> filter.test(view.name())
                        && access.sees(scope.kindOf(database, view.name()), database, view.name()))
                .forEach(view -> rows.add(status(view.name(), "", view.comment())));
        return Outcome.Result.of(columns, rows);
    }

    private static List<@Nullable Object> status(String name, String engine, String comment) {
        return row(
                name,
                engine,
                null,
                "",
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
                "",
                comment);
    }

    /** {@code FROM} or {@code IN} a database, or the one in use. @throws SqlException if it does not exist */
    private String database() {
        String database = tokens.accept("FROM") || tokens.accept("IN")
                ? tokens.name()
                : scope.session().requireDatabase();
        if (!database.equalsIgnoreCase(InformationSchema.NAME)
                && !catalog.databases().contains(database)) {
            throw SqlException.unknownDatabase(database);
        }
        return database;
    }

    private Predicate<String> filter() {
        return ShowAnswers.filter(tokens);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private record Described(List<ColumnDefinition> columns, List<String> keys) {
        private boolean isKey(ColumnDefinition column) {
            return keys.stream().anyMatch(column.name()::equalsIgnoreCase);
        }
    }
}
