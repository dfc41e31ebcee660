package io.tieout.sink;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Asks the table over the MySQL protocol, one connection a question. Questions are rare: one when a partition is
 * assigned and one when an outcome is in doubt. As thread-safe as its data source.
 */
public final class JdbcTablePositions implements TablePositions {
    private final DataSource warehouse;

    /** @param warehouse connections to a front end, whose user may SELECT from the tables */
    public JdbcTablePositions(DataSource warehouse) {
        this.warehouse = Objects.requireNonNull(warehouse, "warehouse");
    }

    @Override
    public Map<Integer, Long> lastOffsets(String database, String table) throws IOException {
        String question = "SELECT _partition, max(_offset) FROM " + quoted(database) + "." + quoted(table)
                + " GROUP BY _partition";
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            Map<Integer, Long> offsets = new HashMap<>();
            while (answer.next()) {
                offsets.put(answer.getInt(1), answer.getLong(2));
            }
            return offsets;
        } catch (SQLException failure) {
            throw new IOException(
                    "position of table " + database + "." + table + " could not be read: " + failure.getMessage(),
                    failure);
        }
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
