/** Tests of scenario databases. */
@NullMarked
package io.tieout.app.whatif;

import org.jspecify.annotations.NullMarked;
