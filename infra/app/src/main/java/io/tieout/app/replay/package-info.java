/**
 * Rebuilds tables from the event store beside those in use and changes them against each other. Start with {@link io.tieout.app.replay.Rebuild}.
 */
@NullMarked
package io.tieout.app.replay;

import org.jspecify.annotations.NullMarked;
