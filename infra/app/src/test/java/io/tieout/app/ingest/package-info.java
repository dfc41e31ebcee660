/** Proofs of the door for facts. Start with {@code FactRoutesTest}. */
@NullMarked
package io.tieout.app.ingest;

import org.jspecify.annotations.NullMarked;
