/**
 * The proof that the warehouse holds what the event log says: control totals of both sides, what differs, and how it is put right. Start with {@link
 * io.tieout.app.completeness.Verification}.
 */
@NullMarked
package io.tieout.app.completeness;

import org.jspecify.annotations.NullMarked;
