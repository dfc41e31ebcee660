package io.tieout.warehouse.mysql;

/** What a client said of itself. */
final class Login {
    private static final int CONNECT_WITH_DB = 0x8;
    private static final int PROTOCOL_41 = 0x200;
    private static final int SECURE_CONNECTION = 0x8000;
    private static final int PLUGIN_AUTH = 0x80000;
    private static final int PLUGIN_AUTH_LENENC = 0x200000;

    private final String user;
    private final byte[] proof;
    private final String database;
    private final String plugin;

    private Login(String user, byte[] proof, String database, String plugin) {
        this.user = user;
        this.proof = proof;
        this.database = database;
        this.plugin = plugin;
    }

    /** Whether the payload is of the protocol's version that this server speaks. */
    static boolean speaksOurProtocol(byte[] payload) {
        return payload.length >= 4 && (new PayloadReader(payload).number(2) & PROTOCOL_41) != 0;
    }

    /** The answer to a greeting. */
    static Login answer(byte[] payload) {
        PayloadReader reader = new PayloadReader(payload);
        long capabilities = reader.number(4);
        // Greatest packet, charset, filler.
        reader.skip(4 + 1 + 23);
        String user = reader.terminated();
        byte[] proof;
        if ((capabilities & PLUGIN_AUTH_LENENC) != 0) {
            proof = reader.bytes(reader.lengthEncoded());
        } else if ((capabilities & SECURE_CONNECTION) != 0) {
            proof = reader.bytes(reader.unsignedByte());
        } else {
            proof = reader.terminated().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        String database = (capabilities & CONNECT_WITH_DB) != 0 && reader.hasMore() ? reader.terminated() : "";
        String plugin = (capabilities & PLUGIN_AUTH) != 0 && reader.hasMore() ? reader.terminated() : "";
        return new Login(user, proof, database, plugin);
    }

    /** The request to become another user; it is always asked for its proof anew. */
    static Login change(PayloadReader reader) {
        String user = reader.terminated();
        byte[] proof = reader.bytes(reader.unsignedByte());
        String database = reader.hasMore() ? reader.terminated() : "";
        return new Login(user, proof, database, "");
    }

    String user() {
        return user;
    }

    /** Its answer to the challenge; see the protocol's {@code mysql_native_password}. */
    byte[] proof() {
        return proof;
    }

    /** The database to use, empty where it named none. */
    String database() {
        return database;
    }

    Login withProof(byte[] otherProof) {
        return new Login(user, otherProof, database, Payloads.AUTHENTICATION);
    }

    boolean needsSwitch() {
        return !plugin.isEmpty() && !plugin.equals(Payloads.AUTHENTICATION);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
