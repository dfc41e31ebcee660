package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads an expression of StarRocks and writes it for the engine. Only what is named here passes, so nothing that the engine alone
 * understands can slip through.
 */
final class Expressions {
    private final Tokens tokens;
    private final Scope scope;
    private final Queries queries;
    private final FunctionCalls functions;
    private final Casts casts;

    Expressions(Tokens tokens, Scope scope, Queries queries) {
        this.tokens = tokens;
        this.scope = scope;
        this.queries = queries;
        this.functions = new FunctionCalls(tokens, scope, this);
        this.casts = new Casts(tokens, this);
    }

    /** Whether an aggregate function was read since the last call. */
    boolean sawAggregate() {
        return functions.sawAggregate();
    }

    Sql expression() {
        Sql left = and();
        while (tokens.accept("OR") || (tokens.atSymbol("||") && acceptOrSign())) {
            left = Sql.of("(" + left.text() + " OR " + and().text() + ")", Kind.BOOLEAN);
        }
        return left;
    }

    /** Expressions with commas between. */
    List<Sql> list() {
        List<Sql> items = new ArrayList<>();
        do {
            items.add(expression());
        } while (tokens.acceptSymbol(","));
        return items;
    }

    private boolean acceptOrSign() {
        if (scope.session().variables().pipesAreConcat()) {
            throw SqlException.notHere("|| as concatenation (sql_mode PIPES_AS_CONCAT)", "write concat(a, b)");
        }
        return tokens.acceptSymbol("||");
    }

    private Sql and() {
        Sql left = not();
        while (tokens.accept("AND") || tokens.acceptSymbol("&&")) {
            left = Sql.of("(" + left.text() + " AND " + not().text() + ")", Kind.BOOLEAN);
        }
        return left;
    }

    private Sql not() {
        if (tokens.accept("NOT") || tokens.acceptSymbol("!")) {
            return Sql.of("(NOT " + not().text() + ")", Kind.BOOLEAN);
        }
        return predicate();
    }

    private Sql predicate() {
        Sql left = bits();
        while (true) {
            if (tokens.accept("IS")) {
                boolean negated = tokens.accept("NOT");
                tokens.expect("NULL");
                left = truth(left.text() + (negated ? " IS NOT NULL" : " IS NULL"));
            } else if (tokens.at("NOT")
                    || tokens.at("BETWEEN")
                    || tokens.at("IN")
                    || tokens.at("LIKE")
                    || tokens.at("REGEXP")
                    || tokens.at("RLIKE")) {
                left = wordPredicate(left, tokens.accept("NOT") ? "NOT " : "");
            } else if (tokens.acceptSymbol("<=>")) {
                Sql right = bits();
                left = truth(Comparisons.side(left, right).text() + " IS NOT DISTINCT FROM "
                        + Comparisons.other(left, right));
            } else if (atComparison()) {
                String operator = tokens.next().value();
                Sql right = bits();
                left = truth(
                        Comparisons.side(left, right).text() + " " + operator + " " + Comparisons.other(left, right));
            } else {
                return left;
            }
        }
    }

    private boolean atComparison() {
        return List.of("=", "<", ">", "<=", ">=", "<>", "!=").stream().anyMatch(tokens::atSymbol);
    }

    private Sql wordPredicate(Sql left, String negation) {
        if (tokens.accept("BETWEEN")) {
            Sql low = bits();
            tokens.expect("AND");
            Sql high = bits();
            Sql common = Comparisons.side(Comparisons.side(left, low), high);
            return truth(common.text() + " " + negation + "BETWEEN " + Comparisons.other(left, low) + " AND "
                    + Comparisons.other(left, high));
        }
        if (tokens.accept("IN")) {
            tokens.expectSymbol("(");
            String values = queries.atQuery() ? queries.query() : Comparisons.others(left, list());
            tokens.expectSymbol(")");
            return truth(left.text() + " " + negation + "IN (" + values + ")");
        }
        if (tokens.accept("LIKE")) {
            return truth(left.text() + " " + negation + "LIKE " + bits().text() + " ESCAPE '\\'");
        }
        if (tokens.accept("REGEXP") || tokens.accept("RLIKE")) {
            return truth(negation + "regexp_matches(" + left.text() + ", " + bits().text() + ")");
        }
        throw tokens.unexpected("'BETWEEN'", "'IN'", "'LIKE'", "'REGEXP'", "'RLIKE'");
    }

    private static Sql truth(String text) {
        return Sql.of("(" + text + ")", Kind.BOOLEAN);
    }

    private Sql bits() {
        Sql left = bitAnd();
        while (tokens.acceptSymbol("|")) {
            left = Sql.of("(" + left.text() + " | " + bitAnd().text() + ")");
        }
        return left;
    }

    /** {@code &} binds closer than {@code |}. */
    private Sql bitAnd() {
        Sql left = sum();
        while (tokens.acceptSymbol("&")) {
            left = Sql.of("(" + left.text() + " & " + sum().text() + ")");
        }
        return left;
    }

    private Sql sum() {
        Sql left = product();
        while (tokens.atSymbol("+") || tokens.atSymbol("-")) {
            String operator = tokens.next().value();
            if (tokens.at("INTERVAL")) {
                left = Sql.of("(" + Dates.timestamp(left) + " " + operator + " " + interval() + ")", Kind.DATETIME);
            } else {
                left = Arithmetic.sum(left, operator, product());
            }
        }
        return left;
    }

    private Sql product() {
        Sql left = unary();
        while (true) {
            if (tokens.acceptSymbol("*")) {
                left = Arithmetic.product(left, unary());
            } else if (tokens.acceptSymbol("/")) {
                left = Arithmetic.quotient(left, unary());
            } else if (tokens.accept("DIV")) {
                left = Arithmetic.wholeQuotient(left, unary());
            } else if (tokens.acceptSymbol("%") || tokens.accept("MOD")) {
                left = Sql.of("(" + left.text() + " % " + unary().text() + ")");
            } else if (tokens.acceptSymbol("^")) {
                left = Sql.of("xor(" + left.text() + ", " + unary().text() + ")");
            } else {
                return left;
            }
        }
    }

    private Sql unary() {
        if (tokens.acceptSymbol("-")) {
            Sql operand = unary();
            return new Sql("(-" + operand.text() + ")", operand.type());
        }
        if (tokens.acceptSymbol("+")) {
            return unary();
        }
        if (tokens.acceptSymbol("~")) {
            return Sql.of("(~" + unary().text() + ")");
        }
        Sql value = primary();
        while (tokens.atSymbol("->") || tokens.at("COLLATE")) {
            if (tokens.accept("COLLATE")) {
                // Strings compare by their bytes whatever a client asks for.
                tokens.next();
                continue;
            }
            tokens.next();
            value = Sql.of(
                    "json_extract(" + value.text() + ", " + TextFunctions.path(EngineSql.literal(tokens.string()))
                            + ")",
                    Kind.JSON);
        }
        return value;
    }

    /** {@code INTERVAL n UNIT} in the engine's form. */
    String interval() {
        tokens.expect("INTERVAL");
        String amount = bits().text();
        return "INTERVAL (" + amount + ") " + Dates.unit(tokens);
    }

    private Sql primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case INTEGER -> Literals.integer(tokens.next().value());
            case DECIMAL -> Literals.decimal(tokens.next().value());
            case DOUBLE -> Sql.of(tokens.next().value(), Kind.DOUBLE);
            case STRING -> new Sql(EngineSql.literal(tokens.next().value()), Literals.TEXT);
            case PARAMETER -> {
                tokens.next();
                yield parameter(scope.parameter());
            }
            case SYSTEM_VARIABLE ->
                scope.session().variables().literal(tokens.next().value());
            case USER_VARIABLE -> scope.session().variables().user(tokens.next().value());
            case SYMBOL -> bracket();
            case WORD, QUOTED_NAME -> word(token);
            case END -> throw tokens.unexpected("a legal identifier");
        };
    }

    /** As long as no value is known a parameter is text, as the columns that a front end announces show. */
    private static Sql parameter(String value) {
        if (value.equals("NULL") || value.startsWith("'")) {
            return new Sql(value, Literals.TEXT);
        }
        return value.matches("-?\\d{1,19}")
                ? Sql.of("CAST(" + value + " AS BIGINT)", Kind.BIGINT)
                : Sql.of(value, Kind.DOUBLE);
    }

    private Sql bracket() {
        if (tokens.acceptSymbol("[")) {
            String items = tokens.atSymbol("]") ? "" : text(list());
            tokens.expectSymbol("]");
            return Sql.of("[" + items + "]");
        }
        if (!tokens.acceptSymbol("(")) {
            throw tokens.unexpected("a legal identifier");
        }
        if (queries.atQuery()) {
            String query = queries.query();
            tokens.expectSymbol(")");
            return Sql.of("(" + query + ")");
        }
        List<Sql> items = list();
        tokens.expectSymbol(")");
        return items.size() == 1
                ? new Sql("(" + items.get(0).text() + ")", items.get(0).type())
                : Sql.of("(" + text(items) + ")");
    }

    private Sql word(Token token) {
        if (token.kind() == Token.Kind.WORD) {
            switch (token.upper()) {
                case "NULL" -> {
                    tokens.next();
                    return Sql.of("NULL");
                }
                case "TRUE", "FALSE" -> {
                    return Sql.of(tokens.next().upper(), Kind.BOOLEAN);
                }
                case "CASE" -> {
                    return caseWhen();
                }
                case "CAST" -> {
                    return casts.cast();
                }
                case "CONVERT" -> {
                    return casts.convert();
                }
                case "EXISTS" -> {
                    tokens.next();
                    tokens.expectSymbol("(");
                    String query = queries.query();
                    tokens.expectSymbol(")");
                    return Sql.of("EXISTS (" + query + ")", Kind.BOOLEAN);
                }
                case "INTERVAL" -> {
                    if (tokens.peek(1).kind() != Token.Kind.SYMBOL
                            && tokens.peek(1).kind() != Token.Kind.END) {
                        throw tokens.unexpected("a legal identifier");
                    }
                }
                case "EXTRACT" -> {
                    return Dates.extract(tokens, this);
                }
                case "DATE", "DATETIME", "TIMESTAMP" -> {
                    if (tokens.peek(1).kind() == Token.Kind.STRING) {
                        return Dates.literal(tokens);
                    }
                }
                default -> {}
            }
            if (tokens.peek(1).isSymbol("(") || FunctionCalls.needsNoBrackets(token)) {
                return functions.call();
            }
        }
        return column();
    }

    private Sql caseWhen() {
        StringBuilder sql = new StringBuilder("CASE");
        tokens.expect("CASE");
        if (!tokens.at("WHEN")) {
            sql.append(' ').append(expression().text());
        }
        ColumnType type = null;
        boolean same = true;
        do {
            tokens.expect("WHEN");
            sql.append(" WHEN ").append(expression().text());
            tokens.expect("THEN");
            Sql value = expression();
            same &= type == null || type.equals(value.type());
            type = value.type();
            sql.append(" THEN ").append(value.text());
        } while (tokens.at("WHEN"));
        if (tokens.accept("ELSE")) {
            Sql value = expression();
            same &= type != null && type.equals(value.type());
            sql.append(" ELSE ").append(value.text());
        }
        tokens.expect("END");
        return new Sql(sql.append(" END").toString(), same ? type : null);
    }

    private Sql column() {
        List<String> path = new ArrayList<>();
        do {
            path.add(tokens.name());
        } while (path.size() < 3 && tokens.acceptSymbol("."));
        if (tokens.atSymbol("(")) {
            throw tokens.unexpected("<EOF>", "';'");
        }
        String column = path.get(path.size() - 1);
        if (column.equalsIgnoreCase("rowid") && !scope.hasColumn(column)) {
            // A column of every table for the engine, of none for StarRocks.
            throw SqlException.analysis("Column '" + column + "' cannot be resolved.");
        }
        return new Sql(path.stream().map(EngineSql::quoted).collect(Collectors.joining(".")), scope.columnType(column));
    }

    static String text(List<Sql> items) {
        return items.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    /** {@code ORDER BY} with a space before it. */
    String orderBy() {
        return functions.orderBy();
    }

    /** A name in parentheses, with commas between. */
    static String names(Tokens tokens) {
        List<String> names = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            names.add(tokens.name());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return "(" + quoted(names) + ")";
    }
}
