package io.tieout.starrocks;

/**
 * One way in which a warehouse is not what the schema says.
 *
 * @param object the table, view or {@code table.column} concerned
 * @param expected what the schema says, for example {@code decimal(18,4) NOT NULL}, or {@code absent}
 * @param actual what the warehouse has, or {@code absent}
 */
public record SchemaDifference(String object, String expected, String actual) {
    /** What stands where there is nothing. */
    public static final String ABSENT = "absent";

    /** One line for people. */
    @Override
    public String toString() {
        return object + ": expected " + expected + ", found " + actual;
    }
}
