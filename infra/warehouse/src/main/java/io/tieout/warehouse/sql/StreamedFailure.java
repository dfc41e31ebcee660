package io.tieout.warehouse.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The engine's driver forgets why a streamed result failed in its first rows (seen with duckdb_jdbc 2.0.0.1). */
final class StreamedFailure {
    private StreamedFailure() {}

    /** The failure, or if it lost its reason, the one that the query gives when it is run again without streaming. */
    static SQLException reason(Connection connection, String sql, SQLException failure) {
        if (!String.valueOf(failure.getMessage()).contains("Invalid result set")) {
            return failure;
        }
        try (Statement again = connection.createStatement()) {
            again.execute("CREATE OR REPLACE TEMP TABLE __failed AS " + sql);
            again.execute("DROP TABLE temp.main.__failed");
            return failure;
        } catch (SQLException reason) {
            return reason;
        }
    }
}
