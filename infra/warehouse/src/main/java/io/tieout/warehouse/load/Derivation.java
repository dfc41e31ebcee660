package io.tieout.warehouse.load;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import io.tieout.warehouse.duckdb.Staging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns that are computed and rows that are chosen: the mappings of the {@code columns} header and the {@code where} (protocol section 1.6). A
 * field that bears the name of a column has its type, any other is text. An expression that fails for a row is null.
 *
 * @param fields the columns of the interim table
 * @param targets one expression for each target, giving text
 * @param operation an expression that gives the operation as text
 * @param where the condition, {@code true} where there is none
 */
record Derivation(List<ColumnDefinition> fields, List<String> targets, String operation, String where) {
    private static final ColumnType TEXT = new ColumnType(ColumnType.Kind.VARCHAR, 1 << 20, 0);

    static Derivation of(
            ExpressionTranslator translator,
            TableDefinition table,
            List<String> names,
            List<ColumnDefinition> targets,
            LoadParameters parameters)
            throws LoadRefusedException {
        Map<String, String> mappings = parameters.columns().mappings();
        List<ColumnDefinition> fields = new ArrayList<>();
        for (String name : names) {
            boolean operation = name.equals(LoadPlan.OPERATION) && table.model() == KeyModel.PRIMARY;
            if (!operation) {
                fields.add(field(table, name, mappings));
            }
        }
        List<String> expressions = new ArrayList<>();
        for (ColumnDefinition target : targets) {
            expressions.add(expression(translator, target, mapping(mappings, target.name())));
        }
        return new Derivation(
                List.copyOf(fields),
                List.copyOf(expressions),
                operation(translator, mapping(mappings, LoadPlan.OPERATION)),
                parameters.where().isEmpty() ? "true" : "TRY(" + translated(translator, parameters.where()) + ")");
    }

    private static ColumnDefinition field(TableDefinition table, String name, Map<String, String> mappings) {
        boolean mapped = mapping(mappings, name).isPresent();
        Optional<ColumnDefinition> column = mapped ? Optional.empty() : table.column(name);
        ColumnType type = column.map(ColumnDefinition::type).orElse(TEXT);
        // Length and null are judged when the target is known.
        boolean text = type.kind() == ColumnType.Kind.VARCHAR || type.kind() == ColumnType.Kind.CHAR;
        return new ColumnDefinition(name, text ? TEXT : type, true, null, null, "");
    }

    private static Optional<String> mapping(Map<String, String> mappings, String name) {
        return mappings.entrySet().stream()
                .filter(mapping -> mapping.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String expression(ExpressionTranslator translator, ColumnDefinition target, Optional<String> mapping)
            throws LoadRefusedException {
        if (mapping.isEmpty()) {
            return "CAST(" + quoted(target.name()) + " AS VARCHAR)";
        }
        String value = "TRY(" + translated(translator, mapping.get()) + ")";
        return switch (target.type().kind()) {
            case CHAR, VARCHAR, JSON -> "CAST(" + value + " AS VARCHAR)";
            default -> "CAST(TRY_CAST(" + value + " AS " + EngineSql.typeName(target.type()) + ") AS VARCHAR)";
        };
    }

    /** Literals are {@code upsert} and {@code delete} in any case (protocol section 4.2); anything else is a number. */
    private static String operation(ExpressionTranslator translator, Optional<String> mapping)
            throws LoadRefusedException {
        if (mapping.isEmpty()) {
            return "CAST(" + Staging.OPERATION + " AS VARCHAR)";
        }
        String text = mapping.get();
        if (text.startsWith("'") || text.startsWith("\"")) {
            String literal = text.replaceAll("^['\"]|['\"]$", "").toLowerCase(Locale.ROOT);
            return switch (literal) {
                case "upsert", "0" -> "'0'";
                case "delete", "1" -> "'1'";
                default ->
                    throw new LoadRefusedException("load op type string not supported: " + literal
                            + "; it is upsert or delete, or the number 0 or 1");
            };
        }
        return "CAST(TRY(" + translated(translator, text) + ") AS VARCHAR)";
    }

    private static String translated(ExpressionTranslator translator, String expression) throws LoadRefusedException {
        try {
            return translator.translate(expression);
        } catch (IllegalArgumentException e) {
            throw new LoadRefusedException(String.valueOf(e.getMessage()));
        }
    }

    /** The rows of the interim table that are meant, by ranges of their place so that they can be read in portions. */
    String query(Staging interim, long from, long to) {
        return "SELECT " + operation + ", "
                + targets.stream().collect(Collectors.joining(", ")) + " FROM " + interim.name() + " WHERE "
                + Staging.POSITION + " >= " + from + " AND " + Staging.POSITION + " < " + to + " AND " + where
                + " ORDER BY " + Staging.POSITION;
    }
}
