package io.tieout.app.generation;

import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.SchemaCatalogue;
import io.tieout.starrocks.SqlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * By which definition this version makes the rows of each table. Rows of two definitions do not mix in one table: a stack leaves a table alone whose
 * rows another definition made, until it is rebuilt.
 */
public final class TableRevisions {
    /**
     * Counted up when a fold changes what it makes of the same events without changing a table's columns: nothing else tells that existing rows are
     * of an older kind.
     */
    private static final int FOLDS = 1;

    private final Map<RowTable, String> revisions;

    private TableRevisions(Map<RowTable, String> revisions) {
        this.revisions = new EnumMap<>(revisions);
    }

    /** The revisions of this version. */
    public static TableRevisions current() {
        return of(SchemaCatalogue.fromClassPath());
    }

    static TableRevisions of(SchemaCatalogue catalogue) {
        Map<RowTable, String> revisions = new EnumMap<>(RowTable.class);
        for (RowTable table : RowTable.values()) {
            SqlFile file = catalogue.files().stream()
                    .filter(each -> each.object().equals(table.tableName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "table " + table.tableName() + " has rows and no schema file: add one"));
            revisions.put(table, digest(FOLDS + "\n" + String.join("\n", file.statements())));
        }
        return new TableRevisions(revisions);
    }

    /** The revision of one table. */
    public String of(RowTable table) {
        String revision = revisions.get(table);
        if (revision == null) {
            throw new IllegalStateException("table " + table.tableName() + " has no revision");
        }
        return revision;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
