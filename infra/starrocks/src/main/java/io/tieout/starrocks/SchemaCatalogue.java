package io.tieout.starrocks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables and views of the warehouse, in the order in which they are created: tables, then views and materialized views, each by
 * file name; and beside them its roles. Immutable.
 *
 * @param files one per object
 * @param roles one per role
 */
public record SchemaCatalogue(List<SqlFile> files, List<SqlFile> roles) {
    /** The database that holds all of it. */
    public static final String DATABASE = "tieout";

    public SchemaCatalogue {
        files = List.copyOf(files);
        roles = List.copyOf(roles);
    }

    /** The given objects and no role. */
    public SchemaCatalogue(List<SqlFile> files) {
        this(files, List.of());
    }

    /** Reads the schema that is packaged with this class. */
    public static SchemaCatalogue fromClassPath() {
        return of(SqlTree.read(SchemaCatalogue.class.getClassLoader()));
    }

    /** Reads what the database of a what-if has beside the tables and views. */
    public static SchemaCatalogue ofWhatIfs() {
        return new SchemaCatalogue(in("whatif/", SqlTree.read(SchemaCatalogue.class.getClassLoader()))
                .toList());
    }

    /** The same without what a timer refreshes: for databases that live briefly or that nobody has a dashboard on. */
    public SchemaCatalogue withoutMaterializedViews() {
        return new SchemaCatalogue(
                files.stream()
                        .filter(file -> file.kind() != SqlFile.Kind.MATERIALIZED_VIEW)
                        .toList(),
                roles);
    }

    static SchemaCatalogue of(Map<String, String> tree) {
        return new SchemaCatalogue(
                Stream.concat(in("schema/", tree), in("views/", tree)).toList(),
                in("security/", tree).toList());
    }

    private static Stream<SqlFile> in(String folder, Map<String, String> tree) {
        return tree.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .map(file -> SqlFile.of(file.getKey().substring(folder.length()), file.getValue()));
    }
}
