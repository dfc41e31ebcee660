package io.tieout.app.scheduler;

import io.tieout.app.operations.OperationsSchema;
import io.tieout.app.report.DailyReport;
import io.tieout.app.report.ReportFiles;
import io.tieout.app.report.ReportReader;
import io.tieout.ledger.recon.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Writes the report of each day once; which days are done is in the database. */
final class DailyReports {
    private static final String TABLE = OperationsSchema.NAME + ".daily_report";
    private static final String IS_WRITTEN = "SELECT 1 FROM " + TABLE + " WHERE report_date = ?";
    private static final String WRITTEN =
            "INSERT INTO " + TABLE + " (report_date, run_id) VALUES (?, ?) ON CONFLICT (report_date) DO NOTHING";

    private final DataSource operations;
    private final DataSource warehouse;
    private final ZoneId accountingZone;
    private final Path directory;

    DailyReports(DataSource operations, DataSource warehouse, ZoneId accountingZone, Path directory) {
        this.operations = operations;
        this.warehouse = warehouse;
        this.accountingZone = accountingZone;
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    boolean isWritten(LocalDate day) throws SQLException {
        try (Connection connection = operations.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS_WRITTEN)) {
            statement.setDate(1, Date.valueOf(day));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    void write(LocalDate day) throws SQLException, IOException {
        try (Connection connection = warehouse.getConnection()) {
            DailyReport report = new ReportReader(connection, accountingZone).read(day);
            ReportFiles.write(report, directory);
        }
    }

    void done(LocalDate day, RunId run) throws SQLException {
        try (Connection connection = operations.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITTEN)) {
            statement.setDate(1, Date.valueOf(day));
            statement.setString(2, run.value());
            statement.executeUpdate();
        }
    }
}
