/** What the warehouse knows about databases, tables and views, in StarRocks' words. Start with {@link io.tieout.warehouse.catalog.TableDefinition}. */
@NullMarked
package io.tieout.warehouse.catalog;

import org.jspecify.annotations.NullMarked;
