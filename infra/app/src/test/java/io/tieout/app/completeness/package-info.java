/** Tests of the proof of completeness. */
@NullMarked
package io.tieout.app.completeness;

import org.jspecify.annotations.NullMarked;
