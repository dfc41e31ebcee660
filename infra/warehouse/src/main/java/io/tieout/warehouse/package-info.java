/**
 * An OLAP warehouse inside the process that speaks StarRocks' protocols. Start with {@link io.tieout.warehouse.EmbeddedWarehouse}.
 */
@NullMarked
package io.tieout.warehouse;

import org.jspecify.annotations.NullMarked;
