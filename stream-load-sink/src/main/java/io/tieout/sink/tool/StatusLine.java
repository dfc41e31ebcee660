package io.tieout.sink.tool;

import io.tieout.sink.SinkStatus;
import io.tieout.sink.TableStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One line about how the sink gets on, with what was loaded since the line before. Not thread-safe. */
final class StatusLine {
    private final Map<String, Long> before = new HashMap<>();

    String of(SinkStatus status) {
        StringBuilder line = new StringBuilder(word(status.state()));
        for (TableStatus table : status.tables()) {
            long loaded = table.rowsLoaded();
            Long last = before.put(table.topic(), loaded);
            line.append(" | ")
                    .append(table.table())
                    .append(' ')
                    .append(word(table.state()))
                    .append(" rows=")
                    .append(loaded)
                    .append(" (+")
                    .append(loaded - (last == null ? 0 : last))
                    .append(") lag=")
                    .append(table.lagRecords())
                    .append('/')
                    .append(table.lag().toSeconds())
                    .append("s rejected=")
                    .append(table.rowsRejected());
            if (table.flushFactor() > 1) {
                line.append(" loads=").append(table.flushFactor()).append("x larger");
            }
            boolean troubled = table.state().compareTo(TableStatus.State.SLOWED) >= 0;
            table.lastError()
                    .filter(why -> troubled)
                    .ifPresent(why -> line.append(" because: ").append(why));
        }
        status.lastError().ifPresent(why -> line.append(" | kafka: ").append(why));
        return line.toString();
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
