/** StarRocks SQL over the storage engine: text in, rows or a refusal out. Start with {@link io.tieout.warehouse.sql.SqlSession}. */
@NullMarked
package io.tieout.warehouse.sql;

import org.jspecify.annotations.NullMarked;
