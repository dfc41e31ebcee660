package io.tieout.projections.wire;

/**
 * The topics of one Tieout installation. Their names share a prefix, so that several installations can live on one cluster.
 *
 * <p>Row topics come in generations: a rebuild writes a new one beside the one in use. The first generation has the plain names. While a
 * generation is filled, its events come from a topic of its own, which the rebuild fills from the event store; afterwards from the ledger's, as those of
 * every generation.
 *
 * @param prefix of every topic name, ending where the name goes on; {@code tieout.} by default
 * @param generation of the row topics, from 1
 * @param source where the events of the rows come from
 */
public record TieoutTopics(String prefix, int generation, Source source) {
    /** Where events come from. */
    public enum Source {
        /** The topic that the publisher writes. */
        LEDGER,
        /** A topic that is filled from the event store for one generation, up to one place. */
        REFILL
    }

    public TieoutTopics {
        if (!prefix.matches("[A-Za-z0-9._-]{0,180}")) {
            throw new IllegalArgumentException(
                    "topic prefix \"" + prefix
                            + "\": Kafka allows letters, digits, '.', '_' and '-', here at most 180 of them; choose another prefix");
        }
        if (generation < 1) {
            throw new IllegalArgumentException("generation " + generation + ": generations count from 1");
        }
    }

    /** The first generation. */
    public TieoutTopics(String prefix) {
        this(prefix, 1, Source.LEDGER);
    }

    /** The topics under their usual names. */
    public static TieoutTopics standard() {
        return new TieoutTopics("tieout.");
    }

    /** The same installation with row topics of another generation, whose events come from the ledger's topic. */
    public TieoutTopics ofGeneration(int other) {
        return new TieoutTopics(prefix, other, Source.LEDGER);
    }

    /** The same generation while it is filled. */
    public TieoutTopics refilling() {
        return new TieoutTopics(prefix, generation, Source.REFILL);
    }

    /** All events of the ledger and the cut markers, written by the publisher alone; or those of the refill. */
    public String events() {
        return prefix + (source == Source.LEDGER ? "ledger.events" : "refill.g" + generation + ".events");
    }

    /** How far the writer of {@link #events} is; one partition, compacted, written in the same transaction as the events. */
    public String position() {
        return prefix + (source == Source.LEDGER ? "ledger.position" : "refill.g" + generation + ".position");
    }

    /** The rows of one table. */
    public String rows(RowTable table) {
        return prefix + "rows." + (generation == 1 ? "" : "g" + generation + ".") + table.tableName();
    }

    /** Which generation of which table is in use; one partition, compacted. */
    public String generations() {
        return prefix + "generations";
    }
}
