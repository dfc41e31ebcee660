package io.tieout.warehouse.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that an embedded warehouse will commit: none, until a test that holds this object injects some. There is no way to reach it over the
 * network or by configuration. Safe for use by several threads.
 *
 * <pre>{@code
 * WarehouseFaults faults = new WarehouseFaults();
 * EmbeddedWarehouse.builder().faults(faults)...
 * faults.inject(new Fault.ReplyLost());
 * }</pre>
 */
public final class WarehouseFaults {
    private final List<Armed> armed = new ArrayList<>();

    /** The next load or operation that the fault can happen to suffers it. */
    public void inject(Fault fault) {
        inject(fault, 1, "");
    }

    /** The next so many loads or operations suffer the fault. */
    public void inject(Fault fault, int times) {
        inject(fault, times, "");
    }

    /** The next so many loads or operations whose label starts so suffer the fault. */
    public synchronized void inject(Fault fault, int times, String labelPrefix) {
        if (times < 1) {
            throw new IllegalArgumentException(fault + " " + times + " times: a fault happens at least once");
        }
        armed.add(new Armed(fault, labelPrefix, times));
    }

    /** What was injected and has not happened is taken back. */
    public synchronized void clear() {
        armed.clear();
    }

    /** How often something is still to go wrong. */
    public synchronized int pending() {
        return armed.stream().mapToInt(each -> each.times).sum();
    }

    /** For the server: the fault of that kind that happens now, or none. It has then happened once more. */
    public synchronized <T extends Fault> Optional<T> take(Class<T> kind, String label) {
        Optional<Armed> found = armed.stream()
                .filter(each -> kind.isInstance(each.fault) && label.startsWith(each.labelPrefix))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Armed happening = found.get();
        happening.times--;
        if (happening.times == 0) {
            armed.remove(happening);
        }
        return Optional.of(kind.cast(happening.fault));
    }

    private static final class Armed {
        private final Fault fault;
        private final String labelPrefix;
        private int times;

        private Armed(Fault fault, String labelPrefix, int times) {
            this.fault = fault;
            this.labelPrefix = labelPrefix;
            this.times = times;
        }
    }
}
