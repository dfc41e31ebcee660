package io.tieout.app.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same in each run: whole numbers only, from a seed and a purpose. Not for use by several threads. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice of their own for each purpose, so that what happens to one order does not depend on another. */
    static Dice of(long seed, long purpose) {
        return new Dice(mixed(mixed(seed) + purpose));
    }

    /** From {@code low} to {@code high}, both included. */
    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean perMillion(int chance) {
        return random.nextInt(1_000_000) < chance;
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** How many of {@code tosses} coins show heads: a bell in whole numbers. */
    int heads(int tosses) {
        return Long.bitCount(random.nextLong() & ((1L << tosses) - 1));
    }

    /** The finalizer of MurmurHash3 in Stafford's variant 13: neighbouring seeds give unrelated streams. */
    static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
