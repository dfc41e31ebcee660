/** Proofs of the simulated world. Start with {@code SimulationTest}. */
@NullMarked
package io.tieout.app.simulator;

import org.jspecify.annotations.NullMarked;
