package io.tieout.warehouse.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS is offered and not asked for. The key is made for the test and thrown away. */
final class TlsTest {
    private static final String PASSWORD = "testing";

    @TempDir
    static Path directory;

    private static TestingServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = directory.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mysql",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Path certificate = pem("CERTIFICATE", keys.getCertificate("mysql").getEncoded());
        Path key =
                pem("PRIVATE KEY", keys.getKey("mysql", PASSWORD.toCharArray()).getEncoded());
        server = new TestingServer(directory.resolve("data"), builder -> builder.tls(certificate, key));
    }

    private static Path pem(String kind, byte[] der) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                directory.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothDriversTalkOverTlsAndInTheClear() throws SQLException {
        for (String url : new String[] {
            "jdbc:mysql://127.0.0.1:%d/?sslMode=REQUIRED",
            "jdbc:mysql://127.0.0.1:%d/?sslMode=DISABLED",
            "jdbc:mariadb://127.0.0.1:%d/?sslMode=trust",
            "jdbc:mariadb://127.0.0.1:%d/?sslMode=disable"
        }) {
            try (Connection connection = server.open(String.format(url, server.port()), "reader", "secret");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 7 AS n")) {
                assertThat(rows.next()).as(url).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedOverTlsToo() {
        assertThatThrownBy(() -> server.open(
                        "jdbc:mysql://127.0.0.1:" + server.port() + "/?sslMode=REQUIRED", "reader", "wrong"))
                .hasMessage("Access denied for user 'reader' (using password: YES)");
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithItsName() throws IOException {
        Path noKey = Files.writeString(directory.resolve("no-key.pem"), "nothing");
        assertThatThrownBy(() -> new TestingServer(directory.resolve("other"), builder -> builder.tls(noKey, noKey)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-key.pem");
    }
}
