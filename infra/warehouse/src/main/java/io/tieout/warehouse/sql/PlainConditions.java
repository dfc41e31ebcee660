package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.KeyModel;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The conditions of a DELETE on a table that is not of the Primary Key model: columns beside constants, all of which hold. A table that merges rows of a
 * key when it is read takes key columns only, because a value may be the merge of several rows.
 */
final class PlainConditions {
    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "!=", "<>");

    private final Tokens tokens;
    private final TableDefinition table;

    PlainConditions(Tokens tokens, TableDefinition table) {
        this.tokens = tokens;
        this.table = table;
    }

    /** Reads up to the end of the statement and writes it for the engine. */
    String read() {
        List<String> conditions = new ArrayList<>();
        do {
            conditions.add(condition());
        } while (tokens.accept("AND"));
        tokens.expectEnd();
        return String.join(" AND ", conditions);
    }

    private String condition() {
        String name = tokens.name();
        ColumnDefinition column = table.column(name)
                .orElseThrow(() -> SqlException.analysis("Unknown column '" + name + "' in '" + table.name() + "'."));
        if (table.model() != KeyModel.DUPLICATE && !table.keyColumns().contains(column.name())) {
            throw SqlException.analysis("Column[" + column.name() + "] is not key column, and the model of table '"
                    + table.name() + "' is " + table.model().clause() + ": delete by key columns.");
        }
        String left = quoted(column.name());
        if (tokens.accept("IS")) {
            String negated = tokens.accept("NOT") ? "NOT " : "";
            tokens.expect("NULL");
            return left + " IS " + negated + "NULL";
        }
        String negated = tokens.accept("NOT") ? "NOT " : "";
        if (tokens.accept("IN")) {
            return left + " " + negated + "IN (" + String.join(", ", values(column)) + ")";
        }
        if (!negated.isEmpty() || !COMPARISONS.contains(tokens.peek().value())) {
            throw tokens.unexpected("'='", "'<'", "'>'", "'IN'", "'IS'");
        }
        return left + " " + tokens.next().value() + " " + constant(column);
    }

    private List<String> values(ColumnDefinition column) {
        List<String> values = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            values.add(constant(column));
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return values;
    }

    private String constant(ColumnDefinition column) {
        boolean date = tokens.at("DATE") && tokens.peek(1).kind() == Token.Kind.STRING;
        if (date) {
            tokens.next();
        }
        String sign = tokens.acceptSymbol("-") ? "-" : "";
        Token token = tokens.next();
        String text = switch (token.kind()) {
            case STRING -> EngineSql.literal(sign + token.value());
            case INTEGER, DECIMAL -> sign + token.value();
            default -> throw SqlException.analysis("Right expr of binary predicate should be value");
        };
        return "CAST(" + text + " AS " + EngineSql.typeName(column.type()) + ")";
    }
}
