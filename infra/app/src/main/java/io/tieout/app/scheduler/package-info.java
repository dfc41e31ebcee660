/** What happens by itself: runs by the clock and at the end of a day, reports and their delivery. Start with {@link io.tieout.app.scheduler.RunScheduler}. */
@NullMarked
package io.tieout.app.scheduler;

import org.jspecify.annotations.NullMarked;
