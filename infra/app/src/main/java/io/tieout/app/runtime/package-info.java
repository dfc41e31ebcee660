/** The composition root: what runs, in which order it starts and stops. Start with {@link io.tieout.app.runtime.Stack}. */
@NullMarked
package io.tieout.app.runtime;

import org.jspecify.annotations.NullMarked;
