package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.duckdb.EngineSql;
import org.jspecify.annotations.Nullable;

/** What stands behind FROM. Every table is looked up, so a file name never reaches the engine as one. */
final class FromClause {
    private final Tokens tokens;
    private final Scope scope;
    private final Queries queries;
    private final Expressions expressions;

    FromClause(Tokens tokens, Scope scope, Queries queries, Expressions expressions) {
        this.tokens = tokens;
        this.scope = scope;
        this.queries = queries;
        this.expressions = expressions;
    }

    /** The clause with its word, or nothing for DUAL. */
    String relations() {
        if (tokens.accept("DUAL")) {
            return "";
        }
        StringBuilder sql = new StringBuilder(" FROM ").append(relation());
        while (tokens.acceptSymbol(",")) {
            tokens.accept("LATERAL");
            sql.append(", ").append(relation());
        }
        return sql.toString();
    }

    private String relation() {
        StringBuilder sql = new StringBuilder(primary());
        while (true) {
            String join = join();
            if (join == null) {
                return sql.toString();
            }
            skipHint();
            tokens.accept("LATERAL");
            sql.append(' ').append(join).append(' ').append(primary());
            if (tokens.accept("ON")) {
                sql.append(" ON ").append(expressions.expression().text());
            } else if (tokens.accept("USING")) {
                sql.append(" USING ").append(Expressions.names(tokens));
            } else if (join.equals("INNER JOIN")) {
                sql.append(" ON TRUE");
            } else if (!join.equals("CROSS JOIN")) {
                throw tokens.unexpected("'ON'", "'USING'");
            }
        }
    }

    private @Nullable String join() {
        if (tokens.accept("CROSS", "JOIN")) {
            return "CROSS JOIN";
        }
        if (tokens.accept("JOIN") || tokens.accept("INNER", "JOIN")) {
            return "INNER JOIN";
        }
        if (tokens.accept("LEFT", "SEMI", "JOIN")) {
            return "SEMI JOIN";
        }
        if (tokens.accept("LEFT", "ANTI", "JOIN")) {
            return "ANTI JOIN";
        }
        if (tokens.atWords("RIGHT", "SEMI") || tokens.atWords("RIGHT", "ANTI")) {
            throw SqlException.notHere(
                    "RIGHT " + tokens.peek(1).upper() + " JOIN",
                    "swap the sides and write LEFT " + tokens.peek(1).upper() + " JOIN");
        }
        for (String side : new String[] {"LEFT", "RIGHT", "FULL"}) {
            if (tokens.at(side)) {
                tokens.next();
                tokens.accept("OUTER");
                tokens.expect("JOIN");
                return side + " JOIN";
            }
        }
        return null;
    }

    /** {@code [broadcast]} and its like steer a cluster and mean nothing here. */
    private void skipHint() {
        if (tokens.acceptSymbol("[")) {
            tokens.name();
            tokens.expectSymbol("]");
        }
    }

    private String primary() {
        if (tokens.atSymbol("(")) {
            return bracket();
        }
        if (tokens.at("UNNEST") && tokens.peek(1).isSymbol("(")) {
            tokens.next();
            tokens.next();
            String arrays = Expressions.text(expressions.list());
            tokens.expectSymbol(")");
            return "unnest(" + arrays + ")" + alias("unnest", true);
        }
        return table();
    }

    private String bracket() {
        if (queries.atQuery()) {
            tokens.expectSymbol("(");
            String query = queries.query();
            tokens.expectSymbol(")");
            return "(" + query + ")" + alias(null, true);
        }
        tokens.expectSymbol("(");
        String inner = relation();
        tokens.expectSymbol(")");
        return "(" + inner + ")";
    }

    private String table() {
        String name = tokens.name();
        String database = null;
        if (tokens.acceptSymbol(".")) {
            database = name;
            name = tokens.name();
            if (tokens.acceptSymbol(".")) {
                if (!database.equalsIgnoreCase("default_catalog")) {
                    throw SqlException.analysis("Unknown catalog '" + database + "'.");
                }
                database = name;
                name = tokens.name();
            }
        }
        if (tokens.atSymbol("(") && database == null && name.equalsIgnoreCase("files")) {
            return files();
        }
        if (tokens.atSymbol("(")) {
            throw SqlException.notHere("table function " + name, "load the rows into a table first");
        }
        if (tokens.at("PARTITION") || tokens.at("TABLET") || tokens.at("TEMPORARY")) {
            throw SqlException.notHere(
                    "reading one " + tokens.peek().upper(), "filter by the partition column in WHERE");
        }
        String engineName = scope.table(database, name);
        skipHint();
        boolean plain = engineName.equals(quoted(name)) || engineName.endsWith("." + quoted(name));
        return engineName + alias(plain ? null : name, false);
    }

    private String files() {
        FilesClause files = FilesClause.read(tokens, scope);
        String path = files.path().endsWith("/") ? files.path() + "*" : files.path();
        boolean folders = !files.property("columns_from_path", "").isEmpty();
        return "read_parquet(" + EngineSql.literal(path) + ", hive_partitioning = " + folders + ")"
                + alias("files", true);
    }

    private String alias(@Nullable String fallback, boolean columns) {
        boolean named = tokens.accept("AS") || atAlias();
        if (!named) {
            return fallback == null ? "" : " AS " + quoted(fallback);
        }
        String alias = tokens.peek().kind() == Token.Kind.STRING ? tokens.next().value() : tokens.name();
        return " AS " + quoted(alias) + (columns && tokens.atSymbol("(") ? Expressions.names(tokens) : "");
    }

    /** SEMI and ANTI are no reserved words, but begin no alias here: LEFT stands before them. */
    private boolean atAlias() {
        return tokens.peek().isName() && !tokens.at("WINDOW") && !tokens.at("FETCH") && !tokens.at("OFFSET");
    }
}
