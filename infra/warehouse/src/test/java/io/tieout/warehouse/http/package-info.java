/** Stream Load over real sockets, by section of the protocol. Start with {@link io.tieout.warehouse.http.RedirectTest}. */
@NullMarked
package io.tieout.warehouse.http;

import org.jspecify.annotations.NullMarked;
