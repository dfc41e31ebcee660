/** The whole stack from outside: its layers, its promises, its crashes. Start with {@link io.tieout.e2e.LayersTest}. */
@NullMarked
package io.tieout.e2e;

import org.jspecify.annotations.NullMarked;
