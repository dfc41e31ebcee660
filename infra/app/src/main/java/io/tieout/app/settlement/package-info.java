/**
 * Readers of settlement and statement files: each format in its own class, all of them to the same facts. Start with
 * {@link io.tieout.app.settlement.SettlementFormat}; the mappings are documented in {@code infra/docs/settlement-files.md}.
 */
@NullMarked
package io.tieout.app.settlement;

import org.jspecify.annotations.NullMarked;
