package io.tieout.warehouse.sql;

import static io.tieout.warehouse.duckdb.EngineSql.quoted;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of {@code information_schema} and their columns. The rows come from {@link InformationRows}. */
final class InformationSchema {
    static final String NAME = "information_schema";

    /** One letter for the type behind each name: text of a length, b BIGINT, d DATETIME, f DOUBLE, j JSON. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "schemata",
                "CATALOG_NAME:512,SCHEMA_NAME:64,DEFAULT_CHARACTER_SET_NAME:32,DEFAULT_COLLATION_NAME:32,SQL_PATH:512");
        TABLES.put(
                "tables",
                "TABLE_CATALOG:512,TABLE_SCHEMA:2048,TABLE_NAME:2048,TABLE_TYPE:2048,ENGINE:2048,VERSION:b,ROW_FORMAT:10,TABLE_ROWS:b,"
                        + "AVG_ROW_LENGTH:b,DATA_LENGTH:b,MAX_DATA_LENGTH:b,INDEX_LENGTH:b,DATA_FREE:b,AUTO_INCREMENT:b,CREATE_TIME:d,"
                        + "UPDATE_TIME:d,CHECK_TIME:d,TABLE_COLLATION:32,CHECKSUM:b,CREATE_OPTIONS:255,TABLE_COMMENT:2048");
        TABLES.put(
                "columns",
                "TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,COLUMN_NAME:64,ORDINAL_POSITION:b,COLUMN_DEFAULT:1024,IS_NULLABLE:3,"
                        + "DATA_TYPE:64,CHARACTER_MAXIMUM_LENGTH:b,CHARACTER_OCTET_LENGTH:b,NUMERIC_PRECISION:b,NUMERIC_SCALE:b,"
                        + "DATETIME_PRECISION:b,CHARACTER_SET_NAME:32,COLLATION_NAME:32,COLUMN_TYPE:32,COLUMN_KEY:3,EXTRA:27,"
                        + "PRIVILEGES:80,COLUMN_COMMENT:255,COLUMN_SIZE:b,DECIMAL_DIGITS:b,GENERATION_EXPRESSION:64,SRS_ID:b");
        TABLES.put(
                "views",
                "TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,VIEW_DEFINITION:65535,CHECK_OPTION:8,IS_UPDATABLE:3,DEFINER:77,"
                        + "SECURITY_TYPE:7,CHARACTER_SET_CLIENT:32,COLLATION_CONNECTION:32");
        TABLES.put(
                "tables_config",
                "TABLE_SCHEMA:64,TABLE_NAME:64,TABLE_ENGINE:64,TABLE_MODEL:64,PRIMARY_KEY:1024,PARTITION_KEY:1024,DISTRIBUTE_KEY:1024,"
                        + "DISTRIBUTE_TYPE:64,DISTRIBUTE_BUCKET:b,SORT_KEY:1024,PROPERTIES:65535,TABLE_ID:b");
        TABLES.put(
                "statistics",
                "TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,NON_UNIQUE:b,INDEX_SCHEMA:64,INDEX_NAME:64,SEQ_IN_INDEX:b,"
                        + "COLUMN_NAME:64,COLLATION:1,CARDINALITY:b,SUB_PART:b,PACKED:10,NULLABLE:3,INDEX_TYPE:16,COMMENT:16,INDEX_COMMENT:1024,"
                        + "IS_VISIBLE:3,EXPRESSION:1024");
        TABLES.put(
                "key_column_usage",
                "CONSTRAINT_CATALOG:512,CONSTRAINT_SCHEMA:64,CONSTRAINT_NAME:64,TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,"
                        + "COLUMN_NAME:64,ORDINAL_POSITION:b,POSITION_IN_UNIQUE_CONSTRAINT:b,REFERENCED_TABLE_SCHEMA:64,"
                        + "REFERENCED_TABLE_NAME:64,REFERENCED_COLUMN_NAME:64");
        TABLES.put(
                "referential_constraints",
                "CONSTRAINT_CATALOG:512,CONSTRAINT_SCHEMA:64,CONSTRAINT_NAME:64,UNIQUE_CONSTRAINT_CATALOG:512,UNIQUE_CONSTRAINT_SCHEMA:64,"
                        + "UNIQUE_CONSTRAINT_NAME:64,MATCH_OPTION:64,UPDATE_RULE:64,DELETE_RULE:64,TABLE_NAME:64,REFERENCED_TABLE_NAME:64");
        TABLES.put(
                "table_constraints",
                "CONSTRAINT_CATALOG:512,CONSTRAINT_SCHEMA:64,CONSTRAINT_NAME:64,TABLE_SCHEMA:64,TABLE_NAME:64,CONSTRAINT_TYPE:64");
        TABLES.put(
                "routines",
                "SPECIFIC_NAME:64,ROUTINE_CATALOG:512,ROUTINE_SCHEMA:64,ROUTINE_NAME:64,ROUTINE_TYPE:9,DTD_IDENTIFIER:1024,ROUTINE_BODY:8,"
                        + "ROUTINE_DEFINITION:1024,EXTERNAL_NAME:64,EXTERNAL_LANGUAGE:64,PARAMETER_STYLE:8,IS_DETERMINISTIC:3,"
                        + "SQL_DATA_ACCESS:64,SQL_PATH:64,SECURITY_TYPE:7,CREATED:d,LAST_ALTERED:d,SQL_MODE:1024,ROUTINE_COMMENT:64,DEFINER:77");
        TABLES.put(
                "parameters",
                "SPECIFIC_CATALOG:512,SPECIFIC_SCHEMA:64,SPECIFIC_NAME:64,ORDINAL_POSITION:b,PARAMETER_MODE:5,PARAMETER_NAME:64,DATA_TYPE:64,"
                        + "CHARACTER_MAXIMUM_LENGTH:b,NUMERIC_PRECISION:b,NUMERIC_SCALE:b,DATETIME_PRECISION:b,DTD_IDENTIFIER:1024,ROUTINE_TYPE:9");
        TABLES.put("character_sets", "CHARACTER_SET_NAME:32,DEFAULT_COLLATE_NAME:32,DESCRIPTION:60,MAXLEN:b");
        TABLES.put("collations", "COLLATION_NAME:32,CHARACTER_SET_NAME:32,ID:b,IS_DEFAULT:3,IS_COMPILED:3,SORTLEN:b");
        TABLES.put("engines", "ENGINE:64,SUPPORT:8,COMMENT:80,TRANSACTIONS:3,XA:3,SAVEPOINTS:3");
        TABLES.put("global_variables", "VARIABLE_NAME:64,VARIABLE_VALUE:1024");
        TABLES.put("session_variables", "VARIABLE_NAME:64,VARIABLE_VALUE:1024");
        TABLES.put("keywords", "WORD:128,RESERVED:b");
        TABLES.put(
                "partitions",
                "TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,PARTITION_NAME:64,SUBPARTITION_NAME:64,"
                        + "PARTITION_ORDINAL_POSITION:b,PARTITION_METHOD:18,SUBPARTITION_METHOD:12,PARTITION_EXPRESSION:1024,"
                        + "PARTITION_DESCRIPTION:1024,TABLE_ROWS:b,DATA_LENGTH:b,CREATE_TIME:d,UPDATE_TIME:d,PARTITION_COMMENT:80");
        TABLES.put(
                "triggers",
                "TRIGGER_CATALOG:512,TRIGGER_SCHEMA:64,TRIGGER_NAME:64,EVENT_MANIPULATION:6,EVENT_OBJECT_SCHEMA:64,EVENT_OBJECT_TABLE:64,"
                        + "ACTION_STATEMENT:1024,ACTION_TIMING:6");
        TABLES.put("events", "EVENT_CATALOG:512,EVENT_SCHEMA:64,EVENT_NAME:64,DEFINER:77,STATUS:18");
        TABLES.put(
                "schema_privileges", "GRANTEE:81,TABLE_CATALOG:512,TABLE_SCHEMA:64,PRIVILEGE_TYPE:64,IS_GRANTABLE:3");
        TABLES.put(
                "table_privileges",
                "GRANTEE:81,TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,PRIVILEGE_TYPE:64,IS_GRANTABLE:3");
        TABLES.put("user_privileges", "GRANTEE:81,TABLE_CATALOG:512,PRIVILEGE_TYPE:64,IS_GRANTABLE:3");
        TABLES.put(
                "loads",
                "ID:b,LABEL:2048,PROFILE_ID:2048,DB_NAME:2048,TABLE_NAME:2048,USER:2048,WAREHOUSE:2048,STATE:2048,"
                        + "PROGRESS:2048,TYPE:2048,PRIORITY:2048,SCAN_ROWS:b,SCAN_BYTES:b,FILTERED_ROWS:b,UNSELECTED_ROWS:b,"
                        + "SINK_ROWS:b,RUNTIME_DETAILS:j,CREATE_TIME:d,LOAD_START_TIME:d,LOAD_COMMIT_TIME:d,LOAD_FINISH_TIME:d,"
                        + "PROPERTIES:j,ERROR_MSG:2048,TRACKING_SQL:2048,REJECTED_RECORD_PATH:2048,JOB_ID:b");
        TABLES.put(
                "materialized_views",
                "MATERIALIZED_VIEW_ID:b,TABLE_SCHEMA:20,TABLE_NAME:50,REFRESH_TYPE:20,IS_ACTIVE:10,"
                        + "INACTIVE_REASON:1024,PARTITION_TYPE:16,TASK_ID:b,TASK_NAME:50,LAST_REFRESH_START_TIME:d,"
                        + "LAST_REFRESH_FINISHED_TIME:d,LAST_REFRESH_DURATION:f,LAST_REFRESH_STATE:20,"
                        + "LAST_REFRESH_FORCE_REFRESH:8,LAST_REFRESH_START_PARTITION:1024,LAST_REFRESH_END_PARTITION:1024,"
                        + "LAST_REFRESH_BASE_REFRESH_PARTITIONS:1024,LAST_REFRESH_MV_REFRESH_PARTITIONS:1024,"
                        + "LAST_REFRESH_ERROR_CODE:20,LAST_REFRESH_ERROR_MESSAGE:1024,TABLE_ROWS:b,"
                        + "MATERIALIZED_VIEW_DEFINITION:65535,EXTRA_MESSAGE:1024,QUERY_REWRITE_STATUS:64,CREATOR:64,"
                        + "LAST_REFRESH_PROCESS_TIME:d,LAST_REFRESH_JOB_ID:64,LAST_REFRESH_TIME:d");
        TABLES.put(
                "task_runs",
                "QUERY_ID:64,TASK_NAME:64,CREATE_TIME:d,FINISH_TIME:d,STATE:16,CATALOG:64,WAREHOUSE:64,DATABASE:64,"
                        + "DEFINITION:65535,EXPIRE_TIME:d,ERROR_CODE:b,ERROR_MESSAGE:65535,PROGRESS:64,EXTRA_MESSAGE:8192,"
                        + "PROPERTIES:512,JOB_ID:64,PROCESS_TIME:d");
        TABLES.put(
                "tasks",
                "TASK_NAME:64,CREATE_TIME:d,SCHEDULE:64,CATALOG:64,DATABASE:64,DEFINITION:65535,EXPIRE_TIME:d,"
                        + "PROPERTIES:512,CREATOR:64");
        TABLES.put(
                "column_privileges",
                "GRANTEE:81,TABLE_CATALOG:512,TABLE_SCHEMA:64,TABLE_NAME:64,COLUMN_NAME:64,PRIVILEGE_TYPE:64,IS_GRANTABLE:3");
    }

    private InformationSchema() {}

    static boolean has(String table) {
        return TABLES.containsKey(table);
    }

    static List<String> tables() {
        return TABLES.keySet().stream().sorted().toList();
    }

    /** The engine's temporary table that holds the rows while a statement reads them. */
    static String engineName(String table) {
        return "temp.main." + quoted("__information_schema_" + table);
    }

    static Optional<List<ColumnDefinition>> columns(String table) {
        String spec = TABLES.get(table);
        if (spec == null) {
            return Optional.empty();
        }
        List<ColumnDefinition> columns = new ArrayList<>();
        for (String column : spec.split(",", -1)) {
            int colon = column.indexOf(':');
            columns.add(new ColumnDefinition(
                    column.substring(0, colon), type(column.substring(colon + 1)), true, null, null, ""));
        }
        return Optional.of(columns);
    }

    private static ColumnType type(String letter) {
        return switch (letter) {
            case "b" -> ColumnType.of(Kind.BIGINT);
            case "d" -> ColumnType.of(Kind.DATETIME);
            case "f" -> ColumnType.of(Kind.DOUBLE);
            case "j" -> ColumnType.of(Kind.JSON);
            default -> new ColumnType(Kind.VARCHAR, Integer.parseInt(letter), 0);
        };
    }

    static String create(String table) {
        return "CREATE OR REPLACE TEMP TABLE " + quoted("__information_schema_" + table) + " ("
                + columns(table).orElseThrow().stream()
                        .map(column -> quoted(column.name()) + " " + EngineSql.typeName(column.type()))
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
