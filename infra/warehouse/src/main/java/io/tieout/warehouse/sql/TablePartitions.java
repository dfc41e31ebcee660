package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHOW PARTITIONS}: the partitions that the rows of a table would lie in. The engine stores a table as one, so what they hold is
 * counted when somebody asks.
 */
final class TablePartitions {
    static final String COLUMNS =
            "PartitionId:30,PartitionName:30,VisibleVersion:30,VisibleVersionTime:30,VisibleVersionHash:30,State:30,"
                    + "PartitionKey:30,Range:30,DistributionKey:30,Buckets:30,ReplicationNum:30,StorageMedium:30,"
                    + "CooldownTime:30,LastConsistencyCheckTime:30,DataSize:30,StorageSize:30,IsInMemory:30,RowCount:30,"
                    + "DataVersion:30,VersionEpoch:30,VersionTxnType:30,TabletBalanced:30";

    private final Connection connection;

    TablePartitions(Connection connection) {
        this.connection = connection;
    }

    List<List<@Nullable Object>> of(TableDefinition table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (table.partitionBy().isEmpty()) {
            counts("SELECT '" + table.name().replace("'", "''") + "', '', count(*) FROM " + EngineSql.tableName(table))
                    .forEach(count -> rows.add(row(table, count, "", rows.size())));
            return rows;
        }
        Tokens tokens = Tokens.statement(table.partitionBy().get());
        if (!tokens.accept("date_trunc") || !tokens.acceptSymbol("(")) {
            throw SqlException.notHere(
                    "SHOW PARTITIONS of a table partitioned by "
                            + table.partitionBy().get(),
                    "group by the partition's columns");
        }
        String unit = tokens.string().toLowerCase(Locale.ROOT);
        tokens.expectSymbol(",");
        String column = quoted(tokens.name());
        String format = switch (unit) {
            case "hour" -> "%Y%m%d%H";
            case "month" -> "%Y%m";
            case "year" -> "%Y";
            default -> "%Y%m%d";
        };
        String start = "date_trunc('" + unit.replace("'", "''") + "', CAST(" + column + " AS TIMESTAMP))";
        counts("SELECT 'p' || strftime(" + start + ", '" + format + "'), '[' || " + start + " || ', ' || " + start
                        + " + INTERVAL 1 " + unit.toUpperCase(Locale.ROOT).replaceAll("\\W", "")
                        + " || ')', count(*) FROM "
                        + EngineSql.tableName(table) + " GROUP BY ALL ORDER BY 1")
                .forEach(count -> rows.add(row(table, count, column.replace("\"", ""), rows.size())));
        return rows;
    }

    private List<Count> counts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(sql)) {
            List<Count> found = new ArrayList<>();
            while (counts.next()) {
                found.add(new Count(counts.getString(1), counts.getString(2), counts.getLong(3)));
            }
            return found;
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private static List<@Nullable Object> row(TableDefinition table, Count count, String key, int index) {
        return Arrays.asList(
                Integer.toString(index + 1),
                count.name(),
                "1",
                null,
                "0",
                "NORMAL",
                key,
                count.range(),
                table.distributedBy(),
                "1",
                "1",
                "HDD",
                null,
                null,
                null,
                null,
                "false",
                Long.toString(count.rows()),
                "1",
                null,
                "TXN_NORMAL",
                "true");
    }

    private record Count(String name, String range, long rows) {}
}
