package io.tieout.app.operations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema {@value #NAME} in the ledger's database: what is scheduled and what waits for its time. Nothing in it is a fact; a lost one costs a late
 * run, not an event.
 */
public final class OperationsSchema {
    /** The schema's name. */
    public static final String NAME = "tieout_operations";

    private OperationsSchema() {}

    /** Brings the schema to this version; of several processes that start at once, one migrates and the others wait. */
    public static void migrate(DataSource database) {
        Flyway.configure(OperationsSchema.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .locations("classpath:io/tieout/app/operations/schema")
                .schemas(NAME)
                .defaultSchema(NAME)
                .table("schema_history")
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
