package io.tieout.app.whatif;

import io.tieout.app.whatif.ScenarioDatabase.Side;
import io.tieout.starrocks.ReconciliationBreak;
import io.tieout.streamload.StreamLoadClient;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The what-ifs that a warehouse has. For one thread. */
public final class WhatIfs {
    private static final String INFO = "SELECT name, cut_seq, effective_date, as_of, event_count,"
            + " hypothetical_event_count, changed_row_count, hypotheses, created_at FROM what_if";
    private static final String BREAKS = "SELECT scenario, break_key, severity, order_id, reference, expected_amount,"
            + " actual_amount, difference, currency, business_date, first_seen_at, reason FROM what_if_break"
            + " WHERE side = ? ORDER BY scenario, break_key";
    private static final String ROWS =
            "SELECT table_name, row_key, before_row, after_row FROM what_if_row" + " ORDER BY table_name, row_key";
    private static final String ROWS_OF_ORDER = "SELECT table_name, row_key, before_row, after_row FROM what_if_row"
            + " WHERE order_id = ? ORDER BY table_name, row_key";

    private final DataSource warehouse;
    private final StreamLoadClient client;

    /** @param warehouse connections without a current database */
    public WhatIfs(DataSource warehouse, StreamLoadClient client) {
        this.warehouse = warehouse;
        this.client = client;
    }

    /** A row before and after, each as JSON, null where there is none. */
    public record RowChange(
            String table,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    /** Every complete one, by name. */
    public List<WhatIfInfo> list() throws SQLException {
        List<WhatIfInfo> found = new ArrayList<>();
        for (String name : ScenarioDatabase.names(warehouse)) {
            infoOf(database(name)).ifPresent(found::add);
        }
        return found;
    }

    /** One of them with the difference that it makes. @throws WhatIfException if there is none of that name */
    public WhatIfReport show(String name) throws SQLException {
        ScenarioDatabase database = database(name);
        WhatIfInfo info = info(name);
        List<ReconciliationBreak> before = breaks(database, Side.BASE);
        List<ReconciliationBreak> after = breaks(database, Side.HYPOTHESIS);
        return new WhatIfReport(info, BreakDifferences.between(before, after), Duration.ZERO);
    }

    /**
     * The rows that the hypotheses change.
     *
     * @param order only those of this order, null for all
     */
    public List<RowChange> rows(String name, @Nullable String order) throws SQLException {
        info(name);
        return database(name)
                .query(
                        order == null ? ROWS : ROWS_OF_ORDER,
                        order == null ? List.of() : List.of(order),
                        row -> new RowChange(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** What a what-if is of. @throws WhatIfException if there is none of that name */
    public WhatIfInfo info(String name) throws SQLException {
        ScenarioDatabase database = database(name);
        if (!database.exists()) {
            throw new WhatIfException("what-if " + name + " is not there; look at tieout what-if list");
        }
        return infoOf(database)
                .orElseThrow(() -> new WhatIfException(
                        "what-if " + name + " was not finished: drop it with tieout what-if drop " + name));
    }

    /** Drops one, a half made one too. @throws WhatIfException if there is none of that name */
    public void drop(String name) throws SQLException {
        ScenarioDatabase database = database(name);
        if (!database.exists()) {
            throw new WhatIfException("what-if " + name + " is not there; look at tieout what-if list");
        }
        database.drop();
    }

    private ScenarioDatabase database(String name) {
        return new ScenarioDatabase(warehouse, client, name);
    }

    private static Optional<WhatIfInfo> infoOf(ScenarioDatabase database) throws SQLException {
        return database
                .query(
                        INFO,
                        List.of(),
                        row -> new WhatIfInfo(
                                row.getString(1),
                                database.database(),
                                row.getLong(2),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getString(8),
                                row.getObject(9, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .stream()
                .findFirst();
    }

    private static List<ReconciliationBreak> breaks(ScenarioDatabase database, Side side) throws SQLException {
        return database.query(BREAKS, List.of(side.name()), WhatIfs::found);
    }

    private static ReconciliationBreak found(ResultSet row) throws SQLException {
        return new ReconciliationBreak(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                amount(row, 6),
                amount(row, 7),
                amount(row, 8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(12));
    }

    private static @Nullable BigDecimal amount(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
