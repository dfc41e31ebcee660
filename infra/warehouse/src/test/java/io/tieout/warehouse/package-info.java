/** Tests of the warehouse from outside. Start with {@link io.tieout.warehouse.TestingWarehouse}. */
@NullMarked
package io.tieout.warehouse;

import org.jspecify.annotations.NullMarked;
