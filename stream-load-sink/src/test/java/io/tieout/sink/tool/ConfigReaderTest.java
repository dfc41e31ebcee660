package io.tieout.sink.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.sink.LoadOptions;
import io.tieout.sink.PositionColumns;
import io.tieout.sink.TableKind;
import io.tieout.streamload.Compression;
import io.tieout.streamload.PartialUpdateMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ConfigReaderTest {
    private static final String SMALL = """
        kafka: {bootstrap.servers: '127.0.0.1:1', group.id: g}
        warehouse: {frontends: 'http://127.0.0.1:1', user: root, sql: '127.0.0.1:1'}
        rejected-topic: rejected
        tables:
          - {topic: t, database: db, table: t, kind: duplicate}
        """;

    @TempDir
    private Path directory;

    @Test
    void readsEveryOption() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "s3cret\n");
        ToolConfig config = read("""
            kafka:
              bootstrap.servers: broker:9092
              group.id: loader
              sasl.jaas.config: user="x" password="${env:KAFKA_PASSWORD}";
            warehouse:
              frontends: [http://fe-0:8030, http://fe-1:8030]
              user: loader
              password: ${file:%s}
              sql: fe-0:9030
              sql-user: reader
              rewrite-addresses: {be-0: http://127.0.0.1:8040}
              connect-timeout: 2s
              load-timeout: 5m
              error-log: none
            tables:
              - topic: orders
                database: shop
                table: orders
                kind: primary-key
                merge-condition: seq
                partial-update: auto
                compression: lz4-frame
                values: lenient
                columns: {id: orderId, amount: total.value}
                headers: {timezone: UTC}
              - {topic: clicks, database: shop, table: clicks, kind: duplicate, delivery: at-least-once}
            rejected-topic: shop.rejected
            flush: {rows: 5000, bytes: 8MiB, interval: 250ms}
            generation: g7
            workers: 8
            max-buffered: 1GiB
            drain-timeout: 30s
            group-instance-id: loader-1
            status-interval: 1m
            admin: {port: 8090}
            """.formatted(secret));

        assertThat(config.consumer()).containsEntry("sasl.jaas.config", "user=\"x\" password=\"hunter2\";");
        assertThat(config.client().frontends()).hasSize(2);
        assertThat(config.client().loadTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.sql()).contains(new ToolConfig.SqlAddress("fe-0:9030", "reader", "s3cret", false));
        assertThat(config.routes().get(0).mergeCondition()).contains("seq");
        assertThat(config.routes().get(0).positions()).isEqualTo(PositionColumns.ABSENT);
        assertThat(config.routes().get(0).options())
                .isEqualTo(new LoadOptions(
                        Optional.of(PartialUpdateMode.AUTO),
                        Compression.LZ4_FRAME,
                        LoadOptions.Values.LENIENT,
                        Map.of("id", "orderId", "amount", "total.value"),
                        Map.of("timezone", "UTC")));
        assertThat(config.routes().get(1).kind()).isEqualTo(TableKind.DUPLICATE);
        assertThat(config.routes().get(1).positions()).isEqualTo(PositionColumns.ABSENT);
        assertThat(config.flush().maxBytes()).isEqualTo(8 << 20);
        assertThat(config.maxBufferedBytes()).isEqualTo(1 << 30);
        assertThat(config.drainTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.admin()).contains(new ToolConfig.Admin("127.0.0.1", 8090));
        assertThat(config.toString() + config.client() + config.sql()).doesNotContain("s3cret", "hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group.id: g | group.idd: g | kafka.group.id is missing: a sink needs the brokers and a group; add it",
                "kind: duplicate | kind: fast | tables[0].kind is \"fast\": it is one of primary-key, unique,"
                        + " duplicate, aggregate",
                "kind: duplicate | kind: duplicate, colour: red | tables[0].colour is unknown: known here are columns,"
                        + " compression, database, delivery, headers, kind, merge-condition, partial-update,"
                        + " position-columns, table, topic, values",
                "sql: '127.0.0.1:1' | connect-timeout: 1s | warehouse.sql is missing: exactly-once into a duplicate or"
                        + " aggregate table asks the table for its position; give host:port of a front end's MySQL"
                        + " protocol, or set delivery: at-least-once on the table",
                "user: root | user: '${env:NO_SUCH}' | warehouse.user refers to the environment variable NO_SUCH,"
                        + " which is not set: set it",
                "rejected-topic: rejected | drain-timeout: soon | rejected-topic is missing: refused records go to a"
                        + " topic, so that the others can go on",
                "kind: duplicate | kind: duplicate, position-columns: false | tables[0].delivery does not fit"
                        + " position-columns: exactly-once into db.t rests on the columns _partition and _offset, and"
                        + " at-least-once goes without; leave position-columns out",
            })
    void saysWhichKeyIsWrongAndWhatToDo(String before, String after, String message) {
        assertThatThrownBy(() -> read(SMALL.replace(before, after)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    @Test
    void endsWithTheCodeForAnUnusableConfigurationAndSaysWhy() throws IOException {
        Path file = Files.writeString(directory.resolve("sink.yaml"), "kafka: [");
        StringWriter errors = new StringWriter();

        int code = Main.commandLine()
                .setErr(new PrintWriter(errors))
                .execute("--config", file.toString(), "--check-config");

        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(errors.toString()).startsWith("stream-load-sink: " + file + " is not YAML: ");
    }

    @Test
    void showsHelpVersionAndExitCodes() {
        CommandLine line = Main.commandLine();
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));

        assertThat(line.execute("--help")).isZero();
        assertThat(line.execute("--version")).isZero();
        assertThat(out.toString()).contains("--check-config", "Exit codes:", "stream-load-sink development");
    }

    private ToolConfig read(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("sink.yaml"), yaml);
        return ConfigReader.read(file, Map.of("KAFKA_PASSWORD", "hunter2"));
    }
}
