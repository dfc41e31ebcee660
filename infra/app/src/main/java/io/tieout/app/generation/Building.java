package io.tieout.app.generation;

import io.tieout.projections.wire.RowTable;
import java.util.EnumSet;
import java.util.Set;

/**
 * A generation that is being built.
 *
 * @param generation its number
 * @param upTo the place in the ledger up to which it is filled from the event store and checked
 * @param tables the tables that it is for
 * @param phase how far it is
 */
public record Building(int generation, long upTo, Set<RowTable> tables, Phase phase) {
    /** The life of a rebuild. */
    public enum Phase {
        /** Events of the event store up to {@code upTo} become rows beside the tables in use. */
        FILLING,
        /** Checked; the new rows follow the ledger. */
        FOLLOWING,
        /** The tables in use stand still, because they change places with the new ones. */
        SWAPPING,
        /** The new tables are in use, what is left of the old ones goes. */
        DROPPING
    }

    public Building {
        tables = Set.copyOf(tables);
    }

    /** The same in another phase. */
    public Building in(Phase next) {
        return new Building(generation, upTo, tables, next);
    }

    /** The tables that nobody may write now. */
    public Set<RowTable> held() {
        return phase == Phase.SWAPPING ? EnumSet.copyOf(tables) : EnumSet.noneOf(RowTable.class);
    }
}
