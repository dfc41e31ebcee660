package io.tieout.warehouse.auth;

/** The kinds of objects that a right can be granted on. Tables, views and materialized views are three kinds, as on StarRocks. */
public enum ObjectKind {
    TABLE("TABLE", "TABLES"),
    VIEW("VIEW", "VIEWS"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW", "MATERIALIZED VIEWS"),
    DATABASE("DATABASE", "DATABASES"),
    SYSTEM("SYSTEM", "SYSTEM");

    private final String word;
    private final String plural;

    ObjectKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** The word of {@code GRANT ... ON word name}. */
    public String word() {
        return word;
    }

    /** The word of {@code GRANT ... ON ALL plural}. */
    public String plural() {
        return plural;
    }
}
