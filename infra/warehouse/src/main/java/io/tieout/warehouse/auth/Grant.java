package io.tieout.warehouse.auth;

/**
 * One right on one object or on all of a kind.
 *
 * @param database the database, or {@value #ANY}
 * @param name the object in the database, or {@value #ANY}; {@value #ANY} for a database itself
 */
public record Grant(Privilege privilege, ObjectKind kind, String database, String name) {
    /** Every one, also those that are created later. */
    public static final String ANY = "*";

    boolean covers(Privilege needed, ObjectKind object, String objectDatabase, String objectName) {
        return privilege == needed
                && kind == object
                && (database.equals(ANY) || database.equals(objectDatabase))
                && (name.equals(ANY) || name.equals(objectName));
    }

    /** The object as {@code SHOW GRANTS} prints it. */
    public String object() {
        return switch (kind) {
            case SYSTEM -> "SYSTEM";
            case DATABASE -> database.equals(ANY) ? "ALL DATABASES" : "DATABASE " + database;
            default ->
                name.equals(ANY)
                        ? "ALL " + kind.plural() + " IN "
                                + (database.equals(ANY) ? "ALL DATABASES" : "DATABASE " + database)
                        : kind.word() + " " + database + "." + name;
        };
    }
}
