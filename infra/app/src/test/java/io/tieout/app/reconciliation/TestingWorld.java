package io.tieout.app.reconciliation;

import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.fact.FactEnvelope;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.Scenario;
import io.tieout.starrocks.ScenarioSettings;
import io.tieout.starrocks.SchemaApplier;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.Sla;
import io.tieout.starrocks.Tolerance;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A ledger on a real PostgreSQL and a warehouse with the schema, whose rows and watermarks the test writes itself. */
public final class TestingWorld implements AutoCloseable {
    /** Finds payments that were captured otherwise than authorized, a day after they happened. */
    public static final Scenario SCENARIO = new Scenario(
            "T01",
            "captured is authorized",
            List.of("payments"),
            "payment id",
            "the amounts differ",
            Tolerance.of("0"),
            Sla.of("P1D"),
            "high",
            Map.of("CAPTURED_OTHERWISE", "another amount was captured"),
            """
            SELECT 'T01' AS scenario, p.payment_id AS break_key, r.severity AS severity, p.order_id AS order_id,
              p.payment_id AS reference, CAST(p.authorized_amount AS DECIMAL(38,4)) AS expected_amount,
              CAST(p.captured_amount AS DECIMAL(38,4)) AS actual_amount,
              CAST(p.captured_amount - p.authorized_amount AS DECIMAL(38,4)) AS difference, p.currency AS currency,
              p.business_date AS business_date, p.occurred_at AS first_seen_at, 'CAPTURED_OTHERWISE' AS reason
            FROM payments p JOIN recon_parameter r ON r.scenario = 'T01'
            WHERE p.occurred_at < r.due_before AND p.captured_amount <> p.authorized_amount
            ORDER BY p.payment_id
            """);

    private final EmbeddedPostgres postgres;
    private final EmbeddedWarehouse warehouse;
    private final Ledger ledger;
    private final DataSource tables;

    public TestingWorld(Path directory) {
        try {
            postgres = EmbeddedPostgres.start();
            ledger = Ledger.open(LedgerConfig.builder()
                    .database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", Secret.of("postgres"))
                    .accountingZone(ZoneOffset.UTC)
                    .build());
            warehouse = EmbeddedWarehouse.builder()
                    .directory(directory)
                    .accounts(Accounts.builder()
                            .account("tieout", "secret", EnumSet.allOf(Privilege.class))
                            .build())
                    .start();
            WarehouseAddress address = new WarehouseAddress(
                    List.of(),
                    "127.0.0.1:" + warehouse.mysqlAddress().getPort(),
                    new Login("tieout", Secret.of("secret")));
            try (Connection connection = address.server().getConnection()) {
                new SchemaApplier(connection).apply(SchemaCatalogue.fromClassPath());
            }
            tables = address.database("tieout");
            visibleUpTo(Long.MAX_VALUE);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    public DataSource eventStore() {
        return postgres.getPostgresDatabase();
    }

    public DataSource tables() {
        return tables;
    }

    /** Runs that wait at most so long. */
    public ReconciliationRuns runs(Duration patience, Clock clock) {
        return new ReconciliationRuns(ledger, eventStore(), tables, 1, ScenarioSettings.DEFAULTS, patience, clock);
    }

    /** Every table says that it shows every event up to here. */
    public void visibleUpTo(long ledgerSeq) {
        for (RowTable table : RowTable.fedByEvents()) {
            execute(
                    "INSERT INTO projection_watermark (table_name, row_partition, source_partition, ledger_seq, watermark_at)"
                            + " VALUES ('" + table.tableName() + "', 0, 0, " + ledgerSeq + ", '2026-01-01 00:00:00')");
        }
    }

    /** A payment of an order of the same id; another one of that id replaces it. */
    public void payment(String id, String day, String authorized, String captured) {
        execute(
                "INSERT INTO payments (payment_id, order_id, provider, merchant_account, provider_transaction_id, status,"
                        + " authorized_amount, captured_amount, capture_count, currency, voided_amount, void_count, refunded_amount,"
                        + " refund_count, charged_back_amount, chargeback_count, business_date, occurred_at, recorded_at, ledger_seq,"
                        + " _partition, _offset) VALUES ('" + id + "', '" + id + "', 'acme', 'acct', 't-" + id
                        + "', 'CAPTURED', "
                        + authorized + ", " + captured + ", 1, 'EUR', 0, 0, 0, 0, 0, 0, '" + day + "', '" + day
                        + " 10:00:00', '" + day + " 10:00:00', 1, 0, 1)");
    }

    /** Records a fact, so that the ledger goes on. */
    public void recordAFact() {
        ledger.record(List.of(new FactEnvelope(
                "urn:test",
                UUID.randomUUID().toString(),
                "io.tieout.order.cancelled.v1",
                null,
                Instant.parse("2026-01-05T10:00:00Z"),
                null,
                new com.fasterxml.jackson.databind.node.ObjectNode(
                                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance)
                        .put("orderId", "o-" + UUID.randomUUID())
                        .put("reason", "test"))));
    }

    public void execute(String sql) {
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            ledger.close();
            warehouse.close();
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
