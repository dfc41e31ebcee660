/** What the operation of a stack keeps beside the ledger, in a schema of its own. Start with {@link io.tieout.app.operations.OperationsSchema}. */
@NullMarked
package io.tieout.app.operations;

import org.jspecify.annotations.NullMarked;
