package io.tieout.app.demo;

import io.tieout.ledger.Secret;
import java.util.List;
import java.util.Map;

/** Publishes facts to a running ledger as an upstream system does. Used by one thread. */
public interface DemoPublisher extends AutoCloseable {
    /** Sends facts, each one CloudEvent as JSON text; may return before they are answered. */
    void publish(List<String> facts);

    /** Waits until every fact is answered; how often the ledger answered what. */
    Map<String, Long> finish();

    @Override
    void close();

    /** Makes publishers. */
    @FunctionalInterface
    interface Factory {
        /** A publisher to the ledger at an HTTP address. */
        DemoPublisher open(String ledger, Secret token);
    }
}
