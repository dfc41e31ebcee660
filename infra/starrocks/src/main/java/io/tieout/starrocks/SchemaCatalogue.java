package io.tieout.starrocks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables and views of the warehouse, in the order in which they are created: tables, then views, each by file name.
 * Immutable.
 *
 * @param files one per object
 */
public record SchemaCatalogue(List<SqlFile> files) {
    /** The database that holds all of it. */
    public static final String DATABASE = "tieout";

    public SchemaCatalogue {
        files = List.copyOf(files);
    }

    /** Reads the schema that is packaged with this class. */
    public static SchemaCatalogue fromClassPath() {
        return of(SqlTree.read(SchemaCatalogue.class.getClassLoader()));
    }

    static SchemaCatalogue of(Map<String, String> tree) {
        return new SchemaCatalogue(
                Stream.concat(in("schema/", tree), in("views/", tree)).toList());
    }

    private static Stream<SqlFile> in(String folder, Map<String, String> tree) {
        return tree.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(file -> SqlFile.of(file.getKey().substring(folder.length()), file.getValue()));
    }
}
