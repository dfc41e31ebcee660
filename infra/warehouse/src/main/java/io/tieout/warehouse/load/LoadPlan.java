package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.WriteRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One load against one table: which source field feeds which column, and how rows are written.
 *
 * @param sources the source fields in order
 * @param fields the columns that the fields feed: those of the table, or of an interim table where expressions come between
 * @param targets the columns that are written, in table order
 * @param derivation what makes the targets of the fields, where it is more than copying
 */
record LoadPlan(
        TableDefinition table,
        LoadParameters parameters,
        List<Source> sources,
        List<ColumnDefinition> fields,
        List<ColumnDefinition> targets,
        WriteRule writeRule,
        Optional<Derivation> derivation,
        Partitions partitions) {
    static final String OPERATION = "__op";

    private static final Set<ColumnType.Kind> NO_CONDITION =
            EnumSet.of(ColumnType.Kind.CHAR, ColumnType.Kind.VARCHAR, ColumnType.Kind.JSON);

    /**
     * A field of the source.
     *
     * @param target its place among the fields of the plan, {@link #OPERATION_TARGET} or {@link #NO_TARGET}
     */
    record Source(String name, int target, boolean jsonText) {
        static final int OPERATION_TARGET = -1;
        static final int NO_TARGET = -2;
    }

    static LoadPlan of(ExpressionTranslator expressions, TableDefinition table, LoadParameters parameters)
            throws LoadRefusedException {
        ColumnsHeader columns = parameters.columns();
        List<String> names = columns.names();
        if (parameters.partialUpdate()) {
            checkPartialUpdate(table, columns);
        }
        if (names.isEmpty()) {
            names = table.columns().stream().map(ColumnDefinition::name).toList();
        }
        List<ColumnDefinition> targets = targets(table, names, parameters);
        Optional<Derivation> derivation =
                columns.mappings().isEmpty() && parameters.where().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Derivation.of(expressions, table, names, targets, parameters));
        List<ColumnDefinition> fields =
                derivation.isPresent() ? derivation.get().fields() : targets;
        return new LoadPlan(
                table,
                parameters,
                sources(table, names, fields, parameters),
                fields,
                targets,
                writeRule(table, parameters, targets),
                derivation,
                Partitions.of(table).only(parameters.partitions()));
    }

    private static List<Source> sources(
            TableDefinition table, List<String> names, List<ColumnDefinition> fields, LoadParameters parameters)
            throws LoadRefusedException {
        boolean primary = table.model() == KeyModel.PRIMARY;
        boolean operationNamed =
                parameters.columns().mappings().keySet().stream().anyMatch(OPERATION::equalsIgnoreCase);
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            boolean operation = name.equals(OPERATION);
            operationNamed |= operation;
            sources.add(source(name, primary && operation, fields));
        }
        int paths = parameters.json().paths().size();
        if (paths > 0 && paths != names.size()) {
            throw new LoadRefusedException("Invalid json path: " + paths + " jsonpaths for " + names.size()
                    + " fields of columns; give one path for each field, in order");
        }
        if (primary && !operationNamed && parameters.preflight().format() == Preflight.Format.JSON) {
            sources.add(new Source(OPERATION, Source.OPERATION_TARGET, false));
        }
        return List.copyOf(sources);
    }

    private static Source source(String name, boolean operation, List<ColumnDefinition> fields) {
        if (operation) {
            return new Source(name, Source.OPERATION_TARGET, false);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equalsIgnoreCase(name)) {
                return new Source(name, i, fields.get(i).type().kind() == ColumnType.Kind.JSON);
            }
        }
        return new Source(name, Source.NO_TARGET, false);
    }

    private static List<ColumnDefinition> targets(TableDefinition table, List<String> names, LoadParameters parameters)
            throws LoadRefusedException {
        Set<String> mapped = parameters.columns().mappings().keySet();
        for (String name : mapped) {
            if (table.column(name).isEmpty() && !name.equalsIgnoreCase(OPERATION)) {
                throw new LoadRefusedException("Mapping column is not in table. column: " + name);
            }
        }
        List<ColumnDefinition> targets = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            if (names.stream().anyMatch(column.name()::equalsIgnoreCase)
                    || mapped.stream().anyMatch(column.name()::equalsIgnoreCase)) {
                targets.add(column);
            } else if (!parameters.partialUpdate() && column.defaultValue() == null && !column.nullable()) {
                throw new LoadRefusedException("Column has no default value. column: " + column.name());
            }
        }
        return List.copyOf(targets);
    }

    private static void checkPartialUpdate(TableDefinition table, ColumnsHeader columns) throws LoadRefusedException {
        if (table.model() != KeyModel.PRIMARY) {
            throw new LoadRefusedException("Only primary key table support partial update");
        }
        for (String key : table.keyColumns()) {
            if (columns.names().stream().noneMatch(key::equalsIgnoreCase)
                    && columns.mappings().keySet().stream().noneMatch(key::equalsIgnoreCase)) {
                throw new LoadRefusedException("key column " + key + " not in partial update columns");
            }
        }
    }

    private static WriteRule writeRule(TableDefinition table, LoadParameters parameters, List<ColumnDefinition> targets)
            throws LoadRefusedException {
        WriteRule rule = parameters.partialUpdate() ? WriteRule.partialRows() : WriteRule.fullRows();
        Optional<String> condition = parameters.mergeCondition();
        if (condition.isEmpty()) {
            return rule;
        }
        if (table.model() != KeyModel.PRIMARY) {
            throw new LoadRefusedException("Conditional update only support primary key table");
        }
        String name = condition.get();
        ColumnDefinition column = targets.stream()
                .filter(target -> target.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new LoadRefusedException("Merge condition column " + name
                        + " does not exist. If you are doing partial update with condition update, please check"
                        + " condition column is in the given update columns. Otherwise please check condition column"
                        + " is in table "
                        + table.name()));
        if (table.keyColumns().stream().anyMatch(column.name()::equalsIgnoreCase)) {
            throw new LoadRefusedException("Merge condition column " + name + " should not be primary key!");
        }
        if (NO_CONDITION.contains(column.type().kind())) {
            throw new LoadRefusedException("Merge condition column " + name + " has type "
                    + column.type().text() + ", which has no order to merge by; name a number, a date or a time");
        }
        return rule.onlyWhereNotSmaller(column.name());
    }
}
