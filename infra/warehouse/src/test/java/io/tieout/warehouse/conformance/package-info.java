/** The server side of the conformance list of the load protocol, against this warehouse or a StarRocks cluster. */
@NullMarked
package io.tieout.warehouse.conformance;

import org.jspecify.annotations.NullMarked;
