package io.tieout.app.generation;

import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.util.Map;
import java.util.function.Function;

/** Which row topic feeds a table now; a rebuild gives it another one. Safe for use by several threads. */
public final class TopicsInUse implements Function<RowTable, String>, AutoCloseable {
    private final GenerationLog log;

    /** Asks the cluster when it is asked. @param kafka at least {@code bootstrap.servers} */
    public TopicsInUse(Map<String, Object> kafka) {
        this.log = new GenerationLog(kafka, TieoutTopics.standard());
    }

    @Override
    public synchronized String apply(RowTable table) {
        return log.refresh().live().orElse(new LiveTables(Map.of())).topic(table);
    }

    @Override
    public synchronized void close() {
        log.close();
    }
}
