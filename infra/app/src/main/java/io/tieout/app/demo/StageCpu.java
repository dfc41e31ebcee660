package io.tieout.app.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU time by stage of the pipe. Threads of this process are told apart by name; PostgreSQL's processes are counted by the operating system. Threads
 * that ended between two readings are missed by stage; what no thread name claims (the compiler and the collector above all) is {@code other}. A reading may be taken from any thread.
 */
final class StageCpu {
    /** The first stage with a fitting prefix has the thread. */
    private static final List<Stage> STAGES = List.of(
            new Stage("ingest", List.of("fact-", "ledger-", "kafka-ingest", "JettyServer")),
            new Stage("publish", List.of("tieout-publisher", "kafka-producer-network-thread | tieout-publisher")),
            new Stage("project", List.of("tieout-rows", "kafka-producer-network-thread | tieout-rows")),
            new Stage("sink", List.of("stream-load-sink")),
            new Stage("warehouse", List.of("stream-load-", "warehouse", "multiThreadIoEventLoopGroup")),
            new Stage(
                    "broker",
                    List.of(
                            "data-plane",
                            "kafka-",
                            "raft-",
                            "quorum-",
                            "controller",
                            "broker-",
                            "group-coordinator",
                            "transaction-",
                            "AddPartitionsToTxn",
                            "TxnMarker")),
            new Stage("simulator", List.of("main", "demo-", "pool-", "OkHttp")));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StageCpu() {}

    /**
     * The CPU time used so far.
     *
     * @param children processes whose time is counted as {@code postgres}, with their descendants
     */
    static Map<String, Duration> read(List<ProcessHandle> children) {
        Map<String, Duration> used = new LinkedHashMap<>();
        STAGES.forEach(stage -> used.put(stage.name(), Duration.ZERO));
        Duration counted = Duration.ZERO;
        Map<Long, String> names = names();
        for (Map.Entry<Long, String> thread : names.entrySet()) {
            long nanos = THREADS.getThreadCpuTime(thread.getKey());
            if (nanos > 0) {
                Duration time = Duration.ofNanos(nanos);
                counted = counted.plus(time);
                used.merge(stageOf(thread.getValue()), time, Duration::plus);
            }
        }
        Duration whole = ProcessHandle.current().info().totalCpuDuration().orElse(counted);
        Duration rest = whole.minus(counted);
        used.merge("other", rest.isNegative() ? Duration.ZERO : rest, Duration::plus);
        used.put("postgres", children.stream().map(StageCpu::withDescendants).reduce(Duration.ZERO, Duration::plus));
        return used;
    }

    /** What was used between two readings, by stage. */
    static Map<String, Duration> between(Map<String, Duration> before, Map<String, Duration> after) {
        Map<String, Duration> used = new LinkedHashMap<>();
        after.forEach((stage, time) -> {
            Duration difference = time.minus(before.getOrDefault(stage, Duration.ZERO));
            used.put(stage, difference.isNegative() ? Duration.ZERO : difference);
        });
        return used;
    }

    static String stageOf(String threadName) {
        for (Stage stage : STAGES) {
            if (stage.prefixes().stream().anyMatch(threadName::startsWith)) {
                return stage.name();
            }
        }
        return "other";
    }

    private static Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null) {
                names.put(thread.getThreadId(), thread.getThreadName());
            }
        }
        return names;
    }

    private static Duration withDescendants(ProcessHandle process) {
        Duration own = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    private record Stage(String name, List<String> prefixes) {}
}
