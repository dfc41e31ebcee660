/**
 * Stream Load over HTTP, as a StarRocks front end and back end speak it, each on its own port. Start with {@link
 * io.tieout.warehouse.http.StreamLoadServer}.
 */
@NullMarked
package io.tieout.warehouse.http;

import org.jspecify.annotations.NullMarked;
