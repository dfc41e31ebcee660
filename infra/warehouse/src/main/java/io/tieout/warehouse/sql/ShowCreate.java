package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a definition back as the statement that StarRocks prints for it. */
final class ShowCreate {
    private ShowCreate() {}

    static String table(TableDefinition table) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE `").append(table.name()).append("` (\n");
        sql.append(table.columns().stream().map(ShowCreate::column).collect(Collectors.joining(",\n")));
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
            sql.append(table.properties().entrySet().stream()
                    .map(property -> quoted(property.getKey()) + " = " + quoted(property.getValue()))
                    .collect(Collectors.joining(",\n", "\nPROPERTIES (\n", "\n)")));
        }
        return sql.append(';').toString();
    }

    static String view(ViewDefinition view) {
        String comment = view.comment().isEmpty() ? "" : "\nCOMMENT " + quoted(view.comment());
        return "CREATE VIEW `" + view.name() + "`" + comment + " AS " + view.query() + ";";
    }

    private static String column(ColumnDefinition column) {
        StringBuilder sql = new StringBuilder("  `")
                .append(column.name())
                .append("` ")
                .append(MysqlTypeNames.withWidth(column.type()))
                .append(column.nullable() ? " NULL" : " NOT NULL");
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(quoted(column.defaultValue()));
        }
        return sql.append(" COMMENT ").append(quoted(column.comment())).toString();
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
