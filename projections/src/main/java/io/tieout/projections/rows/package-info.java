/** From events to warehouse rows: one fold per entity, one row type per table, one topology. Start with {@link io.tieout.projections.rows.Projections}. */
@NullMarked
package io.tieout.projections.rows;

import org.jspecify.annotations.NullMarked;
