package io.tieout.warehouse.mysql;

/** What a client sent as one: the payload, joined if it came in several frames, and the number of its last frame. */
final class Packet {
    private final int sequence;
    private final byte[] payload;

    Packet(int sequence, byte[] payload) {
        this.sequence = sequence;
        this.payload = payload;
    }

    int sequence() {
        return sequence;
    }

    /** The bytes themselves, not a copy. */
    byte[] payload() {
        return payload;
    }
}
