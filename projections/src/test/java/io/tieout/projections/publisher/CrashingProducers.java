package io.tieout.projections.publisher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;

/**
 * Real producers whose user "dies": after a random number of calls the next call throws, either before it was made or after it had its effect,
 * and from then on the producer is left as it is, open, as a dead process would leave it.
 */
final class CrashingProducers implements ProducerSource, AutoCloseable {
    private final Random random;
    private final int longestLife;
    private final AtomicInteger crashes = new AtomicInteger();
    private final List<Producer<byte[], byte[]>> all = new ArrayList<>();
    private volatile boolean armed = true;

    CrashingProducers(long seed, int longestLife) {
        this.random = new Random(seed);
        this.longestLife = longestLife;
    }

    int crashes() {
        return crashes.get();
    }

    /** From now on nobody dies. */
    void disarm() {
        armed = false;
    }

    @Override
    @SuppressWarnings("unchecked") // A proxy has no type arguments.
    public synchronized Producer<byte[], byte[]> create(Map<String, Object> settings) {
        Producer<byte[], byte[]> real = ProducerSource.kafka().create(settings);
        all.add(real);
        AtomicInteger life = new AtomicInteger(1 + random.nextInt(longestLife));
        boolean afterwards = random.nextBoolean();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    boolean dies = armed && life.decrementAndGet() <= 0;
                    if (dies && !afterwards) {
                        throw crash(method.getName());
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        if (dies) {
                            throw crash(method.getName());
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private IllegalStateException crash(String call) {
        crashes.incrementAndGet();
        return new IllegalStateException("crash at " + call);
    }

    @Override
    public synchronized void close() {
        all.forEach(producer -> producer.close(java.time.Duration.ZERO));
    }
}
