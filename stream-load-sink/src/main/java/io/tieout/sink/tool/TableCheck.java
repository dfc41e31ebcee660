package io.tieout.sink.tool;

import io.tieout.sink.PositionColumns;
import io.tieout.sink.TableRoute;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks whether the tables fit the routes before anything is read, where a wrong answer would show up late or never. */
final class TableCheck {
    private final DataSource warehouse;

    TableCheck(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * @throws ConfigException for the first table that does not fit
     * @throws SQLException if the warehouse cannot be asked
     */
    void check(List<TableRoute> routes) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            for (TableRoute route : routes) {
                check(route, columns(statement, route));
            }
        }
    }

    private static void check(TableRoute route, Set<String> columns) {
        String name = route.database() + "." + route.table();
        if (route.positions() == PositionColumns.PRESENT && !columns.containsAll(Set.of("_partition", "_offset"))) {
            throw new ConfigException("table " + name + " has no columns _partition and _offset: exactly-once into a "
                    + kind(route) + " table rests on them; add `_partition` INT and `_offset` BIGINT"
                    + (route.kind().name().equals("AGGREGATE") ? " MAX, the first as a key column" : "")
                    + ", or set delivery: at-least-once");
        }
        List<String> unknown = new ArrayList<>();
        for (String column : route.options().columns().keySet()) {
            if (!columns.contains(column.toLowerCase(Locale.ROOT))) {
                unknown.add(column);
            }
        }
        if (!unknown.isEmpty()) {
            throw new ConfigException("table " + name + " has no columns " + unknown + ": its columns are " + columns
                    + "; correct the columns of the route");
        }
    }

    private static Set<String> columns(Statement statement, TableRoute route) throws SQLException {
        String name = quoted(route.database()) + "." + quoted(route.table());
        try (ResultSet none = statement.executeQuery("SELECT * FROM " + name + " LIMIT 0")) {
            Set<String> columns = new TreeSet<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            return columns;
        } catch (SQLException refused) {
            throw new ConfigException(
                    "table " + route.database() + "." + route.table() + " cannot be read: " + refused.getMessage()
                            + "; create it, or grant SELECT to the sql-user",
                    refused);
        }
    }

    private static String kind(TableRoute route) {
        return route.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
