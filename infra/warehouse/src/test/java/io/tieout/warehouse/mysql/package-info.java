@NullMarked
package io.tieout.warehouse.mysql;

import org.jspecify.annotations.NullMarked;
