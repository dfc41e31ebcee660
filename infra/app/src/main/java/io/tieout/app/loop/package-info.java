/** From rows of the closed loop to breaks within seconds. Start with {@link io.tieout.app.loop.LoopBreaks}. */
@NullMarked
package io.tieout.app.loop;

import org.jspecify.annotations.NullMarked;
