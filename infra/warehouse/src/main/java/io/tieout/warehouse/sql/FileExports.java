package io.tieout.warehouse.sql;

import io.tieout.warehouse.duckdb.EngineSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code INSERT INTO FILES(...)}: writes a query's rows as Parquet. Nothing that is there is overwritten: each run names its own files. */
final class FileExports {
    private static final Set<String> COMPRESSIONS = Set.of("uncompressed", "snappy", "gzip", "zstd", "lz4");

    private final SqlSession session;

    FileExports(SqlSession session) {
        this.session = session;
    }

    /** Runs from behind INSERT. */
    Outcome.Done insert(Tokens tokens, Scope scope) {
        tokens.expect("INTO");
        tokens.expect("FILES");
        FilesClause files = FilesClause.read(tokens, scope);
        Queries queries = new Queries(tokens, scope);
        if (!queries.atQuery()) {
            throw tokens.unexpected("'SELECT'", "'WITH'");
        }
        String sql = queries.query();
        tokens.expectEnd();
        new QueryRunner(session).load(scope);
        String label = "insert_" + session.engine().newLabel();
        String compression = files.property("compression", "").toLowerCase(Locale.ROOT);
        if (!COMPRESSIONS.contains(compression)) {
            throw SqlException.analysis("compression '" + compression
                    + "' of FILES() must be one of uncompressed, snappy, gzip, zstd, lz4.");
        }
        String options = "FORMAT parquet, COMPRESSION " + EngineSql.literal(compression);
        String copy = "COPY (" + sql + ") TO " + target(files, label, options);
        try (Statement statement = session.connection().createStatement();
                RunningStatement watched =
                        session.watch(statement, session.state().variables().seconds("insert_timeout"))) {
            try {
                return Outcome.Done.transaction(
                        statement.executeLargeUpdate(copy),
                        label,
                        "VISIBLE",
                        session.engine().newTransaction());
            } catch (SQLException e) {
                throw watched.failure(e);
            }
        } catch (SQLException e) {
            throw EngineErrors.translate(e);
        }
    }

    private static String target(FilesClause files, String label, String options) {
        String partitions = files.property("partition_by", "");
        Path directory = Path.of(files.path());
        try {
            if (partitions.isEmpty()) {
                boolean folder = files.path().endsWith("/");
                Path file = folder
                        ? directory.resolve("data_" + label + ".parquet")
                        : directory.resolveSibling(directory.getFileName() + "_" + label + ".parquet");
                Files.createDirectories(file.getParent());
                return EngineSql.literal(file.toString()) + " (" + options + ")";
            }
            Files.createDirectories(directory);
            try (Stream<Path> there = Files.list(directory)) {
                if (there.findAny().isPresent()) {
                    throw SqlException.analysis("path '" + directory
                            + "' of FILES() is not empty: partitioned files go to a new directory for each run.");
                }
            }
        } catch (IOException e) {
            throw new SqlException(1064, "HY000", "path '" + directory + "' cannot be made: " + e.getMessage());
        }
        String columns = List.of(partitions.split(",", -1)).stream()
                .map(column -> EngineSql.quoted(column.trim()))
                .collect(Collectors.joining(", "));
        return EngineSql.literal(directory.toString()) + " (" + options + ", PARTITION_BY (" + columns
                + "), OVERWRITE_OR_IGNORE)";
    }
}
