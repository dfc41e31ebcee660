package io.tieout.ledger.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The contract of each fact type as a JSON Schema (draft 2020-12), for people and code generators. The reader is the judge; a test holds the
 * two together member by member. A schema is the weaker one in a few places: it counts characters where the ledger counts bytes, and it knows
 * neither the decimals of a currency nor that debits equal credits.
 */
public final class FactSchemas {
    private FactSchemas() {}

    /** The schema of the {@code data} of a fact type, in UTF-8. */
    public static byte[] schema(FactType type) {
        return resource("schema/" + fileOf(type));
    }

    /** A well-formed {@code data} of a fact type with every member that it may have, in UTF-8. */
    public static byte[] example(FactType type) {
        return resource("schema/examples/" + fileOf(type));
    }

    private static String fileOf(FactType type) {
        return type.type().substring("io.tieout.".length()) + ".json";
    }

    private static byte[] resource(String name) {
        try (InputStream in = FactSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + name + " is missing: every fact type has one; add it beside the others");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " could not be read", e);
        }
    }
}
