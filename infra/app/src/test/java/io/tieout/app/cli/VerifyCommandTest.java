package io.tieout.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.app.embedded.EmbeddedPostgresServer;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.ledger.Ledger;
import io.tieout.ledger.LedgerConfig;
import io.tieout.ledger.Secret;
import io.tieout.ledger.chain.ChainHead;
import io.tieout.ledger.fact.FactEnvelope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void provesAnEmbeddedLogAndNamesWhatSomebodyDidToIt() throws SQLException, IOException {
        ChainHead head;
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(data.resolve("postgres"), 0);
                Ledger ledger = Ledger.open(LedgerConfig.builder()
                        .database(postgres.jdbcUrl(), postgres.user(), Secret.of(postgres.password()))
                        .accountingZone(ZoneOffset.UTC)
                        .build())) {
            ledger.record(facts());
            head = ledger.chain().seal();
        }
        Files.writeString(data.resolve("ledger-heads"), "2026-11-27T10:00:00Z " + head.text() + "\n");

        CommandRun intact = CommandRun.of("verify", "--chain", "--data", data.toString(), "--expect-head", head.text());
        assertThat(intact.out())
                .contains("verdict   INTACT")
                .contains("and 2 anchors")
                .contains(head.text());
        assertThat(intact.exitCode()).isZero();

        tamper();
        CommandRun tampered = CommandRun.of("verify", "--chain", "--data", data.toString(), "--output", "json");
        assertThat(tampered.exitCode()).isEqualTo(VerifyCommand.TAMPERED);
        JsonNode report = JSON.readTree(tampered.out());
        assertThat(report.path("verdict").asText()).isEqualTo("TAMPERED");
        assertThat(report.path("findings").findValuesAsText("kind")).containsExactly("CHANGED", "TRUNCATED");
        assertThat(report.path("findings").path(0).path("ledgerSeq").asLong()).isEqualTo(3);
        assertThat(report.path("findings").path(0).path("aggregate").asText()).contains("/");
    }

    @Test
    void tellsHowToAskRightly() {
        assertThat(CommandRun.of("verify").err()).contains("nothing to verify: give --chain");
        CommandRun run = CommandRun.of(
                "verify", "--chain", "--data", data.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "has no event store: name the one of tieout up with --data, or an external one with --config");
        assertThat(CommandRun.of("verify", "--chain", "--expect-head", "7").err())
                .contains("head \"7\": a head of the chain is SEQ:DIGEST");
    }

    private void tamper() throws SQLException {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(data.resolve("postgres"), 0);
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE ledger_event SET recorded_at = recorded_at - interval '1 hour' WHERE ledger_seq = 3");
            statement.execute("DELETE FROM ledger_event WHERE ledger_seq = (SELECT max(ledger_seq) FROM ledger_event)");
            statement.execute("DELETE FROM ledger_chain WHERE ledger_seq = (SELECT max(ledger_seq) FROM ledger_chain)");
        }
    }

    private static List<FactEnvelope> facts() {
        List<FactEnvelope> facts = new ArrayList<>();
        Simulation.of(SimulationConfig.builder()
                        .seed(1)
                        .orders(3)
                        .faultRate(BigDecimal.ZERO)
                        .build())
                .forEachRemaining(facts::add);
        return facts;
    }
}
