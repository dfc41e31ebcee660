/** Measurements against named peers and limits, both sides in one run. Start with {@link io.tieout.benchmarks.GroupedAppend}. */
@NullMarked
package io.tieout.benchmarks;

import org.jspecify.annotations.NullMarked;
