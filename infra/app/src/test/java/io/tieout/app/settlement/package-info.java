/** Proofs of the readers of settlement files. Start with {@code SettlementFilesTest}. */
@NullMarked
package io.tieout.app.settlement;

import org.jspecify.annotations.NullMarked;
