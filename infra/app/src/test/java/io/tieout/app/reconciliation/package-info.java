@NullMarked
package io.tieout.app.reconciliation;

import org.jspecify.annotations.NullMarked;
