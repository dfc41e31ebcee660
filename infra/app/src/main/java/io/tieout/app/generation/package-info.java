/**
 * Generations of the tables: which one is in use, which one is being built, and what runs for each. Start with {@link
 * io.tieout.app.generation.LiveGenerations}.
 */
@NullMarked
package io.tieout.app.generation;

import org.jspecify.annotations.NullMarked;
