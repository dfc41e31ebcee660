package io.tieout.streamload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    private final RowChanges changes = new RowChanges(List.of("id"));

    @Test
    void c73SendsRowsWithDifferentColumnsInDifferentLoads() {
        changes.upsert("{\"id\":1,\"a\":1}");
        changes.upsert("{\"b\":2,\"id\":2}");
        changes.upsert("{\"a\":3,\"id\":3}");

        assertThat(groups()).containsExactly("a,id {\"id\":1,\"a\":1} {\"a\":3,\"id\":3}", "b,id {\"b\":2,\"id\":2}");
        assertThat(request(0).headers())
                .containsEntry("columns", "a,id")
                .containsEntry("partial_update", "true")
                .containsEntry("label", "l-0");
    }

    @Test
    void c73KeepsTheOrderOfEachKeyAtThePriceOfALoad() {
        changes.upsert("{\"id\":1,\"a\":1}");
        changes.upsert("{\"id\":1,\"a\":2,\"b\":2}");
        changes.upsert("{\"id\":1,\"a\":3}");
        changes.upsert("{\"id\":2,\"a\":4}");

        assertThat(groups())
                .containsExactly(
                        "a,id {\"id\":1,\"a\":1}",
                        "a,b,id {\"id\":1,\"a\":2,\"b\":2}",
                        "a,id {\"id\":1,\"a\":3} {\"id\":2,\"a\":4}");
    }

    @Test
    void c77NeverMixesDeletesWithUpserts() {
        changes.upsert("{\"id\":1,\"a\":1}");
        changes.delete("{\"id\":2}");
        changes.delete("{\"id\":1}");
        changes.upsert("{\"id\":2,\"a\":5}");

        assertThat(groups())
                .containsExactly(
                        "a,id {\"id\":1,\"a\":1}",
                        "delete {\"__op\":1,\"id\":2} {\"__op\":1,\"id\":1}",
                        "a,id {\"id\":2,\"a\":5}");
        assertThat(request(1).headers()).doesNotContainKeys("partial_update", "columns", "merge_condition");
    }

    @Test
    void refusesARowWithoutItsKey() {
        assertThatThrownBy(() -> changes.upsert("{\"a\":1}"))
                .hasMessage("row without key column id: a change names its whole key");
    }

    private List<String> groups() {
        return changes.groups().stream()
                .map(group -> (group.deletes() ? "delete" : String.join(",", group.columns())) + " "
                        + body(group.request("db", "t", "l").build()).lines().collect(Collectors.joining(" ")))
                .toList();
    }

    private StreamLoadRequest request(int number) {
        return changes.groups().get(number).request("db", "t", "l").build();
    }

    private static String body(StreamLoadRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            request.body().writeTo(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
