package io.tieout.warehouse.load;

/** Writes the expressions of a load, those of its {@code columns} header and its {@code where}, for the storage engine. Safe for use by several threads. */
public interface ExpressionTranslator {
    /**
     * The expression with the source fields as columns.
     *
     * @throws IllegalArgumentException if it is no expression of StarRocks, or one that this warehouse does not offer
     */
    String translate(String expression);
}
