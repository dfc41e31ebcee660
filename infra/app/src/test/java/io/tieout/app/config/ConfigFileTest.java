package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("PASSWORD", "s3cret", "TOKEN", "t0ken");

    @Test
    void anEmptyFileMeansEverythingEmbeddedOnTheUsualPorts() {
        TieoutConfig config = ConfigFile.parse("", Map.of());

        assertThat(config.ledger().external()).isEmpty();
        assertThat(config.kafka().bootstrapServers()).isEmpty();
        assertThat(config.warehouse().external()).isEmpty();
        assertThat(config.warehouse().embedded()).isEqualTo(new TieoutConfig.WarehouseSettings.Ports(8030, 8040, 9030));
        assertThat(config.http().port()).isEqualTo(8080);
    }

    @Test
    void readsAnExternalStackWithItsSecretsFromTheEnvironment() {
        TieoutConfig config = ConfigFile.parse("""
                ledger: {jdbc-url: "jdbc:postgresql://db/tieout", user: tieout, password-env: PASSWORD, accounting-zone: Europe/Berlin}
                kafka: {bootstrap-servers: "k1:9092", partitions: 12, replication-factor: 3, properties: {security.protocol: SSL}}
                warehouse: {stream-load: ["http://fe1:8030", "http://fe2:8030"], mysql: "fe1:9030", user: sink, password-env: PASSWORD}
                sources: [{name: "urn:shop", systems: [order], token-env: TOKEN}]
                """, ENVIRONMENT);

        assertThat(config.ledger().external().orElseThrow().login().password().reveal())
                .isEqualTo("s3cret");
        assertThat(config.kafka().partitions()).isEqualTo(12);
        assertThat(config.warehouse().external().orElseThrow().streamLoad()).hasSize(2);
        assertThat(config.sources()).singleElement().satisfies(source -> {
            assertThat(source.systems()).containsExactly("order");
            assertThat(source.token().reveal()).isEqualTo("t0ken");
        });
        assertThat(config.toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {htp: {port: 1}}                    | htp is unknown: the keys here are ledger, kafka, warehouse, http, sources, operators, privacy
                    {http: {port: 70000}}               | http.port is 70000: a whole number from 0 to 65535 is needed
                    {http: {prt: 1}}                    | http.prt is unknown: the keys here are host, port
                    {http: 8080}                        | http holds NUMBER: a mapping of keys to values is needed; see infra/compose/tieout.yaml
                    {ledger: {accounting-zone: Mars}}   | ledger.accounting-zone is Mars: a time zone such as Europe/Berlin is needed
                    {ledger: {jdbc-url: x, user: y, password: z}} | ledger.password holds a secret in the file: name a file under password-file or a variable under password-env
                    {ledger: {jdbc-url: x}}             | ledger.user is missing: it is needed where its neighbours are set
                    {sources: [{name: a, systems: [tax], token-env: TOKEN}]} | sources[0].systems is [tax]: one or more of [finance, order, payment, rights, settlement] are needed
                    {sources: [{name: "urn:tieout:operator", systems: [order], token-env: TOKEN}]} | sources[0].name is urn:tieout:operator: names that begin with urn:tieout: are the ledger's own
                    {operators: [{name: ada, roles: [boss], token-env: TOKEN}]} | operators[0].roles is [boss]: one or more of [checker, maker, period-closer, resolver] are needed
                    {operators: [{name: tieout, roles: [maker], token-env: TOKEN}]} | operators[0].name is tieout: a name of 1 to 64 visible ASCII characters is needed, and tieout is the ledger itself
                    {ledger: {jdbc-url: x, user: y, password-env: NONE}} | environment variable NONE is empty: a secret has at least one character; set it
                    """)
    void saysWhichKeyIsWrongAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> ConfigFile.parse(yaml, ENVIRONMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
