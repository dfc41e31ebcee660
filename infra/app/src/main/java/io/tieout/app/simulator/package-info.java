/** Five systems and their faults, made up from a seed: a stream of facts and the breaks that a reconciliation must find in them. Start with {@link io.tieout.app.simulator.Simulation}. */
@NullMarked
package io.tieout.app.simulator;

import org.jspecify.annotations.NullMarked;
