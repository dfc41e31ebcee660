package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType.Kind;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables of one session, with StarRocks' names and defaults. The engine never sees them. */
final class Variables {
    /** The version of MySQL that StarRocks says it is. */
    static final String MYSQL_VERSION = "8.0.33";

    /** The version of StarRocks whose dialect this is. */
    static final String STARROCKS_VERSION = "4.1.0-tieout";

    private static final Map<String, Value> DEFAULTS = defaults();

    private final Map<String, Value> values = new TreeMap<>(DEFAULTS);
    private final Map<String, Sql> userValues = new HashMap<>();

    private static Map<String, Value> defaults() {
        Map<String, Value> values = new TreeMap<>();
        for (String name :
                "auto_increment_increment 1,interactive_timeout 3600,lower_case_table_names 0,max_allowed_packet 33554432,"
                        .concat(
                                "net_buffer_length 16384,net_read_timeout 60,net_write_timeout 60,query_cache_type 0,query_timeout 300,")
                        .concat(
                                "wait_timeout 28800,insert_timeout 14400,parallel_fragment_exec_instance_num 1,pipeline_dop 0,tx_visible_wait_timeout 10,")
                        .concat("exec_mem_limit 2147483648,query_mem_limit 0,batch_size 1024")
                        .split(",", -1)) {
            String[] pair = name.split(" ", -1);
            values.put(pair[0], new Value(pair[1], Kind.INT));
        }
        for (String name :
                "autocommit 1,query_cache_size 1048576,sql_select_limit 9223372036854775807,sql_auto_is_null 0,"
                        .concat(
                                "sql_safe_updates 0,transaction_read_only 0,tx_read_only 0,foreign_key_checks 1,unique_checks 1,group_concat_max_len 1024,")
                        .concat("character_set_database_collation_id 33")
                        .split(",", -1)) {
            String[] pair = name.split(" ", -1);
            values.put(pair[0], new Value(pair[1], Kind.BIGINT));
        }
        for (String pair :
                "character_set_client=utf8,character_set_connection=utf8,character_set_results=utf8,character_set_server=utf8,"
                        .concat(
                                "character_set_database=utf8,collation_connection=utf8_general_ci,collation_database=utf8_general_ci,")
                        .concat(
                                "collation_server=utf8_general_ci,init_connect=,license=Apache License 2.0,sql_mode=ONLY_FULL_GROUP_BY,")
                        .concat(
                                "system_time_zone=UTC,time_zone=UTC,transaction_isolation=REPEATABLE-READ,tx_isolation=REPEATABLE-READ,")
                        .concat("version=8.0.33,version_comment=" + STARROCKS_VERSION
                                + ",version_compile_machine=x86_64,version_compile_os=Linux,")
                        .concat(
                                "language=/starrocks/share/english/,default_storage_engine=OLAP,storage_engine=OLAP,have_query_cache=NO,")
                        .concat(
                                "enable_profile=false,enable_query_cache=false,cbo_enable_low_cardinality_optimize=true,")
                        .concat(
                                "enable_materialized_view_rewrite=false,query_rewrite_consistency=disable,dynamic_overwrite=false,")
                        .concat(
                                "sql_dialect=StarRocks,catalog=default_catalog,default_authentication_plugin=mysql_native_password")
                        .split(",", -1)) {
            int sign = pair.indexOf('=');
            values.put(pair.substring(0, sign), new Value(pair.substring(sign + 1), Kind.VARCHAR));
        }
        values.put("performance_schema", new Value("0", Kind.BOOLEAN));
        return values;
    }

    /** The variable as an engine literal. @throws SqlException if there is none of that name */
    Sql literal(String name) {
        Value value = require(name);
        return switch (value.kind()) {
            case VARCHAR -> new Sql(EngineSql.literal(value.text()), Literals.TEXT);
            case BOOLEAN -> Sql.of("CAST(" + value.text() + " AS BOOLEAN)", Kind.BOOLEAN);
            case BIGINT -> Sql.of("CAST(" + value.text() + " AS BIGINT)", Kind.BIGINT);
            default -> Sql.of("CAST(" + value.text() + " AS INTEGER)", Kind.INT);
        };
    }

    /** The text of a variable that exists. */
    String text(String name) {
        return require(name).text();
    }

    /** @throws SqlException if there is none of that name, or the value does not fit it */
    void set(String name, String text) {
        String key = key(name);
        Value old = require(name);
        String value = text;
        if (old.kind() != Kind.VARCHAR) {
            value = switch (text.toLowerCase(Locale.ROOT)) {
                case "on", "true" -> "1";
                case "off", "false" -> "0";
                case "default" -> DEFAULTS.getOrDefault(key, old).text();
                default -> text;
            };
            if (!value.matches("-?\\d{1,20}")) {
                throw SqlException.analysis(1232, "42000", "Incorrect argument type to variable '" + key + "'");
            }
        } else if (text.equalsIgnoreCase("default")) {
            value = DEFAULTS.getOrDefault(key, old).text();
        }
        values.put(key, new Value(value, old.kind()));
    }

    /** A variable with {@code @}; NULL where it was never set. */
    Sql user(String name) {
        return userValues.getOrDefault(key(name), Sql.of("NULL"));
    }

    void setUser(String name, Sql value) {
        userValues.put(key(name), value);
    }

    void reset() {
        values.clear();
        values.putAll(DEFAULTS);
        userValues.clear();
    }

    boolean pipesAreConcat() {
        return text("sql_mode").toUpperCase(Locale.ROOT).contains("PIPES_AS_CONCAT");
    }

    /** The value of a timeout variable, in seconds. */
    int seconds(String name) {
        return Integer.parseInt(text(name));
    }

    /** Whether a switch is on. */
    boolean isOn(String name) {
        String value = text(name).toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("1") || value.equals("on");
    }

    /** Whether {@code sql_mode} asks every selected column to be grouped or aggregated. */
    boolean onlyFullGroupBy() {
        return text("sql_mode").toUpperCase(Locale.ROOT).contains("ONLY_FULL_GROUP_BY");
    }

    /** The most rows that a query answers. */
    long selectLimit() {
        String limit = text("sql_select_limit");
        return limit.length() > 18 ? Long.MAX_VALUE : Long.parseLong(limit);
    }

    /** All variables by name. */
    Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private Value require(String name) {
        Value value = values.get(key(name));
        if (value == null) {
            throw SqlException.analysis(
                    1193,
                    "HY000",
                    "Unknown system variable '" + bare(name) + "', SHOW VARIABLES lists those that exist.");
        }
        return value;
    }

    private static String key(String name) {
        return bare(name).toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? name : name.substring(point + 1);
    }

    private record Value(String text, Kind kind) {}
}
