/** The command line. Start with {@link io.tieout.app.cli.Tieout}. */
@NullMarked
package io.tieout.app.cli;

import org.jspecify.annotations.NullMarked;
