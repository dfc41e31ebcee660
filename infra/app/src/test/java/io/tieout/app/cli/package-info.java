/** Proofs of the command line. Start with {@code IngestCommandTest}. */
@NullMarked
package io.tieout.app.cli;

import org.jspecify.annotations.NullMarked;
