@NullMarked
package io.tieout.warehouse.sql;

import org.jspecify.annotations.NullMarked;
