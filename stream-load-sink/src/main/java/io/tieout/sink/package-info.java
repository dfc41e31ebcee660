/**
 * Moves rows from Kafka topics into warehouse tables, exactly once by the position that the table itself remembers; read
 * {@link io.tieout.sink.KafkaSink} first, then {@code PieceProtocol}.
 */
@NullMarked
package io.tieout.sink;

import org.jspecify.annotations.NullMarked;
