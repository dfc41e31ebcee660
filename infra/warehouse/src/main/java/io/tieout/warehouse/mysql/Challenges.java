package io.tieout.warehouse.mysql;

import java.security.SecureRandom;

/** Random bytes for clients to prove themselves with. Safe for use by several threads. */
final class Challenges {
    private static final int BYTES = 20;

    private final SecureRandom random;

    Challenges(SecureRandom random) {
        this.random = random;
    }

    /** Printable characters, because a zero would end the text that the greeting carries. */
    byte[] next() {
        byte[] challenge = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            challenge[i] = (byte) ('0' + random.nextInt('z' - '0'));
        }
        return challenge;
    }
}
