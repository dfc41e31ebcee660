package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers to {@code SHOW} that do not depend on any table. */
final class ShowAnswers {
    private ShowAnswers() {}

    /** The answer to {@code SHOW word ...}, or empty if this is none of these. */
    static Optional<Outcome.Result> answer(String word, Tokens tokens, Scope scope) {
        return switch (word) {
            case "SESSION", "LOCAL", "GLOBAL" -> answer(tokens.next().upper(), tokens, scope);
            case "VARIABLES" -> Optional.of(variables(tokens, scope));
            case "STATUS" -> none(tokens, ResultColumn.texts(20, "Variable_name", "Value"));
            case "WARNINGS", "ERRORS" -> none(tokens, ResultColumn.texts(20, "Level", "Code", "Message"));
            case "ENGINES" ->
                Optional.of(Outcome.Result.of(
                        ResultColumn.texts(64, "Engine", "Support", "Comment", "Transactions", "XA", "Savepoints"),
                        List.of(List.of("OLAP", "YES", "Default storage engine of StarRocks", "NO", "NO", "NO"))));
            case "CHARSET", "CHARACTER" ->
                Optional.of(Outcome.Result.of(
                        ResultColumn.texts(20, "Charset", "Description", "Default collation", "Maxlen"),
                        List.of(List.of("utf8", "UTF-8 Unicode", "utf8_general_ci", "3"))));
            case "COLLATION" -> Optional.of(collation());
            case "INDEX", "INDEXES", "KEYS", "KEY" -> none(tokens, index());
            case "TRIGGERS" ->
                none(tokens, ResultColumn.texts(80, "Trigger", "Event", "Table", "Statement", "Timing", "Created"));
            case "EVENTS" -> none(tokens, ResultColumn.texts(30, "Db", "Name", "Definer", "Time", "Type", "Status"));
            case "PROCEDURE", "FUNCTION" ->
                none(tokens, ResultColumn.texts(80, "Db", "Name", "Type", "Definer", "Modified", "Created", "Comment"));
            case "FUNCTIONS" -> none(tokens, ResultColumn.texts(256, "Function Name"));
            case "OPEN" ->
                none(
                        tokens,
                        List.of(
                                ResultColumn.text("Database", 64),
                                ResultColumn.text("Table", 10),
                                ResultColumn.text("In_use", 80),
                                ResultColumn.text("Name_locked", 64)));
            case "PLUGINS" -> none(tokens, ResultColumn.texts(64, "Name", "Type", "Description", "Version", "Status"));
            case "PRIVILEGES" -> none(tokens, ResultColumn.texts(64, "Privilege", "Context", "Comment"));
            case "CATALOGS" ->
                Optional.of(Outcome.Result.of(
                        ResultColumn.texts(256, "Catalog", "Type", "Comment"),
                        List.of(List.of(
                                "default_catalog",
                                "Internal",
                                "An internal catalog contains this cluster's self-managed tables."))));
            case "GRANTS" -> Optional.of(grants(scope));
            default -> Optional.empty();
        };
    }

    /** {@code LIKE 'pattern'}, {@code WHERE name = 'text'}, or nothing, up to the end of the statement. */
    static Predicate<String> filter(Tokens tokens) {
        if (tokens.accept("LIKE")) {
            Predicate<String> pattern = LikePattern.of(tokens.string());
            tokens.expectEnd();
            return pattern;
        }
        if (tokens.accept("WHERE")) {
            tokens.next();
            if (!tokens.acceptSymbol("=")) {
                tokens.expect("LIKE");
            }
            Predicate<String> pattern = LikePattern.of(tokens.string());
            tokens.expectEnd();
            return pattern;
        }
        tokens.expectEnd();
        return name -> true;
    }

    private static Outcome.Result variables(Tokens tokens, Scope scope) {
        Predicate<String> filter = filter(tokens);
        return Outcome.Result.of(
                ResultColumn.texts(20, "Variable_name", "Value"),
                scope.session().variables().all().entrySet().stream()
                        .filter(variable -> filter.test(variable.getKey()))
                        .map(variable -> List.of(variable.getKey(), variable.getValue()))
                        .toList());
    }

    private static Optional<Outcome.Result> none(Tokens tokens, List<ResultColumn> columns) {
        while (!tokens.atEnd()) {
            tokens.next();
        }
        return Optional.of(Outcome.Result.of(columns, List.of()));
    }

    private static List<ResultColumn> index() {
        List<ResultColumn> columns = new ArrayList<>();
        columns.add(ResultColumn.text("Table", 64));
        columns.add(ResultColumn.text("Non_unique", 10));
        columns.add(ResultColumn.text("Key_name", 80));
        columns.add(ResultColumn.text("Seq_in_index", 64));
        columns.addAll(ResultColumn.texts(
                80, "Column_name", "Collation", "Cardinality", "Sub_part", "Packed", "Null", "Index_type", "Comment"));
        return columns;
    }

    private static Outcome.Result collation() {
        return Outcome.Result.of(
                List.of(
                        ResultColumn.text("Collation", 20),
                        ResultColumn.text("Charset", 20),
                        ResultColumn.of("Id", Kind.BIGINT),
                        ResultColumn.text("Default", 20),
                        ResultColumn.text("Compiled", 20),
                        ResultColumn.of("Sortlen", Kind.BIGINT)),
                List.of(
                        List.of("utf8_general_ci", "utf8", 33, "Yes", "Yes", 1),
                        List.of("binary", "binary", 63, "Yes", "Yes", 1)));
    }

    private static Outcome.Result grants(Scope scope) {
        String user = "'" + scope.session().account().user() + "'@'%'";
        return Outcome.Result.of(
                List.of(
                        ResultColumn.text("UserIdentity", 100),
                        ResultColumn.text("Catalog", 400),
                        ResultColumn.text("Grants", 400)),
                scope.session().account().privileges().stream()
                        .sorted()
                        .map(privilege -> List.of(user, "default_catalog", grant(privilege.name(), user)))
                        .toList());
    }

    private static String grant(String privilege, String user) {
        return privilege.equals("DDL")
                ? "GRANT ALTER, DROP, DELETE, UPDATE ON ALL TABLES IN ALL DATABASES TO USER " + user
                : "GRANT " + privilege + " ON ALL TABLES IN ALL DATABASES TO USER " + user;
    }
}
