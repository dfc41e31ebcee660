package io.tieout.app.generation;

import io.tieout.projections.wire.RowTable;
import io.tieout.projections.wire.TieoutTopics;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every table holds that readers see under its plain name.
 *
 * @param tables each table that was ever filled; a table of a newer version is missing until it is rebuilt
 */
public record LiveTables(Map<RowTable, Life> tables) {
    /**
     * The life of one table.
     *
     * @param generation of the row topic that feeds it, from 1
     * @param revision of the definition its rows were made by, see {@link TableRevisions}
     */
    public record Life(int generation, String revision) {}

    public LiveTables {
        tables = Map.copyOf(tables);
    }

    /** The tables that a rebuild can make: those fed by events, which cut markers reach. */
    public static Set<RowTable> rebuildable() {
        Set<RowTable> tables = EnumSet.allOf(RowTable.class);
        tables.removeIf(table -> table.watermarks(1) == 0);
        return tables;
    }

    /** Nothing was rebuilt yet: every table in its first generation. */
    public static LiveTables first(TableRevisions revisions) {
        return new LiveTables(Map.of()).with(EnumSet.allOf(RowTable.class), 1, revisions);
    }

    /** The same with some tables in another generation, made by this version. */
    public LiveTables with(Collection<RowTable> rebuilt, int generation, TableRevisions revisions) {
        Map<RowTable, Life> after = new EnumMap<>(RowTable.class);
        after.putAll(tables);
        rebuilt.forEach(table -> after.put(table, new Life(generation, revisions.of(table))));
        return new LiveTables(after);
    }

    /** The topic that feeds a table; that of the first generation where nothing is known. */
    public String topic(RowTable table) {
        Life life = tables.get(table);
        return TieoutTopics.standard()
                .ofGeneration(life == null ? 1 : life.generation())
                .rows(table);
    }

    /** The generations that at least one table is in. */
    public Set<Integer> generations() {
        Set<Integer> generations = new TreeSet<>();
        tables.values().forEach(life -> generations.add(life.generation()));
        return generations;
    }

    /** The tables that are in a generation. */
    public Set<RowTable> tablesOf(int generation) {
        Set<RowTable> found = EnumSet.noneOf(RowTable.class);
        tables.forEach((table, life) -> {
            if (life.generation() == generation) {
                found.add(table);
            }
        });
        return found;
    }

    /** The tables of a generation that were made by the revision that this version would make them by. */
    public Set<RowTable> tablesOf(int generation, TableRevisions revisions) {
        Set<RowTable> found = EnumSet.noneOf(RowTable.class);
        tables.forEach((table, life) -> {
            if (life.generation() == generation && life.revision().equals(revisions.of(table))) {
                found.add(table);
            }
        });
        return found;
    }

    /** The tables that this version must not write, because another version made them or none did. */
    public Set<RowTable> foreign(TableRevisions revisions) {
        Set<RowTable> found = EnumSet.allOf(RowTable.class);
        tables.forEach((table, life) -> {
            if (life.revision().equals(revisions.of(table))) {
                found.remove(table);
            }
        });
        return found;
    }
}
