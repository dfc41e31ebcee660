package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call as it was written, its arguments in the engine's dialect.
 *
 * @param name in lower case
 * @param star whether the argument is {@code *}
 * @param nulls {@code IGNORE NULLS} with a space before it, or empty
 * @param orderBy the order inside the call with a space before it, or empty
 */
record FunctionCall(
        String name,
        boolean distinct,
        boolean star,
        List<Sql> arguments,
        String nulls,
        String orderBy,
        Optional<String> separator) {
    FunctionCall {
        arguments = List.copyOf(arguments);
    }

    int count() {
        return arguments.size();
    }

    String text(int index) {
        return arguments.get(index).text();
    }

    /** The call as StarRocks names it when no function fits. Types that only the engine knows are left out. */
    String signature() {
        return name + "("
                + (star ? "*" : arguments.stream().map(FunctionCall::typeName).collect(Collectors.joining(", "))) + ")";
    }

    private static String typeName(Sql argument) {
        ColumnType type = argument.type();
        if (type == null) {
            return "?";
        }
        return type.kind() == Kind.VARCHAR || type.kind() == Kind.CHAR ? "varchar" : MysqlTypeNames.withWidth(type);
    }
}
