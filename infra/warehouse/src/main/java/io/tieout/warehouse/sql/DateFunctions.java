package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions of dates and times. */
final class DateFunctions {
    private static final Map<String, String> PARTS = Map.of(
            "year", "year",
            "quarter", "quarter",
            "month", "month",
            "day", "day",
            "dayofmonth", "day",
            "hour", "hour",
            "minute", "minute",
            "second", "second",
            "dayofyear", "dayofyear");
    private static final Set<String> WITH_INTERVAL =
            Set.of("date_add", "date_sub", "adddate", "subdate", "timestampadd", "time_slice");
    /** The day that {@code to_days} counts from, as a number of days before 1970-01-01. */
    private static final int DAYS_BEFORE_1970 = 719528;

    private static final Set<String> TRUNCATIONS =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");

    private DateFunctions() {}

    static boolean takesInterval(String function) {
        return WITH_INTERVAL.contains(function);
    }

    static boolean takesUnit(String function) {
        return function.equals("timestampdiff") || function.equals("timestampadd");
    }

    static Optional<Sql> translate(FunctionCall call) {
        return switch (call.count()) {
            case 0 -> clock(call);
            case 1 -> one(call);
            case 2 -> two(call);
            case 3 -> three(call);
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> clock(FunctionCall call) {
        String now = "CAST(now() AS TIMESTAMP)";
        return switch (call.name()) {
            case "now", "current_timestamp", "localtime", "localtimestamp", "utc_timestamp" ->
                Optional.of(Sql.of("CAST(date_trunc('second', " + now + ") AS TIMESTAMP)", Kind.DATETIME));
            case "curdate", "current_date", "utc_date" -> Optional.of(Sql.of("CAST(" + now + " AS DATE)", Kind.DATE));
            case "unix_timestamp" -> Optional.of(Sql.of("CAST(floor(epoch(" + now + ")) AS BIGINT)", Kind.BIGINT));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> one(FunctionCall call) {
        Sql value = call.arguments().get(0);
        String time = Dates.timestamp(value);
        String part = PARTS.get(call.name());
        if (part != null) {
            return Optional.of(Sql.of("CAST(date_part('" + part + "', " + time + ") AS INTEGER)", Kind.INT));
        }
        return switch (call.name()) {
            case "now", "current_timestamp" ->
                value.text().equals("6")
                        ? Optional.of(Sql.of("CAST(now() AS TIMESTAMP)", Kind.DATETIME))
                        : Optional.empty();
            case "date", "to_date" -> Optional.of(Sql.of(Dates.date(value), Kind.DATE));
            case "timestamp" -> Optional.of(Sql.of("TRY_CAST(" + value.text() + " AS TIMESTAMP)", Kind.DATETIME));
            case "to_days" ->
                Optional.of(Sql.of(
                        "CAST(date_diff('day', DATE '1970-01-01', " + Dates.date(value) + ") + " + DAYS_BEFORE_1970
                                + " AS INTEGER)",
                        Kind.INT));
            case "from_days" ->
                Optional.of(Sql.of(
                        "(DATE '1970-01-01' + CAST(" + value.text() + " - " + DAYS_BEFORE_1970 + " AS INTEGER))",
                        Kind.DATE));
            case "last_day" -> Optional.of(Sql.of("last_day(" + time + ")", Kind.DATE));
            // Sunday is 1; the engine counts it as 0.
            case "dayofweek" -> Optional.of(Sql.of("CAST(dayofweek(" + time + ") + 1 AS INTEGER)", Kind.INT));
            // Monday is 0; the engine's function of that name begins with Sunday.
            case "weekday" -> Optional.of(Sql.of("CAST(isodow(" + time + ") - 1 AS INTEGER)", Kind.INT));
            case "dayofweek_iso" -> Optional.of(Sql.of("CAST(isodow(" + time + ") AS INTEGER)", Kind.INT));
            case "weekofyear", "week_iso" -> Optional.of(Sql.of("CAST(weekofyear(" + time + ") AS INTEGER)", Kind.INT));
            case "dayname", "monthname" -> Optional.of(new Sql(call.name() + "(" + time + ")", Literals.TEXT));
            case "unix_timestamp" -> Optional.of(Sql.of("CAST(floor(epoch(" + time + ")) AS BIGINT)", Kind.BIGINT));
            case "from_unixtime" ->
                Optional.of(new Sql(
                        "strftime(make_timestamp(CAST(" + value.text() + " AS BIGINT) * 1000000), '%Y-%m-%d %H:%M:%S')",
                        Literals.TEXT));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> two(FunctionCall call) {
        Sql first = call.arguments().get(0);
        Sql second = call.arguments().get(1);
        String name = call.name();
        switch (name) {
            case "datediff" -> {
                return Optional.of(Sql.of(
                        "CAST(date_diff('day', " + Dates.date(second) + ", " + Dates.date(first) + ") AS INTEGER)",
                        Kind.INT));
            }
            case "date_trunc" -> {
                return Optional.of(truncated(first, second));
            }
            case "date_format" -> {
                String format = DateFormats.engineFormat(DateFormats.constant(call, 1));
                return Optional.of(new Sql("strftime(" + Dates.timestamp(first) + ", " + format + ")", Literals.TEXT));
            }
            case "from_unixtime" -> {
                String format = DateFormats.engineFormat(DateFormats.constant(call, 1));
                return Optional.of(new Sql(
                        "strftime(make_timestamp(CAST(" + first.text() + " AS BIGINT) * 1000000), " + format + ")",
                        Literals.TEXT));
            }
            case "time_slice" -> {
                if (!second.text().startsWith("INTERVAL ")) {
                    throw SqlException.analysis("time_slice needs an interval, for example INTERVAL 15 MINUTE");
                }
                return Optional.of(Sql.of(
                        "time_bucket(" + second.text() + ", " + Dates.timestamp(first)
                                + ", TIMESTAMP '0001-01-01 00:00:00')",
                        Kind.DATETIME));
            }
            case "str_to_date", "str2date" -> {
                String mysql = DateFormats.constant(call, 1);
                String parsed = "try_strptime(" + first.text() + ", " + DateFormats.engineFormat(mysql) + ")";
                return Optional.of(
                        name.equals("str2date") || !DateFormats.hasTime(mysql)
                                ? Sql.of("CAST(" + parsed + " AS DATE)", Kind.DATE)
                                : Sql.of(parsed, Kind.DATETIME));
            }
            case "date_add", "adddate", "date_sub", "subdate" -> {
                String sign = name.equals("date_add") || name.equals("adddate") ? " + " : " - ";
                String interval =
                        second.text().startsWith("INTERVAL ") ? second.text() : "INTERVAL (" + second.text() + ") DAY";
                return Optional.of(Sql.of("(" + Dates.timestamp(first) + sign + interval + ")", Kind.DATETIME));
            }
            default -> {
                return unitInName(name, first, second);
            }
        }
    }

    /** {@code months_add(d, n)}, {@code months_sub(d, n)}, {@code months_diff(a, b)}. */
    private static Optional<Sql> unitInName(String name, Sql first, Sql second) {
        int underscore = name.indexOf("s_");
        if (underscore < 0 || !Dates.isUnit(name.substring(0, underscore))) {
            return Optional.empty();
        }
        String unit = name.substring(0, underscore);
        String time = Dates.timestamp(first);
        return switch (name.substring(underscore + 2)) {
            case "add" ->
                Optional.of(
                        Sql.of("(" + time + " + INTERVAL (" + second.text() + ") " + upper(unit) + ")", Kind.DATETIME));
            case "sub" ->
                Optional.of(
                        Sql.of("(" + time + " - INTERVAL (" + second.text() + ") " + upper(unit) + ")", Kind.DATETIME));
            case "diff" -> Optional.of(complete(unit, second, first));
            default -> Optional.empty();
        };
    }

    private static Optional<Sql> three(FunctionCall call) {
        Sql second = call.arguments().get(1);
        Sql third = call.arguments().get(2);
        return switch (call.name()) {
            case "date_diff" -> {
                String unit = DateFormats.constant(call, 0);
                if (!Dates.isUnit(unit)) {
                    throw SqlException.analysis(
                            "date_diff unit '" + unit + "' is not a unit of time, use 'day' or another");
                }
                yield Optional.of(complete(unit.toLowerCase(Locale.ROOT), third, second));
            }
            case "timestampdiff" -> Optional.of(complete(call.text(0).toLowerCase(Locale.ROOT), second, third));
            case "timestampadd" ->
                Optional.of(Sql.of(
                        "(" + Dates.timestamp(third) + " + INTERVAL (" + second.text() + ") " + call.text(0) + ")",
                        Kind.DATETIME));
            default -> Optional.empty();
        };
    }

    /** Complete units from one point to the other, negative if it lies before. */
    private static Sql complete(String unit, Sql from, Sql to) {
        int months = switch (unit) {
            case "month" -> 1;
            case "quarter" -> 3;
            case "year" -> 12;
            default -> 0;
        };
        if (months > 0) {
            return completeMonths(months, Dates.timestamp(from), Dates.timestamp(to));
        }
        return Sql.of(
                "date_sub('" + unit + "', TRY_CAST(" + from.text() + " AS TIMESTAMP), TRY_CAST(" + to.text()
                        + " AS TIMESTAMP))",
                Kind.BIGINT);
    }

    /**
     * A month is complete when day and time of the later point are not before those of the earlier one. The engine's own function counts 31
     * January to 28 February as one.
     */
    private static Sql completeMonths(int months, String from, String to) {
        String passed = "date_diff('month', " + from + ", " + to + ")";
        String fromRest = "(" + from + " - date_trunc('month', " + from + "))";
        String toRest = "(" + to + " - date_trunc('month', " + to + "))";
        String complete = "(CASE WHEN " + passed + " > 0 AND " + toRest + " < " + fromRest + " THEN " + passed
                + " - 1 WHEN " + passed + " < 0 AND " + toRest + " > " + fromRest + " THEN " + passed + " + 1 ELSE "
                + passed + " END)";
        return Sql.of(months == 1 ? complete : "(" + complete + " // " + months + ")", Kind.BIGINT);
    }

    /** A DATE stays one; the engine makes it a TIMESTAMP. */
    private static Sql truncated(Sql unit, Sql value) {
        String name = unit.text().replace("'", "").toLowerCase(Locale.ROOT);
        if (!unit.is(Kind.VARCHAR) || !TRUNCATIONS.contains(name)) {
            throw SqlException.analysis(
                    "date_trunc unit " + unit.text() + " must be one of 'second', 'minute', 'hour', 'day',"
                            + " 'week', 'month', 'quarter', 'year', written as a constant");
        }
        ColumnType.Kind kind = value.is(Kind.DATE) ? Kind.DATE : Kind.DATETIME;
        String engineType = kind == Kind.DATE ? "DATE" : "TIMESTAMP";
        return Sql.of("CAST(date_trunc('" + name + "', " + Dates.timestamp(value) + ") AS " + engineType + ")", kind);
    }

    private static String upper(String unit) {
        return unit.toUpperCase(Locale.ROOT);
    }
}
