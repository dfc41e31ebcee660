package io.tieout.warehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.starrocks.data.load.stream.StreamLoadDataFormat;
import com.starrocks.data.load.stream.properties.StreamLoadProperties;
import com.starrocks.data.load.stream.properties.StreamLoadTableProperties;
import com.starrocks.data.load.stream.v2.StreamLoadManagerV2;
import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.TestingWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official SDK (com.starrocks:starrocks-stream-load-sdk) writes to this warehouse as to a cluster, in both formats, with and without transactions. */
class OfficialSdkTest {
    private static final int ROWS = 5_000;

    /** Without a limit the SDK sends each row in a load of its own. */
    private static final long CHUNK_BYTES = 64L << 10;

    private TestingWarehouse warehouse;

    @BeforeEach
    void start(@TempDir Path directory) {
        warehouse = TestingWarehouse.start(directory).with(TestingTables.events());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @ParameterizedTest(name = "{0}, transactions {1}")
    @CsvSource({"JSON,false", "JSON,true", "CSV,false", "CSV,true"})
    void itsRowsArriveOnce(Format format, boolean transactions) {
        StreamLoadManagerV2 manager = new StreamLoadManagerV2(properties(format, transactions), true);
        manager.init();
        try {
            for (int id = 0; id < ROWS; id++) {
                manager.write("part-" + id % 2, "books", "events", format.row(id));
            }
            manager.flush();
            assertThat(manager.getException()).isNull();
        } finally {
            manager.close();
        }

        List<String> counted =
                warehouse.rows("SELECT concat_ws(' ', count(*), count(DISTINCT id), sum(amount)) FROM books.events");
        assertThat(counted).containsExactly("5000 5000 12500.0000");
    }

    private StreamLoadProperties properties(Format format, boolean transactions) {
        StreamLoadTableProperties.Builder table = StreamLoadTableProperties.builder()
                .database("books")
                .table("events")
                .streamLoadDataFormat(format.format())
                .chunkLimit(CHUNK_BYTES)
                .addProperty("format", format.header());
        if (format == Format.JSON) {
            table.addProperty("strip_outer_array", "true").addProperty("ignore_json_size", "true");
        }
        StreamLoadProperties.Builder properties = StreamLoadProperties.builder()
                .loadUrls("127.0.0.1:" + warehouse.frontEnd().getPort())
                .username("root")
                .password("")
                .version("3.3.0")
                .labelPrefix("sdk-")
                .defaultTableProperties(table.build())
                .addTableProperties(table.build());
        if (transactions) {
            properties.enableTransaction();
        }
        return properties.build();
    }

    /** A format as the SDK and as the header name it. */
    enum Format {
        JSON,
        CSV;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }

        StreamLoadDataFormat format() {
            return this == CSV ? StreamLoadDataFormat.CSV : StreamLoadDataFormat.JSON;
        }

        String row(int id) {
            return this == CSV ? id + "\tpaid\t2.50" : "{\"id\":" + id + ",\"note\":\"paid\",\"amount\":\"2.50\"}";
        }
    }
}
