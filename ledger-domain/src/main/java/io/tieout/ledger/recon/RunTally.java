package io.tieout.ledger.recon;

import io.tieout.ledger.recon.BreakEvent.BreakChanged;
import io.tieout.ledger.recon.BreakEvent.BreakCleared;
import io.tieout.ledger.recon.BreakEvent.BreakOpened;
import io.tieout.ledger.recon.BreakEvent.BreakReopened;
import io.tieout.ledger.recon.RunTotal.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a run found and moved, by scenario and currency. Not safe for use by several threads. */
public final class RunTally {
    private enum Column {
        FOUND,
        OPENED,
        CHANGED,
        REOPENED,
        CLEARED,
        OPEN
    }

    private record Cell(String scenario, String currency) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byScenario = scenario.compareTo(other.scenario);
            return byScenario != 0 ? byScenario : currency.compareTo(other.currency);
        }
    }

    private final Map<Cell, Map<Column, Sum>> cells = new TreeMap<>();

    /** A break was found. */
    public void found(FoundBreak found) {
        BigDecimal difference = found.finding().difference();
        add(found.scenario(), found.finding().currency(), Column.FOUND, difference == null ? null : difference.abs());
    }

    /** A break moved. */
    public void moved(BreakMove move) {
        String scenario = String.valueOf(move.after().opened().subject().scenario());
        String currency = move.after().currency();
        BigDecimal delta = move.openAmountDelta();
        Column column = columnOf(move.event());
        if (column != null) {
            add(scenario, currency, column, column == Column.CLEARED ? delta.negate() : delta);
        }
    }

    /** Where an event of a look is counted; null for what people do. */
    private static @Nullable Column columnOf(BreakEvent event) {
        if (event instanceof BreakOpened) {
            return Column.OPENED;
        } else if (event instanceof BreakChanged) {
            return Column.CHANGED;
        } else if (event instanceof BreakReopened) {
            return Column.REOPENED;
        }
        return event instanceof BreakCleared ? Column.CLEARED : null;
    }

    /** So many breaks of a scenario are open when the run has ended. */
    public void open(String scenario, String currency, Sum open) {
        cell(scenario, currency).put(Column.OPEN, open);
    }

    /** Everything counted, by scenario and currency in ascending order. */
    public List<RunTotal> totals() {
        List<RunTotal> totals = new ArrayList<>();
        cells.forEach((cell, sums) -> totals.add(new RunTotal(
                cell.scenario(),
                cell.currency(),
                sums.getOrDefault(Column.FOUND, Sum.ZERO),
                sums.getOrDefault(Column.OPENED, Sum.ZERO),
                sums.getOrDefault(Column.CHANGED, Sum.ZERO),
                sums.getOrDefault(Column.REOPENED, Sum.ZERO),
                sums.getOrDefault(Column.CLEARED, Sum.ZERO),
                sums.getOrDefault(Column.OPEN, Sum.ZERO))));
        return totals;
    }

    private void add(String scenario, @Nullable String currency, Column column, @Nullable BigDecimal amount) {
        cell(scenario, currency == null ? RunTotal.NO_CURRENCY : currency)
                .merge(
                        column,
                        Sum.ZERO.plus(amount == null ? BigDecimal.ZERO : amount),
                        (one, other) -> new Sum(one.count() + 1, one.amount().add(other.amount())));
    }

    private Map<Column, Sum> cell(String scenario, String currency) {
        return cells.computeIfAbsent(new Cell(scenario, currency), c -> new HashMap<>());
    }
}
