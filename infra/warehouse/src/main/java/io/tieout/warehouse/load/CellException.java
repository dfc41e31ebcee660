package io.tieout.warehouse.load;

/** One value does not fit its column. Thrown per row, so it carries no stack trace. */
final class CellException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean nullable;

    private CellException(String message, boolean nullable) {
        super(message, null, false, false);
        this.nullable = nullable;
    }

    /** The value could not be converted: null takes its place where the column and the mode allow. */
    static CellException unparsable(String value, LoadColumn column) {
        return new CellException(
                "Value '" + value + "' is out of range. The type of '" + column.name() + "' is " + column.typeText(),
                true);
    }

    /** The value was converted and the column refuses it, in every mode. */
    static CellException refused(String message) {
        return new CellException(message, false);
    }

    boolean nullMayTakeItsPlace() {
        return nullable;
    }
}
