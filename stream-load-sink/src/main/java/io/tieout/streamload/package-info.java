/** A client for the StarRocks Stream Load protocol on OkHttp; read {@link io.tieout.streamload.StreamLoadClient} first. */
@NullMarked
package io.tieout.streamload;

import org.jspecify.annotations.NullMarked;
