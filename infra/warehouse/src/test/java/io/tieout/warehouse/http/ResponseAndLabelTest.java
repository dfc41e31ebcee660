package io.tieout.warehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.warehouse.TestingTables;
import io.tieout.warehouse.TestingWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Response and labels: numbers 21 to 39 of the conformance list, protocol section 2. */
class ResponseAndLabelTest {
    private TestingWarehouse warehouse;

    @BeforeEach
    void start(@TempDir Path directory) {
        warehouse = TestingWarehouse.start(directory).with(TestingTables.events(), TestingTables.orders());
    }

    @AfterEach
    void stop() {
        warehouse.close();
    }

    @Test
    void c21_aGoodLoadAnswersSuccessWithItsCountsInTheServersOrder() {
        JsonNode reply = warehouse.loadJson(
                "events", "{\"id\":1,\"note\":\"a\",\"amount\":\"1.50\"}\n{\"id\":2}", "label", "l21");
        assertThat(TestingWarehouse.outcome(reply))
                .containsEntry("Status", "Success")
                .containsEntry("Message", "OK");
        List<String> names = new ArrayList<>();
        reply.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "TxnId",
                        "Label",
                        "Status",
                        "Message",
                        "NumberTotalRows",
                        "NumberLoadedRows",
                        "NumberFilteredRows",
                        "NumberUnselectedRows",
                        "LoadBytes",
                        "LoadTimeMs",
                        "BeginTxnTimeMs",
                        "StreamLoadPlanTimeMs",
                        "ReadDataTimeMs",
                        "WriteDataTimeMs",
                        "CommitAndPublishTimeMs");
        assertThat(reply.path("NumberTotalRows").asLong()).isEqualTo(2);
        assertThat(reply.path("NumberLoadedRows").asLong()).isEqualTo(2);
        assertThat(reply.path("LoadBytes").asLong()).isEqualTo(44);
        assertThat(warehouse.rows("SELECT * FROM books.events ORDER BY id"))
                .containsExactly("1,a,1.5000", "2,null,null");
    }
}
