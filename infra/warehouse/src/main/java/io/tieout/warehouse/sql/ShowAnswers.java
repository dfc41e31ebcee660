package io.tieout.warehouse.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers to {@code SHOW} that do not depend on any table. The columns and their lengths are those of a StarRocks 4.1 front end. */
final class ShowAnswers {
    private static final String ROUTINES =
            "Db:64,Name:10,Type:80,Definer:64,Modified:80,Created:80,Security_type:80,Comment:80,character_set_client:80,"
                    + "collation_connection:80,Database Collation:80";

    private ShowAnswers() {}

    /** The answer to {@code SHOW word ...}, or empty if this is none of these. */
    static Optional<Outcome.Result> answer(String word, Tokens tokens, Scope scope) {
        return switch (word) {
            case "SESSION", "LOCAL", "GLOBAL" -> answer(tokens.next().upper(), tokens, scope);
            case "VARIABLES" -> Optional.of(variables(tokens, scope));
            case "STATUS" -> none(tokens, "Variable_name:20,Value:20");
            case "WARNINGS", "ERRORS" -> none(tokens, "Level:20,Code:20,Message:20");
            case "ENGINES" ->
                rows(
                        "Engine:64,Support:8,Comment:80,Transactions:3,XA:3,Savepoints:3",
                        List.of("OLAP", "YES", "Default storage engine of StarRocks", "NO", "NO", "NO"));
            case "CHARSET", "CHARACTER" ->
                rows(
                        "Charset:20,Description:20,Default collation:20,Maxlen:20",
                        List.of("utf8", "UTF-8 Unicode", "utf8_general_ci", "3"));
            case "COLLATION" ->
                rows(
                        "Collation:20,Charset:20,Id:b,Default:20,Compiled:20,Sortlen:b",
                        List.of("utf8_general_ci", "utf8", 33, "Yes", "Yes", 1),
                        List.of("binary", "binary", 63, "Yes", "Yes", 1),
                        List.of("gbk_chinese_ci", "gbk", 28, "Yes", "Yes", 1));
            case "INDEX", "INDEXES", "KEYS", "KEY" ->
                none(
                        tokens,
                        "Table:64,Non_unique:10,Key_name:80,Seq_in_index:64,Column_name:80,Collation:80,Cardinality:80,"
                                + "Sub_part:80,Packed:80,Null:80,Index_type:80,Comment:80");
            case "TRIGGERS" ->
                none(
                        tokens,
                        "Trigger:64,Event:10,Table:80,Statement:64,Timing:80,Created:80,sql_mode:80,Definer:80,"
                                + "character_set_client:80,collation_connection:80,Database Collation:80");
            case "EVENTS" ->
                none(
                        tokens,
                        "Db:20,Name:30,Definer:20,Time:20,Type:20,Execute at:20,Interval value:30,Interval field:30,"
                                + "Status:30,Ends:30,Status:30,Originator:30,character_set_client:30,"
                                + "collation_connection:30,Database Collation:30");
            case "PROCEDURE", "FUNCTION" -> none(tokens, ROUTINES);
            case "FUNCTIONS" -> none(tokens, "Function Name:256");
            case "OPEN" -> none(tokens, "Database:64,Table:10,In_use:80,Name_locked:64");
            case "PLUGINS" ->
                none(
                        tokens,
                        "Name:64,Type:10,Description:200,Version:20,JavaVersion:20,ClassName:64,SoName:64,Sources:200,"
                                + "Status:20,Properties:250");
            case "PRIVILEGES" -> none(tokens, "Privilege:64,Context:64,Comment:200");
            case "ALTER" -> alter(tokens);
            case "LOAD" ->
                none(
                        tokens,
                        "JobId:30,Label:30,State:30,Progress:30,Type:30,Priority:30,ScanRows:30,FilteredRows:30,"
                                + "UnselectedRows:30,SinkRows:30,EtlInfo:30,TaskInfo:30,ErrorMsg:30,CreateTime:30,"
                                + "EtlStartTime:30,EtlFinishTime:30,LoadStartTime:30,LoadFinishTime:30,TrackingSQL:30,"
                                + "JobDetails:30,Warehouse:30");
            case "CATALOGS" ->
                rows(
                        "Catalog:256,Type:20,Comment:30",
                        List.of(
                                "default_catalog",
                                "Internal",
                                "An internal catalog contains this cluster's self-managed tables."));
            case "GRANTS" -> Optional.of(GrantAnswers.grants(tokens, scope));
            case "USERS" -> Optional.of(GrantAnswers.users(scope));
            case "ROLES" -> Optional.of(GrantAnswers.roles(scope));
            case "MASTER" ->
                throw new SqlException(
                        1064,
                        "HY000",
                        "Getting syntax error at line " + tokens.last().line() + ", column "
                                + tokens.last().column()
                                + ". Detail message: No viable statement for input 'SHOW MASTER'.");
            case "STORAGE" -> {
                if (tokens.at("ENGINES")) {
                    throw tokens.unexpected("'VOLUMES'");
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Every change of a table's shape is done when its statement returns, so no job is ever left to show. */
    private static Optional<Outcome.Result> alter(Tokens tokens) {
        tokens.expect("TABLE");
        if (!tokens.at("COLUMN")) {
            throw SqlException.notHere("SHOW ALTER TABLE " + tokens.peek().upper(), "ask a StarRocks cluster");
        }
        return none(
                tokens,
                "JobId:30,TableName:30,CreateTime:30,FinishTime:30,IndexName:30,IndexId:30,OriginIndexId:30,"
                        + "SchemaVersion:30,TransactionId:30,State:30,Msg:30,Progress:30,Timeout:30");
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
            boolean exact = tokens.acceptSymbol("=");
            if (!exact) {
                tokens.expect("LIKE");
            }
            String text = tokens.string();
            tokens.expectEnd();
            return exact ? text::equalsIgnoreCase : LikePattern.of(text);
        }
        tokens.expectEnd();
        return name -> true;
    }

    private static Outcome.Result variables(Tokens tokens, Scope scope) {
        boolean queried = tokens.at("WHERE");
        Predicate<String> filter = filter(tokens);
        return Outcome.Result.of(
                ResultColumn.list(queried ? "Variable_name:64,Value:1024" : "Variable_name:20,Value:20"),
                scope.session().variables().all().entrySet().stream()
                        .filter(variable -> filter.test(variable.getKey()))
                        .map(variable -> List.of(variable.getKey(), variable.getValue()))
                        .toList());
    }

    private static Optional<Outcome.Result> none(Tokens tokens, String columns) {
        while (!tokens.atEnd()) {
            tokens.next();
        }
        return rows(columns);
    }

    private static Optional<Outcome.Result> rows(String columns, List<?>... rows) {
        return Optional.of(Outcome.Result.of(ResultColumn.list(columns), Arrays.asList(rows)));
    }
}
