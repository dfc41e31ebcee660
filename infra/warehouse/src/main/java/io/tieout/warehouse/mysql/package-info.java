/** The MySQL protocol as a StarRocks front end speaks it, in front of {@code io.tieout.warehouse.sql}. Start with {@link io.tieout.warehouse.mysql.MysqlServer}. */
@NullMarked
package io.tieout.warehouse.mysql;

import org.jspecify.annotations.NullMarked;
