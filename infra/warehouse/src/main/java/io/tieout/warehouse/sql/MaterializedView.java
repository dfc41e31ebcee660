package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnDefinition;
import io.tieout.warehouse.catalog.ViewDefinition;
import io.tieout.warehouse.duckdb.EngineSql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous materialized view: a stored result and the query that renews it. Readers see it as a view over the stored result.
 *
 * @param id unique in the warehouse; names the stored result and the task
 * @param home the database that names without one mean in the query
 * @param query the SELECT in StarRocks SQL as it was written
 * @param refresh when it is refreshed
 * @param schedule the timer of {@link Refresh#SCHEDULE}, otherwise null
 * @param bases the tables and views that the query reads
 * @param inactiveReason why it is not refreshed any more, empty while it is active
 */
record MaterializedView(
        long id,
        String database,
        String name,
        String home,
        String query,
        List<ColumnDefinition> columns,
        String comment,
        String partitionBy,
        String distributedBy,
        List<String> orderBy,
        Refresh refresh,
        @Nullable Schedule schedule,
        Map<String, String> properties,
        List<TableReference> bases,
        String inactiveReason,
        String creator) {
    /** What starts a refresh. */
    enum Refresh {
        /** A command. */
        MANUAL,
        /** A change of a base table. */
        ASYNC,
        /** The clock. */
        SCHEDULE
    }

    boolean isActive() {
        return inactiveReason.isEmpty();
    }

    String taskName() {
        return "mv-" + id;
    }

    /** The stored result in the engine. */
    String engineTable() {
        return EngineSql.quoted(database) + "." + EngineSql.quoted("__mv_" + id);
    }

    /** What readers name. */
    ViewDefinition view() {
        return new ViewDefinition(database, name, query, comment);
    }

    MaterializedView withName(String newName) {
        return new MaterializedView(
                id,
                database,
                newName,
                home,
                query,
                columns,
                comment,
                partitionBy,
                distributedBy,
                orderBy,
                refresh,
                schedule,
                properties,
                bases,
                inactiveReason,
                creator);
    }

    MaterializedView withRefresh(Refresh newRefresh, @Nullable Schedule newSchedule) {
        return new MaterializedView(
                id,
                database,
                name,
                home,
                query,
                columns,
                comment,
                partitionBy,
                distributedBy,
                orderBy,
                newRefresh,
                newSchedule,
                properties,
                bases,
                inactiveReason,
                creator);
    }

    /** Inactive for a reason, or active where that is empty. */
    MaterializedView withInactiveReason(String reason) {
        return new MaterializedView(
                id,
                database,
                name,
                home,
                query,
                columns,
                comment,
                partitionBy,
                distributedBy,
                orderBy,
                refresh,
                schedule,
                properties,
                bases,
                reason,
                creator);
    }
}
