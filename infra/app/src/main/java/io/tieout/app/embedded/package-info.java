/**
 * The parts that a laptop runs in place of a cluster: a private PostgreSQL and a Kafka broker, both real. Start with
 * {@link io.tieout.app.embedded.EmbeddedPostgresServer}.
 */
@NullMarked
package io.tieout.app.embedded;

import org.jspecify.annotations.NullMarked;
