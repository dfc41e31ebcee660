package io.tieout.app.cli;

import ch.qos.logback.classic.Level;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.demo.Demo;
import io.tieout.app.demo.DemoReport;
import io.tieout.app.demo.Pace;
import io.tieout.app.simulator.SimulationConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole thing at work, and proves it: found must equal injected. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Simulate orders with labelled faults through the whole stack, reconcile, and compare found with injected.",
        footer = {"", "Exit code 0 only if every injected fault was found and nothing else was."})
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many orders (default: ${DEFAULT-VALUE}).")
    private int orders = 2_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            description = "Which world (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--faults",
            paramLabel = "RATE",
            defaultValue = "0.01",
            description = "Share of orders that get a fault, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private BigDecimal faults = new BigDecimal("0.01");

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Facts to publish a second; 0 for as fast as they are taken (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--keep", description = "Stay up afterwards until stopped, to look around.")
    private boolean keep;

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() throws Exception {
        quiet();
        Pace pace = new Pace(rate);
        SimulationConfig world = SimulationConfig.builder()
                .orders(orders)
                .seed(seed)
                .faultRate(faults)
                .build();
        Path directory = Files.createTempDirectory("tieout-demo-");
        CountDownLatch stopped = new CountDownLatch(1);
        Demo demo = Demo.start(directory, TieoutConfig.embeddedOnFreePorts(), DemoUpload::open, new DemoProgressBar());
        // Ctrl-C at any moment stops what was started and leaves nothing behind.
        Thread cleanUp = new Thread(
                () -> {
                    demo.close();
                    delete(directory);
                    stopped.countDown();
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        DemoReport report = demo.run(world, pace);
        output.write(
                () -> DemoText.of(report, keep ? DemoText.Stay.UP : DemoText.Stay.GONE),
                () -> Json.tree(report.json()));
        if (keep) {
            stopped.await();
        }
        return report.exact() ? 0 : 1;
    }

    /** The demonstration's own words say how it gets on; the stack's are for operators. */
    private static void quiet() {
        if (System.getenv("TIEOUT_LOG_LEVEL") == null
                && LoggerFactory.getLogger("io.tieout") instanceof ch.qos.logback.classic.Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the demo's directory " + directory + " could not be deleted: delete it by hand", e);
        }
    }
}
