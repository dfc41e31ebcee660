package io.tieout.benchmarks;

import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import io.tieout.ledger.fact.FactEnvelope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Facts of the simulated world without faults. */
final class SimulatedFacts {
    private SimulatedFacts() {}

    /** @param seed another one for other orders */
    static List<FactEnvelope> of(long seed, int count) {
        Iterator<FactEnvelope> world = Simulation.of(SimulationConfig.builder()
                .seed(seed)
                .orders(count)
                .faultRate(BigDecimal.ZERO)
                .build());
        List<FactEnvelope> facts = new ArrayList<>(count);
        while (facts.size() < count && world.hasNext()) {
            facts.add(world.next());
        }
        return facts;
    }
}
