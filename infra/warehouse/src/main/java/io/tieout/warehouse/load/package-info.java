/**
 * What a Stream Load does: header checks, body parsing, value checks, the write and the reply, without HTTP. Start with {@link
 * io.tieout.warehouse.load.StreamLoads}.
 */
@NullMarked
package io.tieout.warehouse.load;

import org.jspecify.annotations.NullMarked;
