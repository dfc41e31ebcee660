package io.tieout.projections.wire;

/**
 * The topics of one Tieout installation. Their names share a prefix, so that several installations can live on one cluster.
 *
 * @param prefix of every topic name, ending where the name goes on; {@code tieout.} by default
 */
public record TieoutTopics(String prefix) {
    public TieoutTopics {
        if (!prefix.matches("[A-Za-z0-9._-]{0,180}")) {
            throw new IllegalArgumentException(
                    "topic prefix \"" + prefix
                            + "\": Kafka allows letters, digits, '.', '_' and '-', here at most 180 of them; choose another prefix");
        }
    }

    /** The topics under their usual names. */
    public static TieoutTopics standard() {
        return new TieoutTopics("tieout.");
    }

    /** All events of the ledger and the cut markers, written by the publisher alone. */
    public String events() {
        return prefix + "ledger.events";
    }

    /** How far the publisher is; one partition, compacted, written in the same transaction as the events. */
    public String position() {
        return prefix + "ledger.position";
    }

    /** The rows of one table. */
    public String rows(RowTable table) {
        return prefix + "rows." + table.tableName();
    }
}
