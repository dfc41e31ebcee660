package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.simulator.InjectedFault;
import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.app.simulator.Simulation;
import io.tieout.app.simulator.SimulationConfig;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a simulated world to files. */
@Command(
        name = "simulate",
        description = {
            "Writes what five systems publish about simulated orders, as JSON Lines of CloudEvents in the order of arrival.",
            "Equal options give equal files, byte for byte."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many orders; default ${DEFAULT-VALUE}")
    private int orders;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            description = "which world; part of every identifier; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "RATE",
            defaultValue = "0.01",
            description = "share of orders that get one fault; default ${DEFAULT-VALUE}")
    private BigDecimal faults = BigDecimal.ZERO;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            defaultValue = "2026-01-31T00:00:00Z",
            description = "when the world is to be reconciled; default ${DEFAULT-VALUE}")
    private Instant asOf = Instant.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "file for the facts")
    private Path out = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "file for the faults and the breaks that must be found")
    private @Nullable Path labels;

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        Simulation simulation = Simulation.of(SimulationConfig.builder()
                .orders(orders)
                .seed(seed)
                .faultRate(faults)
                .asOf(asOf)
                .build());
        long deliveries = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            while (simulation.hasNext()) {
                writer.write(FactJson.cloudEvent(simulation.next()));
                writer.write('\n');
                deliveries++;
            }
        }
        if (labels != null) {
            write(labels, simulation.faults());
        }
        long written = deliveries;
        Map<String, Integer> expected = expected(simulation.faults());
        output.write(
                () -> text(written, simulation.faults(), expected), () -> json(written, simulation.faults(), expected));
        return 0;
    }

    private static void write(Path file, List<InjectedFault> faults) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (InjectedFault fault : faults) {
                ObjectNode line = JsonNodeFactory.instance
                        .objectNode()
                        .put("fault", fault.kind().name())
                        .put("orderId", fault.orderId());
                ArrayNode breaks = line.putArray("breaks");
                for (ExpectedBreak expected : fault.breaks()) {
                    breaks.addObject().put("scenario", expected.scenario()).put("breakKey", expected.breakKey());
                }
                writer.write(line.toString());
                writer.write('\n');
            }
        }
    }

    private static Map<String, Integer> expected(List<InjectedFault> faults) {
        Map<String, Integer> byScenario = new TreeMap<>();
        faults.forEach(
                fault -> fault.breaks().forEach(expected -> byScenario.merge(expected.scenario(), 1, Integer::sum)));
        return byScenario;
    }

    private String text(long deliveries, List<InjectedFault> injected, Map<String, Integer> expected) {
        TextTable table = TextTable.columns("scenario", "breaks to find>");
        expected.forEach(table::row);
        return orders + " orders, " + deliveries + " deliveries, " + injected.size() + " faults, as of " + asOf + "\n"
                + (expected.isEmpty() ? "" : "\n" + table);
    }

    private ObjectNode json(long deliveries, List<InjectedFault> injected, Map<String, Integer> expected) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("orders", orders)
                .put("deliveries", deliveries)
                .put("faults", injected.size())
                .put("asOf", asOf.toString());
        expected.forEach(document.putObject("injected")::put);
        return document;
    }
}
