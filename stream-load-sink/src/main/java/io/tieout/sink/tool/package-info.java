/** The sink as a program of its own, {@code stream-load-sink.jar}; read {@link io.tieout.sink.tool.Main} first. */
@NullMarked
package io.tieout.sink.tool;

import org.jspecify.annotations.NullMarked;
