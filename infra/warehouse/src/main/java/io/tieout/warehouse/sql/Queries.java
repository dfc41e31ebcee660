package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a query of StarRocks and writes it for the engine. */
final class Queries {
    private static final Set<String> NAMED_BY_FUNCTION =
            Set.of("database()", "user()", "current_user()", "connection_id()", "schema()", "current_role()");

    private final Tokens tokens;
    private final Scope scope;
    private final Expressions expressions;
    private final FromClause from;
    private final List<@Nullable ColumnType> outerTypes = new ArrayList<>();
    private int depth;
    private String text = "";

    Queries(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
        this.expressions = new Expressions(tokens, scope, this);
        this.from = new FromClause(tokens, scope, this, expressions);
    }

    Expressions expressions() {
        return expressions;
    }

    /** The types of the outermost select list, null where only the engine knows; empty if a {@code *} hides the count. */
    List<@Nullable ColumnType> outerTypes() {
        return outerTypes;
    }

    /** The query that was read last. */
    String text() {
        return text;
    }

    boolean atQuery() {
        if (tokens.atSymbol("(")) {
            int ahead = 0;
            while (tokens.peek(ahead).isSymbol("(")) {
                ahead++;
            }
            return tokens.peek(ahead).isWord("SELECT") || tokens.peek(ahead).isWord("WITH");
        }
        return tokens.at("SELECT") || tokens.at("WITH");
    }

    /** A whole query with its common tables, order and limit. */
    String query() {
        scope.enterQuery();
        depth++;
        try {
            StringBuilder sql = new StringBuilder();
            if (tokens.accept("WITH")) {
                sql.append(commonTables()).append(' ');
            }
            sql.append(operand());
            while (atSetOperator()) {
                sql.append(setOperator()).append(operand());
            }
            if (tokens.at("ORDER")) {
                sql.append(expressions.orderBy());
            }
            if (tokens.accept("LIMIT")) {
                sql.append(limit());
            }
            text = sql.toString();
            return text;
        } finally {
            depth--;
            scope.leaveQuery();
        }
    }

    private String commonTables() {
        if (tokens.at("RECURSIVE")) {
            throw SqlException.notHere(
                    "WITH RECURSIVE", "StarRocks itself has it from 4.1 behind a flag; write the levels out");
        }
        List<String> tables = new ArrayList<>();
        do {
            String name = tokens.name();
            String columns = tokens.atSymbol("(") ? Expressions.names(tokens) : "";
            tokens.expect("AS");
            tokens.expectSymbol("(");
            String query = query();
            tokens.expectSymbol(")");
            scope.addCommonTable(name);
            tables.add(quoted(name) + columns + " AS (" + query + ")");
        } while (tokens.acceptSymbol(","));
        return "WITH " + String.join(", ", tables);
    }

    private String operand() {
        if (tokens.acceptSymbol("(")) {
            String query = query();
            tokens.expectSymbol(")");
            return "(" + query + ")";
        }
        return select();
    }

    private boolean atSetOperator() {
        return tokens.at("UNION") || tokens.at("EXCEPT") || tokens.at("MINUS") || tokens.at("INTERSECT");
    }

    private String setOperator() {
        String word = tokens.next().upper();
        String all = tokens.at("ALL") && word.equals("UNION") && tokens.accept("ALL") ? " ALL" : "";
        tokens.accept("DISTINCT");
        return " " + (word.equals("MINUS") ? "EXCEPT" : word) + all + " ";
    }

    private String limit() {
        String first = count();
        if (tokens.acceptSymbol(",")) {
            return " LIMIT " + count() + " OFFSET " + first;
        }
        return " LIMIT " + first + (tokens.accept("OFFSET") ? " OFFSET " + count() : "");
    }

    private String count() {
        if (tokens.peek().kind() == Token.Kind.PARAMETER) {
            tokens.next();
            return scope.parameter();
        }
        if (tokens.peek().kind() != Token.Kind.INTEGER) {
            throw tokens.unexpected("INTEGER_VALUE");
        }
        return tokens.next().value();
    }

    private String select() {
        tokens.expect("SELECT");
        boolean distinct = !tokens.accept("ALL") && tokens.accept("DISTINCT");
        boolean outermost = depth == 1 && outerTypes.isEmpty();
        List<Item> items = new ArrayList<>();
        List<@Nullable ColumnType> types = new ArrayList<>();
        boolean star = false;
        do {
            if (atStar()) {
                star = true;
                items.add(new Item(star(), "", true));
            } else {
                items.add(item(types));
            }
        } while (tokens.acceptSymbol(","));
        if (outermost && !star) {
            outerTypes.addAll(types);
        }
        boolean aggregate =
                items.stream().anyMatch(item -> item.aggregate() && !item.name().isEmpty());
        StringBuilder rest = new StringBuilder();
        if (tokens.accept("FROM")) {
            rest.append(from.relations());
        }
        if (tokens.accept("WHERE")) {
            rest.append(" WHERE ").append(expressions.expression().text());
        }
        boolean grouped = tokens.accept("GROUP", "BY");
        boolean plain = true;
        List<String> keys = List.of();
        if (grouped) {
            plain = !tokens.at("GROUPING") && !tokens.at("ROLLUP") && !tokens.at("CUBE");
            String grouping = grouping();
            keys = plain ? List.of(grouping.split(", ", -1)) : keys;
            rest.append(" GROUP BY ").append(grouping);
        }
        boolean any =
                (grouped || aggregate) && plain && !scope.session().variables().onlyFullGroupBy();
        String list = selected(items, any, keys);
        return having(
                new StringBuilder(distinct ? "SELECT DISTINCT " : "SELECT ")
                        .append(list)
                        .append(rest),
                grouped,
                aggregate);
    }

    /** Without ONLY_FULL_GROUP_BY a column that is neither grouped nor aggregated has the value of any row of its group. */
    private static String selected(List<Item> items, boolean any, List<String> keys) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean free = any
                    && !item.aggregate()
                    && !keys.contains(item.text())
                    && !keys.contains(item.name())
                    && !keys.contains(Integer.toString(i + 1));
            String value = free ? "any_value(" + item.text() + ")" : item.text();
            texts.add(item.name().isEmpty() && !free ? value : value + " AS " + item.alias());
        }
        return String.join(", ", texts);
    }

    private String having(StringBuilder sql, boolean grouped, boolean aggregateInList) {
        String before = sql.toString();
        if (tokens.accept("HAVING")) {
            expressions.sawAggregate();
            String condition = expressions.expression().text();
            if (grouped || aggregateInList || expressions.sawAggregate()) {
                sql.append(" HAVING ").append(condition);
            } else {
                // MySQL's drivers filter plain rows with HAVING; the engine wants groups for it.
                return "SELECT * FROM (" + before + ") AS __filtered WHERE " + condition;
            }
        }
        if (tokens.accept("QUALIFY")) {
            sql.append(" QUALIFY ").append(expressions.expression().text());
        }
        if (tokens.at("WINDOW") || tokens.at("FETCH") || tokens.at("FOR")) {
            throw tokens.unexpected("<EOF>", "';'");
        }
        return sql.toString();
    }

    private boolean atStar() {
        return tokens.atSymbol("*")
                || (tokens.peek(1).isSymbol(".") && tokens.peek(2).isSymbol("*"))
                || (tokens.peek(1).isSymbol(".")
                        && tokens.peek(3).isSymbol(".")
                        && tokens.peek(4).isSymbol("*"));
    }

    private String star() {
        StringBuilder path = new StringBuilder();
        while (!tokens.acceptSymbol("*")) {
            path.append(quoted(tokens.name())).append('.');
            tokens.expectSymbol(".");
        }
        return path.append('*').toString();
    }

    /** An expression under the name that StarRocks gives it, which is its text unless it was named. */
    private Item item(List<@Nullable ColumnType> types) {
        int place = tokens.position();
        expressions.sawAggregate();
        boolean column = tokens.peek().isName() && !tokens.peek(1).isSymbol("(");
        Sql value = expressions.expression();
        types.add(value.type());
        boolean aggregate = expressions.sawAggregate();
        if (tokens.accept("AS")) {
            return new Item(value.text(), quoted(alias()), aggregate);
        }
        if (tokens.peek().isName() || tokens.peek().kind() == Token.Kind.STRING) {
            return new Item(value.text(), quoted(alias()), aggregate);
        }
        String text = tokens.textFrom(place);
        if (column && value.text().endsWith("\"") && text.matches("[\\w`.$]+")) {
            return new Item(value.text(), "", aggregate);
        }
        String name = NAMED_BY_FUNCTION.contains(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : text;
        return new Item(value.text(), quoted(name), aggregate);
    }

    /**
     * One item of a select list.
     *
     * @param name the quoted name, empty for a column under its own name and for {@code *}
     * @param aggregate whether it has an aggregate function in it
     */
    private record Item(String text, String name, boolean aggregate) {
        String alias() {
            return name.isEmpty() ? text.substring(text.lastIndexOf('.') + 1) : name;
        }
    }

    private String alias() {
        return tokens.peek().kind() == Token.Kind.STRING ? tokens.next().value() : tokens.name();
    }

    private String grouping() {
        if (tokens.accept("GROUPING", "SETS")) {
            return "GROUPING SETS (" + sets() + ")";
        }
        if ((tokens.at("ROLLUP") || tokens.at("CUBE")) && tokens.peek(1).isSymbol("(")) {
            String word = tokens.next().upper();
            tokens.expectSymbol("(");
            String items = Expressions.text(expressions.list());
            tokens.expectSymbol(")");
            return word + " (" + items + ")";
        }
        if (tokens.at("ALL")) {
            throw tokens.unexpected("a legal identifier");
        }
        return Expressions.text(expressions.list());
    }

    private String sets() {
        tokens.expectSymbol("(");
        List<String> sets = new ArrayList<>();
        do {
            tokens.expectSymbol("(");
            sets.add("(" + (tokens.atSymbol(")") ? "" : Expressions.text(expressions.list())) + ")");
            tokens.expectSymbol(")");
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return String.join(", ", sets);
    }
}
