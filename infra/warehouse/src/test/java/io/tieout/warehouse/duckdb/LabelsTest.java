package io.tieout.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void onlyTheNewestLabelsOfADatabaseAreKept() throws SQLException {
        LabelRetention three = new LabelRetention(Duration.ofDays(3), 3);
        try (WarehouseStore store = open(three, NOW)) {
            for (int i = 0; i < 5; i++) {
                finish(store, "l" + i);
            }
            assertThat(state(store, "l1")).isEmpty();
            assertThat(state(store, "l2")).contains(LabelState.VISIBLE);
        }
        try (WarehouseStore store = open(three, NOW)) {
            assertThat(state(store, "l1")).isEmpty();
            assertThat(state(store, "l2")).contains(LabelState.VISIBLE);
        }
    }

    @Test
    void aRunningLoadKeepsItsLabelWhateverEnds() throws SQLException {
        try (WarehouseStore store = open(new LabelRetention(Duration.ofDays(3), 1), NOW)) {
            store.labels().begin("books", "running");
            finish(store, "l0");
            finish(store, "l1");
            assertThat(state(store, "running")).contains(LabelState.PREPARE);
            assertThat(state(store, "l0")).isEmpty();
        }
    }

    @Test
    void labelsOlderThanTheirRetentionAreForgotten() throws SQLException {
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            finish(store, "old");
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW.plus(Duration.ofDays(4)))) {
            assertThat(state(store, "old")).isEmpty();
        }
    }

    @Test
    void transactionIdsGoOnAfterAReopening() throws SQLException {
        long first;
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            first = finish(store, "a");
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            assertThat(finish(store, "b")).isGreaterThan(first);
        }
    }

    @Test
    void aRolledBackLoadLeavesNoLabelInTheFile() throws SQLException {
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            LoadTransaction transaction = begin(store, "l");
            try (LoadSession session = store.loadSession()) {
                session.begin();
                store.labels().recordVisible(session, transaction, List.of("t"), LoadSummary.Counts.NONE);
                session.rollBack(new IllegalStateException("broke"));
            }
            store.labels().markAborted(transaction, "broke");
            assertThat(store.labels().find("books", "l"))
                    .contains(new LabelStatus(transaction.id(), LabelState.ABORTED, "broke"));
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            assertThat(state(store, "l")).isEmpty();
        }
    }

    @Test
    void anAbortedLabelThatWasWrittenDownKeepsItsReasonAcrossAReopening() throws SQLException {
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            LoadTransaction transaction = begin(store, "l");
            store.labels().markAborted(transaction, "broke");
            try (LoadSession session = store.loadSession()) {
                store.labels().recordAborted(session, transaction);
            }
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            assertThat(store.labels().find("books", "l").map(LabelStatus::reason))
                    .contains("broke");
            assertThat(finish(store, "l")).isGreaterThan(1);
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            assertThat(state(store, "l")).contains(LabelState.VISIBLE);
        }
    }

    @Test
    void whatALoadCountedIsKeptForTheListOfLoads() throws SQLException {
        LoadSummary.Counts counts = new LoadSummary.Counts(3, 2, 1, 99);
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            LoadTransaction transaction = begin(store, "l");
            try (LoadSession session = store.loadSession()) {
                store.labels().recordVisible(session, transaction, List.of("a", "b"), counts);
            }
            store.labels().markVisible(transaction, List.of("a", "b"), counts);
        }
        try (WarehouseStore store = open(LabelRetention.defaults(), NOW)) {
            assertThat(store.labels().summaries())
                    .containsExactly(new LoadSummary(
                            1, "books", "l", List.of("a", "b"), LabelState.VISIBLE, counts, NOW, NOW, ""));
        }
    }

    private WarehouseStore open(LabelRetention retention, Instant now) {
        StoreSettings settings = new StoreSettings(256, 1, retention, Clock.fixed(now, ZoneOffset.UTC));
        return WarehouseStore.open(directory, settings);
    }

    private static long finish(WarehouseStore store, String label) throws SQLException {
        LoadTransaction transaction = begin(store, label);
        try (LoadSession session = store.loadSession()) {
            assertThat(store.labels().startCommit(transaction)).isTrue();
            store.labels().recordVisible(session, transaction, List.of("t"), LoadSummary.Counts.NONE);
        }
        store.labels().markVisible(transaction, List.of("t"), LoadSummary.Counts.NONE);
        return transaction.id();
    }

    private static LoadTransaction begin(WarehouseStore store, String label) {
        return ((Labels.Begin.Begun) store.labels().begin("books", label)).transaction();
    }

    private static Optional<LabelState> state(WarehouseStore store, String label) {
        return store.labels().find("books", label).map(LabelStatus::state);
    }
}
