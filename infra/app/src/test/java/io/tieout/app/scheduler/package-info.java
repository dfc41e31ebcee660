@NullMarked
package io.tieout.app.scheduler;

import org.jspecify.annotations.NullMarked;
