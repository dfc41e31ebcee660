package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A target column and the checks of {@code tablet_sink}: type, NOT NULL, byte length, decimal range. */
final class LoadColumn {
    private final ColumnDefinition definition;
    private final CellParser parser;

    LoadColumn(ColumnDefinition definition) {
        this.definition = definition;
        this.parser = CellParsers.of(this);
    }

    String name() {
        return definition.name();
    }

    ColumnType type() {
        return definition.type();
    }

    String typeText() {
        return definition.type().text().toUpperCase(Locale.ROOT);
    }

    /**
     * The value to store.
     *
     * @param text the source value, or null
     * @throws CellException if the row must be filtered
     */
    @Nullable
    Object convert(@Nullable String text, LoadParameters.Mode mode) throws CellException {
        Object value = null;
        if (text != null) {
            try {
                value = parser.parse(text);
            } catch (CellException e) {
                if (!e.nullMayTakeItsPlace() || mode == LoadParameters.Mode.STRICT || !definition.nullable()) {
                    throw e;
                }
            }
        }
        if (value == null && !definition.nullable()) {
            throw CellException.refused("NULL value in non-nullable column '" + name() + "'");
        }
        return value;
    }
}
