package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a definition back as the statement that StarRocks prints for it. */
final class ShowCreate {
    private ShowCreate() {}

    static String table(TableDefinition table) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE `").append(table.name()).append("` (\n");
        sql.append(table.columns().stream().map(column -> "  " + column(column)).collect(Collectors.joining(",\n")));
        sql.append("\n) ENGINE=OLAP \n").append(table.model().clause()).append(names(table.keyColumns()));
        if (!table.comment().isEmpty()) {
            sql.append("\nCOMMENT ").append(quoted(table.comment()));
        }
        table.partitionBy().ifPresent(partition -> sql.append("\nPARTITION BY ").append(partition));
        if (!table.distributedBy().isEmpty()) {
            sql.append("\nDISTRIBUTED BY ").append(table.distributedBy()).append(' ');
        }
        if (!table.orderBy().isEmpty()) {
            sql.append("\nORDER BY").append(names(table.orderBy()));
        }
        if (!table.properties().isEmpty()) {
            sql.append(properties(table.properties()));
        }
        return sql.append(';').toString();
    }

    static String view(ViewDefinition view) {
        String comment = view.comment().isEmpty() ? "" : "\nCOMMENT " + quoted(view.comment());
        return "CREATE VIEW `" + view.name() + "`" + comment + " AS " + view.query() + ";";
    }

    static String column(ColumnDefinition column) {
        StringBuilder sql = new StringBuilder("`")
                .append(column.name())
                .append("` ")
                .append(MysqlTypeNames.withWidth(column.type()))
                .append(column.nullable() ? " NULL" : " NOT NULL");
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(quoted(column.defaultValue()));
        }
        return sql.append(" COMMENT ").append(quoted(column.comment())).toString();
    }

    static String materializedView(MaterializedView view) {
        StringBuilder sql = new StringBuilder("CREATE MATERIALIZED VIEW `")
                .append(view.name())
                .append("` ")
                .append(names(
                        view.columns().stream().map(ColumnDefinition::name).toList()));
        if (!view.comment().isEmpty()) {
            sql.append("\nCOMMENT ").append(quoted(view.comment()));
        }
        if (!view.partitionBy().isEmpty()) {
            String expression = backticked(view, view.partitionBy());
            sql.append("\nPARTITION BY ").append(expression.startsWith("(") ? expression : "(" + expression + ")");
        }
        if (!view.distributedBy().isEmpty()) {
            sql.append("\nDISTRIBUTED BY ").append(backticked(view, view.distributedBy()));
        }
        if (!view.orderBy().isEmpty()) {
            sql.append("\nORDER BY ").append(names(view.orderBy()));
        }
        Schedule schedule = view.schedule();
        sql.append("\nREFRESH ").append(schedule == null ? view.refresh().name() : "SCHEDULE " + schedule.text());
        if (!view.properties().isEmpty()) {
            sql.append(properties(view.properties()));
        }
        return sql.append("\nAS ").append(view.query()).append(';').toString();
    }

    /** The clause as StarRocks prints it back: columns in backticks, one space after a comma and none before a bracket. */
    private static String backticked(MaterializedView view, String clause) {
        StringBuilder sql = new StringBuilder();
        for (Token token : Tokenizer.tokenize(clause)) {
            boolean column = view.columns().stream()
                    .anyMatch(candidate -> candidate.name().equalsIgnoreCase(token.value()));
            boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
            if (token.kind() == Token.Kind.STRING) {
                sql.append('\'').append(token.value()).append('\'');
            } else if (word && column) {
                sql.append('`').append(token.value()).append('`');
            } else if (token.isWord("BUCKETS")) {
                sql.append(" BUCKETS ");
            } else if (token.isSymbol(",")) {
                sql.append(", ");
            } else {
                sql.append(token.value());
            }
        }
        return sql.toString().strip();
    }

    private static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> quoted(property.getKey()) + " = " + quoted(property.getValue()))
                .collect(Collectors.joining(",\n", "\nPROPERTIES (\n", "\n)"));
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
