package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code CREATE TABLE} from the column list on. The clauses have one order: ENGINE, key, COMMENT, PARTITION BY, DISTRIBUTED BY, ORDER
 * BY, PROPERTIES; another order is a syntax error in StarRocks and here.
 */
final class CreateTableParser {
    private static final Set<String> AGGREGATIONS = Set.of(
            "SUM", "MIN", "MAX", "REPLACE", "REPLACE_IF_NOT_NULL", "HLL_UNION", "BITMAP_UNION", "PERCENTILE_UNION");

    private final Tokens tokens;

    CreateTableParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a column with its type comes next, and not the names or clauses of CREATE TABLE AS SELECT. */
    boolean describesColumns() {
        return tokens.atSymbol("(")
                && !tokens.peek(2).isSymbol(",")
                && !tokens.peek(2).isSymbol(")")
                && !tokens.peek(1).isWord("SELECT");
    }

    TableDefinition parse(String database, String name) {
        TableDefinition table = parseTail(database, name, columns());
        tokens.expectEnd();
        return table;
    }

    /** Passes the clauses behind the columns. */
    void passTail() {
        engine();
        if (keyModel().isPresent()) {
            names();
        }
        if (tokens.accept("COMMENT")) {
            tokens.string();
        }
        partitionBy();
        distributedBy();
        if (tokens.accept("ORDER", "BY")) {
            names();
        }
        if (tokens.accept("PROPERTIES")) {
            properties();
        }
    }

    /** Reads the clauses behind the columns, up to the end or AS. */
    TableDefinition parseTail(String database, String name, List<ColumnDefinition> columns) {
        engine();
        Optional<KeyModel> model = keyModel();
        List<String> keys = model.isPresent() ? names() : List.of();
        String comment = tokens.accept("COMMENT") ? tokens.string() : "";
        Optional<String> partitionBy = partitionBy();
        String distributedBy = distributedBy();
        List<String> orderBy = tokens.accept("ORDER", "BY") ? names() : List.of();
        if (tokens.at("ROLLUP")) {
            throw SqlException.notHere("clause ROLLUP", "leave it out, it only speeds up a cluster");
        }
        Map<String, String> properties = tokens.accept("PROPERTIES") ? properties() : Map.of();
        refuseUnknownClause();
        KeyModel known = model.orElse(KeyModel.DUPLICATE);
        TableDefinition table = new TableDefinition(
                database,
                name,
                known,
                nullability(columns, known, keys),
                keys,
                comment,
                partitionBy,
                distributedBy,
                orderBy,
                properties);
        return CreateTableRules.checked(table);
    }

    /** Key columns of a primary key are never null, whether that was written or not. */
    private static List<ColumnDefinition> nullability(
            List<ColumnDefinition> columns, KeyModel model, List<String> keys) {
        if (model != KeyModel.PRIMARY) {
            return columns;
        }
        return columns.stream()
                .map(column -> keys.stream().anyMatch(column.name()::equalsIgnoreCase)
                        ? new ColumnDefinition(
                                column.name(),
                                column.type(),
                                false,
                                column.defaultValue(),
                                column.aggregation(),
                                column.comment())
                        : column)
                .toList();
    }

    private List<ColumnDefinition> columns() {
        tokens.expectSymbol("(");
        List<ColumnDefinition> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        do {
            if (tokens.at("INDEX")) {
                throw SqlException.notHere("clause INDEX", "leave it out, it only speeds up a cluster");
            }
            ColumnDefinition column = column();
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw SqlException.analysis("Duplicate column name '" + column.name() + "'.");
            }
            columns.add(column);
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("','", "')'");
        }
        return columns;
    }

    ColumnDefinition column() {
        String name = tokens.name();
        if (name.startsWith("__op") || name.startsWith("__row")) {
            throw SqlException.analysis(
                    "Column name '" + name + "' starts with a reserved prefix, __op or __row; choose another name");
        }
        ColumnType type = Types.read(tokens);
        tokens.accept("KEY");
        String aggregation = null;
        if (AGGREGATIONS.contains(tokens.peek().upper())) {
            aggregation = tokens.next().upper();
        }
        boolean nullable = true;
        if (tokens.accept("NOT")) {
            tokens.expect("NULL");
            nullable = false;
        } else {
            tokens.accept("NULL");
        }
        String defaultValue = tokens.accept("DEFAULT") ? defaultValue(name) : null;
        if (tokens.at("AS")) {
            throw SqlException.notHere("generated column " + name, "load the value with the row");
        }
        boolean counts = tokens.accept("AUTO_INCREMENT");
        String comment = tokens.accept("COMMENT") ? tokens.string() : "";
        if (counts) {
            if (!tokens.atSymbol(",") && !tokens.atSymbol(")")) {
                throw tokens.unexpected("','", "')'");
            }
            throw SqlException.notHere("AUTO_INCREMENT of column " + name, "load the value with the row");
        }
        return new ColumnDefinition(name, type, nullable, defaultValue, aggregation, comment);
    }

    private @Nullable String defaultValue(String column) {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.STRING) {
            return tokens.next().value();
        }
        if (tokens.accept("NULL")) {
            return null;
        }
        String sign = tokens.acceptSymbol("-") ? "-" : "";
        Token number = tokens.peek();
        if (number.kind() == Token.Kind.INTEGER || number.kind() == Token.Kind.DECIMAL) {
            return sign + tokens.next().value();
        }
        if (number.isWord("CURRENT_TIMESTAMP") || number.isSymbol("(")) {
            throw SqlException.notHere("a computed default of column " + column, "load the value with the row");
        }
        throw tokens.unexpected("'NULL'", "'CURRENT_TIMESTAMP'", "a constant");
    }

    private void engine() {
        if (tokens.accept("ENGINE")) {
            tokens.expectSymbol("=");
            String engine = tokens.name();
            if (!engine.equalsIgnoreCase("OLAP")) {
                throw SqlException.analysis("Unknown engine name: " + engine + ".");
            }
        }
        if (tokens.at("CHARSET") || tokens.atWords("DEFAULT", "CHARSET")) {
            throw SqlException.notHere("clause CHARSET", "leave it out, every string is UTF-8");
        }
    }

    private Optional<KeyModel> keyModel() {
        for (KeyModel model : KeyModel.values()) {
            String[] words = model.clause().split(" ", -1);
            if (tokens.accept(words)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            names.add(tokens.name());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return names;
    }

    Optional<String> partitionBy() {
        if (!tokens.accept("PARTITION", "BY")) {
            return Optional.empty();
        }
        int place = tokens.position();
        if (tokens.accept("RANGE") || tokens.accept("LIST")) {
            brackets();
            brackets();
        } else if (tokens.atSymbol("(")) {
            brackets();
        } else {
            do {
                tokens.name();
                if (tokens.atSymbol("(")) {
                    brackets();
                }
            } while (tokens.acceptSymbol(","));
        }
        return Optional.of(tokens.textFrom(place));
    }

    String distributedBy() {
        if (!tokens.accept("DISTRIBUTED", "BY")) {
            return "";
        }
        int place = tokens.position();
        if (tokens.accept("HASH")) {
            brackets();
        } else {
            tokens.expect("RANDOM");
        }
        if (tokens.accept("BUCKETS")) {
            if (tokens.peek().kind() != Token.Kind.INTEGER) {
                throw tokens.unexpected("INTEGER_VALUE");
            }
            tokens.next();
        }
        return tokens.textFrom(place);
    }

    /** Passes a pair of brackets with whatever they hold. */
    private void brackets() {
        tokens.expectSymbol("(");
        int open = 1;
        while (open > 0) {
            if (tokens.atEnd()) {
                throw tokens.unexpected("')'");
            }
            Token token = tokens.next();
            if (token.isSymbol("(")) {
                open++;
            } else if (token.isSymbol(")")) {
                open--;
            }
        }
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        tokens.expectSymbol("(");
        do {
            String key = tokens.string();
            tokens.expectSymbol("=");
            properties.put(key, tokens.string());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return properties;
    }

    private void refuseUnknownClause() {
        if (tokens.atEnd() || tokens.at("AS")) {
            return;
        }
        throw tokens.unexpected("'PROPERTIES'", "';'", "<EOF>");
    }

    /** Whether a type can be a key column of a table of the model. */
    static boolean canBeKey(KeyModel model, ColumnType type) {
        return switch (type.kind()) {
            case FLOAT, DOUBLE, JSON -> false;
            case DECIMAL -> model != KeyModel.PRIMARY;
            default -> type.kind() != Kind.JSON;
        };
    }
}
