package io.tieout.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A warehouse in a process of its own, to be killed. */
final class WarehouseProcess {
    private final Process process;
    private final InetSocketAddress frontEnd;

    private WarehouseProcess(Process process, InetSocketAddress frontEnd) {
        this.process = process;
        this.frontEnd = frontEnd;
    }

    static WarehouseProcess start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarehouseProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("front end ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the warehouse process ended before it was ready");
        }
        int port = Integer.parseInt(line.substring("front end ".length()));
        return new WarehouseProcess(process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    InetSocketAddress frontEnd() {
        return frontEnd;
    }

    /** SIGKILL: nothing is flushed, no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Serves the directory named by the first argument until killed. */
    public static void main(String[] arguments) throws Exception {
        TestingWarehouse warehouse = TestingWarehouse.start(Path.of(arguments[0]));
        if (warehouse.warehouse().store().catalog().databases().isEmpty()) {
            warehouse.with(
                    TestingTables.events(), TestingTables.orders(), TestingTables.merchants(), TestingTables.totals());
        }
        System.out.println("front end " + warehouse.frontEnd().getPort());
        Thread.currentThread().join();
    }
}
