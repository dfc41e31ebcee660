package io.tieout.warehouse.sql;

import io.tieout.warehouse.sql.MaterializedView.Refresh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE MATERIALIZED VIEW} from behind its name up to the query. The clauses may come in any order, as on StarRocks. */
final class MaterializedViewParser {
    private final Tokens tokens;
    private final CreateTableParser clauses;
    private List<String> columnNames = List.of();
    private String comment = "";
    private String partitionBy = "";
    private String distributedBy = "";
    private List<String> orderBy = List.of();
    private Map<String, String> properties = Map.of();
    private Refresh refresh = Refresh.MANUAL;
    private @Nullable Schedule schedule;
    private boolean deferred;
    private boolean asynchronous;

    MaterializedViewParser(Tokens tokens) {
        this.tokens = tokens;
        this.clauses = new CreateTableParser(tokens);
    }

    /** Stops behind AS. @throws SqlException for a synchronous view, which has neither DISTRIBUTED BY nor REFRESH */
    void parse(Instant now) {
        if (tokens.atSymbol("(")) {
            columnNames = columns();
        }
        if (tokens.accept("COMMENT")) {
            comment = tokens.string();
        }
        while (!tokens.at("AS")) {
            clause(now);
        }
        if (!asynchronous) {
            throw SqlException.notHere(
                    "synchronous materialized views (rollups)",
                    "write DISTRIBUTED BY HASH (...) or REFRESH ... to create an asynchronous one");
        }
        tokens.expect("AS");
    }

    private void clause(Instant now) {
        if (tokens.at("PARTITION")) {
            partitionBy = clauses.partitionBy().orElse("");
        } else if (tokens.at("DISTRIBUTED")) {
            distributedBy = clauses.distributedBy();
            asynchronous = true;
        } else if (tokens.accept("ORDER", "BY")) {
            orderBy = clauses.names();
        } else if (tokens.accept("PROPERTIES")) {
            properties = clauses.properties();
        } else if (tokens.accept("REFRESH")) {
            asynchronous = true;
            refresh(now);
        } else {
            throw tokens.unexpected("'AS'", "'DISTRIBUTED'", "'PARTITION'", "'REFRESH'", "'PROPERTIES'", "'ORDER'");
        }
    }

    /** Reads what stands behind REFRESH. */
    void refresh(Instant now) {
        deferred = tokens.accept("DEFERRED");
        if (!deferred) {
            tokens.accept("IMMEDIATE");
        }
        if (tokens.at("INCREMENTAL")) {
            throw SqlException.notHere("REFRESH INCREMENTAL", "write REFRESH ASYNC or REFRESH MANUAL");
        }
        if (tokens.accept("MANUAL")) {
            refresh = Refresh.MANUAL;
        } else if (tokens.accept("ASYNC")) {
            boolean timed = tokens.at("START") || tokens.at("EVERY");
            refresh = timed ? Refresh.SCHEDULE : Refresh.ASYNC;
            schedule = timed ? Schedule.read(tokens, now) : null;
        } else {
            throw tokens.unexpected("'ASYNC'", "'MANUAL'", "'INCREMENTAL'");
        }
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            names.add(tokens.name());
            if (tokens.accept("COMMENT")) {
                tokens.string();
            }
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return names;
    }

    List<String> columnNames() {
        return columnNames;
    }

    String comment() {
        return comment;
    }

    String partitionBy() {
        return partitionBy;
    }

    String distributedBy() {
        return distributedBy;
    }

    List<String> orderBy() {
        return orderBy;
    }

    Map<String, String> properties() {
        return properties;
    }

    Refresh refresh() {
        return refresh;
    }

    @Nullable
    Schedule schedule() {
        return schedule;
    }

    /** Whether creation must not refresh. */
    boolean isDeferred() {
        return deferred;
    }
}
