package io.tieout.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.catalog.CatalogException;
import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseStoreTest {
    @TempDir
    private Path directory;

    private WarehouseStore store;

    @BeforeEach
    void open() {
        store = WarehouseStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSecondOpeningOfADirectoryIsRefusedAndTheFirstLivesOn() {
        assertThatThrownBy(() -> WarehouseStore.open(directory))
                .isInstanceOf(StoreException.class)
                .hasMessage("warehouse directory \"" + directory
                        + "\" is in use: one process may open it at a time; stop the"
                        + " other one or name another directory");
        store.catalog().createDatabase("books");
    }

    @Test
    void definitionsRowsAndViewsSurviveAReopening() throws SQLException {
        TableDefinition orders = TestingTables.orders();
        store.catalog().createDatabase("books");
        store.catalog().createTable(orders);
        ViewDefinition view = new ViewDefinition("books", "paid", "SELECT id FROM orders", "who paid");
        store.catalog().createView(view, "SELECT id FROM orders");
        insert(orders, orders.columns(), "SELECT 1, 'paid', 2.5, 1");

        store.close();
        store = WarehouseStore.open(directory);

        assertThat(store.catalog().databases()).containsExactly("books");
        assertThat(store.catalog().table("books", "orders")).contains(orders);
        assertThat(store.catalog().views("books")).containsExactly(view);
        assertThat(rows("SELECT * FROM books.paid")).containsExactly("1");
    }

    @Test
    void aDroppedDatabaseTakesItsTablesViewsAndLabelsWithIt() {
        store.catalog().createDatabase("books");
        store.catalog().createTable(TestingTables.orders());
        store.labels().begin("books", "l");
        store.catalog().dropDatabase("books");
        assertThat(store.catalog().databases()).isEmpty();
        assertThat(store.labels().find("books", "l")).isEmpty();
        store.catalog().createDatabase("books");
        assertThat(store.catalog().tables("books")).isEmpty();
        store.catalog().createTable(TestingTables.orders());
        store.catalog().dropTable("books", "orders");
        assertThat(store.catalog().table("books", "orders")).isEmpty();
    }

    @Test
    void whatIsWrongWithAChangeOfTheCatalogueIsSaidWithStarRocksCodes() {
        store.catalog().createDatabase("books");
        store.catalog().createTable(TestingTables.orders());
        assertRefused(
                () -> store.catalog().createDatabase("books"), 1007, "Can't create database 'books'; database exists");
        assertRefused(
                () -> store.catalog().dropDatabase("nope"), 1008, "Can't drop database 'nope'; database doesn't exist");
        assertRefused(() -> store.catalog().tables("nope"), 5501, "Unknown database 'nope'");
        assertRefused(() -> store.catalog().createTable(TestingTables.orders()), 1050, "Table 'orders' already exists");
        assertRefused(() -> store.catalog().dropTable("books", "nope"), 5502, "Unknown table 'books.nope'");
        assertRefused(
                () -> store.catalog().createDatabase("__warehouse"),
                1044,
                "Database name '__warehouse' is reserved by the storage engine; choose a name that is none of"
                        + " [information_schema, main, pg_catalog, system, temp] and does not start with two underscores");
    }

    private static void assertRefused(Runnable change, int code, String message) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.errorCode()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    void anInsertWithAllColumnsReplacesByKeyAndOneWithSomeKeepsTheOthers() throws SQLException {
        TableDefinition orders = TestingTables.orders();
        store.catalog().createDatabase("books");
        store.catalog().createTable(orders);
        assertThat(insert(orders, orders.columns(), "VALUES (1, 'a', 1.5, 7), (2, 'b', 2.5, 7), (1, 'c', 3.5, 8)"))
                .isEqualTo(3);
        assertThat(rows("SELECT * FROM books.orders ORDER BY id")).containsExactly("1,c,3.5000,8", "2,b,2.5000,7");
        List<ColumnDefinition> some =
                List.of(orders.columns().get(1), orders.columns().get(0));
        insert(orders, some, "VALUES ('z', 2), ('new', 3)");
        assertThat(rows("SELECT * FROM books.orders ORDER BY id"))
                .containsExactly("1,c,3.5000,8", "2,z,2.5000,7", "3,new,0.0000,null");
    }

    @Test
    void noStatementReadsAFileOutsideTheWarehouse() throws IOException {
        Path file = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> rows("SELECT * FROM read_csv('" + file + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("file system operations are disabled by configuration");
    }

    @Test
    void jsonFunctionsNeedNoDownload() throws SQLException {
        assertThat(rows("SELECT json_extract_string('{\"a\":\"x\"}', '$.a')")).containsExactly("x");
    }

    private long insert(TableDefinition table, List<ColumnDefinition> columns, String query) throws SQLException {
        var lock = store.writeLock("books", table.name());
        lock.lock();
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            long count = store.insert(connection, table, columns, query);
            connection.commit();
            return count;
        } finally {
            lock.unlock();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = store.connect();
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
        }
    }
}
