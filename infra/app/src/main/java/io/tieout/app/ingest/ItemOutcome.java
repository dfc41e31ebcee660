package io.tieout.app.ingest;

import io.tieout.ledger.fact.FactOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a request.
 *
 * @param id the CloudEvents id, null where it could not be read
 * @param source the CloudEvents source, null where it could not be read
 */
record ItemOutcome(@Nullable String id, @Nullable String source, FactOutcome outcome) {}
