/** The door for other systems' facts, over HTTP and Kafka: read, check who sends, group, record, answer each. Start with {@link io.tieout.app.ingest.FactGroup}. */
@NullMarked
package io.tieout.app.ingest;

import org.jspecify.annotations.NullMarked;
