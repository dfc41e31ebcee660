package io.tieout.warehouse.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.EmbeddedWarehouse;
import io.tieout.warehouse.TestingWarehouse;
import io.tieout.warehouse.faults.WarehouseFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The server under test, with a database of its own: an embedded warehouse, or the cluster that {@code -Dstarrocks.fe=host:port} names, with
 * {@code -Dstarrocks.mysql=host:port} (the same host and 9030 unless told), {@code -Dstarrocks.user} (root) and {@code -Dstarrocks.password} (empty).
 */
final class ConformanceTarget implements AutoCloseable {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Optional<EmbeddedWarehouse> embedded;
    private final WarehouseFaults faults;
    private final InetSocketAddress frontEnd;
    private final Connection sql;
    private final String user;
    private final String password;
    private final String database;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();

    private ConformanceTarget(
            Optional<EmbeddedWarehouse> embedded,
            WarehouseFaults faults,
            InetSocketAddress frontEnd,
            InetSocketAddress mysql,
            String user,
            String password,
            String database)
            throws SQLException {
        this.embedded = embedded;
        this.faults = faults;
        this.frontEnd = frontEnd;
        this.user = user;
        this.password = password;
        this.database = database;
        this.sql = DriverManager.getConnection(
                "jdbc:mysql://" + mysql.getHostString() + ":" + mysql.getPort()
                        + "/?useSSL=false&allowPublicKeyRetrieval=true",
                user,
                password);
    }

    static ConformanceTarget start(Path directory) {
        Optional<String> cluster = Optional.ofNullable(System.getProperty("starrocks.fe"));
        try {
            ConformanceTarget target =
                    cluster.isPresent() ? ofCluster(cluster.get()) : embedded(directory, "conformance");
            target.execute("CREATE DATABASE " + target.database);
            return target;
        } catch (SQLException e) {
            throw new AssertionError("no connection over the MySQL protocol", e);
        }
    }

    private static ConformanceTarget ofCluster(String frontEnd) throws SQLException {
        InetSocketAddress address = address(frontEnd);
        return new ConformanceTarget(
                Optional.empty(),
                new WarehouseFaults(),
                address,
                address(System.getProperty("starrocks.mysql", address.getHostString() + ":9030")),
                System.getProperty("starrocks.user", "root"),
                System.getProperty("starrocks.password", ""),
                "conformance_" + Long.toHexString(System.nanoTime()));
    }

    /** The embedded warehouse of a directory; its database is that of an earlier start if there was one. */
    static ConformanceTarget embedded(Path directory, String database) throws SQLException {
        WarehouseFaults faults = new WarehouseFaults();
        try {
            EmbeddedWarehouse warehouse = EmbeddedWarehouse.builder()
                    .directory(directory)
                    .accounts(TestingWarehouse.accounts())
                    .faults(faults)
                    .start();
            return new ConformanceTarget(
                    Optional.of(warehouse),
                    faults,
                    warehouse.frontEndAddress(),
                    warehouse.mysqlAddress(),
                    "root",
                    "",
                    database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress address(String text) {
        URI uri = URI.create("http://" + text);
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    boolean isEmbedded() {
        return embedded.isPresent();
    }

    WarehouseFaults faults() {
        return faults;
    }

    InetSocketAddress frontEnd() {
        return frontEnd;
    }

    /** A back end, as a redirect names it. */
    InetSocketAddress backEnd() throws IOException {
        Request probe = request("/api/" + database + "/none/_stream_load", "label", label())
                .put(RequestBody.create(new byte[0]))
                .build();
        return address(URI.create(redirect(probe)).getAuthority());
    }

    String database() {
        return database;
    }

    /** The value of an Authorization header. */
    String authorization() {
        return Credentials.basic(user, password);
    }

    /** A name that no other test uses. */
    static String label() {
        return "conformance_" + NAMES.incrementAndGet() + "_" + Long.toHexString(System.nanoTime());
    }

    /** Creates a table of these columns and clauses. @return its name */
    String table(String columnsAndKey) {
        String name = "t" + NAMES.incrementAndGet();
        String key = columnsAndKey.replaceAll("(?s).*KEY\\s*\\(([^)]*)\\).*", "$1");
        execute("CREATE TABLE " + database + "." + name + " " + columnsAndKey + " DISTRIBUTED BY HASH(" + key
                + ") BUCKETS 1 PROPERTIES ('replication_num' = '1')");
        return name;
    }

    /** An append-only table: id, note of at most ten bytes, amount. */
    String events() {
        return table("(id BIGINT NOT NULL, note VARCHAR(10) NULL, amount DECIMAL(18, 4) NULL) DUPLICATE KEY (id)");
    }

    /** A table by id with a version. */
    String orders() {
        return table("(id BIGINT NOT NULL, status VARCHAR(20) NOT NULL, amount DECIMAL(18, 4) NOT NULL DEFAULT '0',"
                + " version BIGINT NULL) PRIMARY KEY (id)");
    }

    void execute(String statement) {
        try (Statement running = sql.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /** The rows of a table in the order of its first column, each as its values with commas between. */
    List<String> rows(String table) {
        return query("SELECT * FROM " + database + "." + table + " ORDER BY 1");
    }

    List<String> query(String query) {
        try (Statement running = sql.createStatement();
                ResultSet result = running.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(",", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** A request to the front end with credentials that expects 100-continue. */
    Request.Builder request(String path, String... headers) {
        Request.Builder request = new Request.Builder()
                .url("http://" + frontEnd.getHostString() + ":" + frontEnd.getPort() + path)
                .header("Authorization", authorization())
                .header("Expect", "100-continue");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    Response call(Request request) throws IOException {
        return http.newCall(request).execute();
    }

    private String redirect(Request request) throws IOException {
        try (Response response = call(request)) {
            if (response.code() != 307) {
                throw new AssertionError(
                        "answered " + response.code() + ": " + response.body().string());
            }
            return String.valueOf(response.header("Location"));
        }
    }

    /** The reply of whoever answers, after one redirect at most. */
    JsonNode json(Request request) {
        try {
            Request last = request;
            Response first = call(request);
            if (first.code() == 307) {
                last = request.newBuilder()
                        .url(String.valueOf(first.header("Location")))
                        .build();
                first.close();
                first = call(last);
            }
            try (Response response = first) {
                String body = response.body().string();
                if (response.code() != 200) {
                    throw new AssertionError("answered " + response.code() + ": " + body);
                }
                return TestingWarehouse.JSON.readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain load of CSV. */
    JsonNode load(String table, String body, String... headers) {
        return json(loadRequest(table, body, headers));
    }

    /** A plain load of JSON. */
    JsonNode loadJson(String table, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("format", "json"));
        all.addAll(List.of(headers));
        return load(table, body, all.toArray(String[]::new));
    }

    Request loadRequest(String table, String body, String... headers) {
        return request("/api/" + database + "/" + table + "/_stream_load", headers)
                .put(RequestBody.create(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** An operation of the transaction interface without a body. */
    JsonNode transaction(String operation, String label, String... headers) {
        return json(request("/api/transaction/" + operation, headers)
                .header("db", database)
                .header("label", label)
                .removeHeader("Expect")
                .post(RequestBody.create(new byte[0]))
                .build());
    }

    JsonNode transactionLoad(String label, String table, String body, String... headers) {
        return json(request("/api/transaction/load", headers)
                .header("db", database)
                .header("table", table)
                .header("label", label)
                .put(RequestBody.create(body.getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    /** The state of a label as {@code get_load_state} has it. */
    String state(String label) {
        return json(request("/api/" + database + "/get_load_state?label=" + label)
                        .removeHeader("Expect")
                        .build())
                .path("state")
                .asText();
    }

    static String status(JsonNode reply) {
        return reply.path("Status").asText();
    }

    static String message(JsonNode reply) {
        return reply.path("Message").asText();
    }

    @Override
    public void close() {
        if (!isEmbedded()) {
            execute("DROP DATABASE " + database + " FORCE");
        }
        try {
            sql.close();
        } catch (SQLException e) {
            throw new AssertionError("connection cannot be closed", e);
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
            embedded.ifPresent(EmbeddedWarehouse::close);
        }
    }
}
