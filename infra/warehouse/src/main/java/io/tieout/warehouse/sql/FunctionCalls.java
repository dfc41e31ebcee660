package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code name(arguments)} with its window, and finds who translates the name. A name that nobody knows is refused. */
final class FunctionCalls {
    private static final Set<String> WITHOUT_BRACKETS =
            Set.of("CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_USER", "LOCALTIME", "LOCALTIMESTAMP");
    private static final Set<String> WINDOW_ONLY = Set.of(
            "row_number",
            "rank",
            "dense_rank",
            "percent_rank",
            "cume_dist",
            "ntile",
            "lag",
            "lead",
            "first_value",
            "last_value");

    /** Functions whose value is not a matter of their arguments. */
    private static final Set<String> UNSTEADY = Set.of(
            "now",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "utc_timestamp",
            "curdate",
            "current_date",
            "utc_date",
            "curtime",
            "current_time",
            "utc_time",
            "unix_timestamp",
            "uuid",
            "rand",
            "random",
            "sleep");

    private final Tokens tokens;
    private final Scope scope;
    private final Expressions expressions;
    private boolean sawAggregate;

    FunctionCalls(Tokens tokens, Scope scope, Expressions expressions) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = expressions;
    }

    static boolean needsNoBrackets(Token token) {
        return WITHOUT_BRACKETS.contains(token.upper());
    }

    boolean sawAggregate() {
        boolean saw = sawAggregate;
        sawAggregate = false;
        return saw;
    }

    Sql call() {
        Token name = tokens.next();
        String function = name.value().toLowerCase(Locale.ROOT);
        FunctionCall call = tokens.acceptSymbol("(")
                ? arguments(function)
                : new FunctionCall(function, false, false, List.of(), "", "", Optional.empty());
        Token end = tokens.last();
        if (UNSTEADY.contains(function) && (call.arguments().isEmpty() || !function.equals("unix_timestamp"))) {
            scope.unsteadyFunctions().add(function);
        }
        Optional<Sql> result;
        if (WINDOW_ONLY.contains(function)) {
            if (!tokens.at("OVER")) {
                throw SqlException.analysis(
                        "window function '" + function + "' needs an OVER clause, for example OVER (ORDER BY x)");
            }
            result = Optional.of(Sql.of(function + "(" + Expressions.text(call.arguments()) + call.nulls() + ")"));
        } else if (Aggregates.NAMES.contains(function)) {
            sawAggregate |= !tokens.at("OVER");
            result = Aggregates.translate(call);
        } else {
            result = scalar(call);
        }
        Sql sql = result.orElseThrow(() -> MissingFunctions.has(function)
                ? SqlException.notHere("function " + function, "compute the value before it is loaded")
                : SqlException.unknownFunction(name, end.column(), call.signature()));
        if (tokens.at("FILTER")) {
            throw tokens.unexpected("<EOF>", "';'");
        }
        return tokens.at("OVER") ? new Sql(sql.text() + window(), sql.type()) : sql;
    }

    private Optional<Sql> scalar(FunctionCall call) {
        if (call.distinct()
                || call.star()
                || !call.orderBy().isEmpty()
                || call.separator().isPresent()) {
            return Optional.empty();
        }
        return session(call)
                .or(() -> DateFunctions.translate(call))
                .or(() -> TextFunctions.translate(call))
                .or(() -> ScalarFunctions.translate(call));
    }

    /** What the session answers by itself. */
    private Optional<Sql> session(FunctionCall call) {
        if (!call.arguments().isEmpty()) {
            return Optional.empty();
        }
        SessionState session = scope.session();
        return switch (call.name()) {
            case "version" -> text(Variables.MYSQL_VERSION);
            case "current_version" -> text(Variables.STARROCKS_VERSION);
            case "database", "schema" ->
                session.database().isEmpty() ? Optional.of(Sql.of("NULL", Kind.VARCHAR)) : text(session.database());
            case "user", "session_user", "system_user" ->
                text("'" + session.user() + "'@'" + session.clientHost() + "'");
            case "current_user" -> text("'" + session.user() + "'@'%'");
            case "current_role" -> text("NONE");
            case "current_catalog", "catalog" -> text("default_catalog");
            case "connection_id" -> Optional.of(Sql.of("CAST(" + session.connectionId() + " AS BIGINT)", Kind.BIGINT));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> text(String value) {
        return Optional.of(new Sql(EngineSql.literal(value), Literals.TEXT));
    }

    private FunctionCall arguments(String function) {
        if (tokens.acceptSymbol("*")) {
            tokens.expectSymbol(")");
            return new FunctionCall(function, false, true, List.of(), "", "", Optional.empty());
        }
        if (tokens.acceptSymbol(")")) {
            return new FunctionCall(function, false, false, List.of(), "", "", Optional.empty());
        }
        boolean distinct = tokens.accept("DISTINCT");
        List<Sql> arguments = new ArrayList<>();
        do {
            arguments.add(argument(function, arguments.size()));
        } while (tokens.acceptSymbol(","));
        String nulls = tokens.accept("IGNORE", "NULLS") ? " IGNORE NULLS" : "";
        String orderBy = tokens.at("ORDER") ? orderBy() : "";
        Optional<String> separator = tokens.accept("SEPARATOR") ? Optional.of(tokens.string()) : Optional.empty();
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("')'", "','");
        }
        return new FunctionCall(function, distinct, false, arguments, nulls, orderBy, separator);
    }

    /** An interval or a bare unit stands where some date functions want one; elsewhere both are no expressions. */
    private Sql argument(String function, int index) {
        if (tokens.at("INTERVAL") && index == 1 && DateFunctions.takesInterval(function)) {
            return Sql.of(expressions.interval());
        }
        if (index == 0 && DateFunctions.takesUnit(function)) {
            return Sql.of(Dates.unit(tokens));
        }
        return expressions.expression();
    }

    String orderBy() {
        tokens.expect("ORDER");
        tokens.expect("BY");
        List<String> items = new ArrayList<>();
        do {
            StringBuilder item = new StringBuilder(expressions.expression().text());
            if (tokens.accept("DESC")) {
                item.append(" DESC");
            } else if (tokens.accept("ASC")) {
                item.append(" ASC");
            }
            if (tokens.accept("NULLS")) {
                if (tokens.accept("FIRST")) {
                    item.append(" NULLS FIRST");
                } else {
                    tokens.expect("LAST");
                    item.append(" NULLS LAST");
                }
            }
            items.add(item.toString());
        } while (tokens.acceptSymbol(","));
        return " ORDER BY " + String.join(", ", items);
    }

    private String window() {
        tokens.expect("OVER");
        tokens.expectSymbol("(");
        StringBuilder sql = new StringBuilder(" OVER (");
        if (tokens.accept("PARTITION", "BY")) {
            sql.append("PARTITION BY ").append(Expressions.text(expressions.list()));
        }
        if (tokens.at("ORDER")) {
            sql.append(orderBy());
        }
        if (tokens.at("ROWS") || tokens.at("RANGE")) {
            sql.append(' ').append(tokens.next().upper());
            if (tokens.accept("BETWEEN")) {
                sql.append(" BETWEEN ").append(bound());
                tokens.expect("AND");
                sql.append(" AND ").append(bound());
            } else {
                sql.append(' ').append(bound());
            }
        }
        tokens.expectSymbol(")");
        return sql.append(")").toString();
    }

    private String bound() {
        if (tokens.accept("CURRENT")) {
            tokens.expect("ROW");
            return "CURRENT ROW";
        }
        String distance = tokens.accept("UNBOUNDED")
                ? "UNBOUNDED"
                : expressions.expression().text();
        if (tokens.accept("PRECEDING")) {
            return distance + " PRECEDING";
        }
        tokens.expect("FOLLOWING");
        return distance + " FOLLOWING";
    }
}
