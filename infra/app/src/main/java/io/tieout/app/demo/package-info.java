/** The demonstration: simulated orders with labelled faults through the whole stack. Start with {@link io.tieout.app.demo.Demo}. */
@NullMarked
package io.tieout.app.demo;

import org.jspecify.annotations.NullMarked;
