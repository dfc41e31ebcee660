package io.tieout.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Privilege;
import io.tieout.warehouse.catalog.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A warehouse on free ports with database {@code books}, and a client that follows redirects by hand, keeping every header. */
public final class TestingWarehouse implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final EmbeddedWarehouse warehouse;
    private final OkHttpClient http =
            new OkHttpClient.Builder().followRedirects(false).build();

    private TestingWarehouse(EmbeddedWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    public static TestingWarehouse start(Path directory) {
        try {
            return new TestingWarehouse(EmbeddedWarehouse.builder()
                    .directory(directory)
                    .accounts(accounts())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code root} without password, {@code loader} with password {@code secret}, {@code reader} that may not load. */
    public static Accounts accounts() {
        return Accounts.builder()
                .account("root", "", EnumSet.allOf(Privilege.class))
                .account("loader", "secret", Set.of(Privilege.INSERT))
                .account("reader", "secret", Set.of(Privilege.SELECT))
                .build();
    }

    public TestingWarehouse with(TableDefinition... tables) {
        if (!warehouse.store().catalog().databases().contains(TestingTables.DATABASE)) {
            warehouse.store().catalog().createDatabase(TestingTables.DATABASE);
        }
        for (TableDefinition table : tables) {
            warehouse.store().catalog().createTable(table);
        }
        return this;
    }

    public EmbeddedWarehouse warehouse() {
        return warehouse;
    }

    public InetSocketAddress frontEnd() {
        return warehouse.frontEndAddress();
    }

    public InetSocketAddress backEnd() {
        return warehouse.backEndAddress();
    }

    /** Loads JSON lines through the front end and returns the reply of the back end. */
    public JsonNode loadJson(String table, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("format", "json"));
        all.addAll(List.of(headers));
        return load(
                table,
                RequestBody.create(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                all.toArray(String[]::new));
    }

    /** Loads through the front end and returns the reply of the back end. Headers are names and values in turn. */
    public JsonNode load(String table, RequestBody body, String... headers) {
        Request request = request(frontEnd(), "/api/books/" + table + "/_stream_load", headers)
                .put(body)
                .build();
        try (Response redirect = http.newCall(request).execute()) {
            if (redirect.code() != 307) {
                throw new AssertionError("front end answered " + redirect.code() + ": "
                        + redirect.body().string());
            }
            String location = String.valueOf(redirect.header("Location"));
            return json(request.newBuilder().url(location).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request as {@code root} that expects 100-continue. */
    public static Request.Builder request(InetSocketAddress address, String path, String... headers) {
        Request.Builder request = new Request.Builder()
                .url("http://127.0.0.1:" + address.getPort() + path)
                .header("Authorization", Credentials.basic("root", ""))
                .header("Expect", "100-continue");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public Response call(Request request) throws IOException {
        return http.newCall(request).execute();
    }

    /** The reply as JSON; fails unless it is HTTP 200. */
    public JsonNode json(Request request) throws IOException {
        try (Response response = call(request)) {
            String body = response.body().string();
            if (response.code() != 200) {
                throw new AssertionError("answered " + response.code() + ": " + body);
            }
            return JSON.readTree(body);
        }
    }

    /** The state of a label as {@code get_load_state} has it. */
    public String state(String label) {
        try {
            Request request = request(frontEnd(), "/api/books/get_load_state?label=" + label)
                    .removeHeader("Expect")
                    .build();
            return json(request).path("state").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query, each as its values with commas between. */
    public List<String> rows(String sql) {
        try (Connection connection = warehouse.store().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
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
            throw new AssertionError(sql, e);
        }
    }

    /** The fields of a reply that say how it ended. */
    public static Map<String, String> outcome(JsonNode reply) {
        return Map.of(
                "Status", reply.path("Status").asText(),
                "Message", reply.path("Message").asText());
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        warehouse.close();
    }
}
