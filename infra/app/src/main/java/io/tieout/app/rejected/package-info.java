/** Facts that were refused, kept with their reason until a person has dealt with them. Start with {@link io.tieout.app.rejected.RejectedFact}. */
@NullMarked
package io.tieout.app.rejected;

import org.jspecify.annotations.NullMarked;
