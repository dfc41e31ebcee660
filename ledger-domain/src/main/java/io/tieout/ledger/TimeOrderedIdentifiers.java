package io.tieout.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of Axon's messages, found by Axon through the service loader. They only tell messages apart within a process, so they come from
 * the time and a cheap random number instead of the secure generator that Axon asks for each message.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator(new ThreadRandom());

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }

    /** The generator of the calling thread, whichever thread calls. */
    private static final class ThreadRandom extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        protected int next(int bits) {
            return ThreadLocalRandom.current().nextInt() >>> (Integer.SIZE - bits);
        }
    }
}
