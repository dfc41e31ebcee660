/** The SQL of Tieout as values: schema, scenarios and their runs over JDBC. Start with {@link io.tieout.starrocks.ScenarioCatalogue}. */
@NullMarked
package io.tieout.starrocks;

import org.jspecify.annotations.NullMarked;
