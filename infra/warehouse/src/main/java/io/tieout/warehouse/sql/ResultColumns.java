package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what the engine and the catalogue know about the columns of a result. */
final class ResultColumns {
    private ResultColumns() {}

    static List<ResultColumn> of(ResultSetMetaData metaData, List<@Nullable ColumnType> declared, Scope scope)
            throws SQLException {
        int count = metaData.getColumnCount();
        List<ResultColumn> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = metaData.getColumnName(i + 1);
            String engineType = metaData.getColumnTypeName(i + 1);
            ColumnType type = EngineTypes.of(engineType);
            ColumnType hint = declared.size() == count ? declared.get(i) : scope.columnType(name);
            columns.add(new ResultColumn(name, hint != null && agrees(hint, type, engineType) ? hint : type));
        }
        return columns;
    }

    /** The engine knows neither lengths nor the small types of constants; about the kind of a value it is right. */
    private static boolean agrees(ColumnType hint, ColumnType type, String engineType) {
        return switch (hint.kind()) {
            case CHAR, VARCHAR -> type.kind() == Kind.VARCHAR;
            case JSON -> type.kind() == Kind.VARCHAR || type.kind() == Kind.JSON;
            case TINYINT, SMALLINT -> type.kind() == Kind.INT || type.kind() == hint.kind();
            case LARGEINT -> engineType.equals("HUGEINT");
            case BIGINT -> type.kind() == Kind.BIGINT;
            default -> hint.equals(type);
        };
    }
}
